package dev.athanor.it.event;

import dev.athanor.annotation.Column;

/** Where somebody lives. */
public record Place(
        @Column(length = 30) String city,
        @Column(length = 30) String country) {}
