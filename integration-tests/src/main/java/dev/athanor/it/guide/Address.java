package dev.athanor.it.guide;

import dev.athanor.annotation.Column;
import org.jspecify.annotations.Nullable;

/** A postal address. */
public record Address(
        @Nullable String street, @Column(length = 60) String city) {}
