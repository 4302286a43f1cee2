package dev.athanor.it.columns;

/** A place on the map. */
public record Position(double lat, double lng) {}
