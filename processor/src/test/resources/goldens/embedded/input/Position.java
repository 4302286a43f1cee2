package shop;

/** A place on the map. */
public record Position(double lat, double lng) {}
