package dev.athanor.it.columns;

import dev.athanor.annotation.Column;
import dev.athanor.annotation.Convert;
import dev.athanor.annotation.Embedded;
import org.jspecify.annotations.Nullable;

/** Where somebody lives. */
public record Address(
        @Nullable String street,
        @Column(length = 60) String city,
        @Convert(ByNumber.class) @Nullable Kind kind,
        @Embedded @Nullable Position position) {
    /** What kind of place it is. */
    public enum Kind {
        HOUSE,
        FLAT
    }
}
