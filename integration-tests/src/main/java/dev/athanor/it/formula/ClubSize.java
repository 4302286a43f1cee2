package dev.athanor.it.formula;

import dev.athanor.annotation.Projection;

/** A club's name with what is counted of it. */
@Projection(Club.class)
public record ClubSize(String name, long size) {}
