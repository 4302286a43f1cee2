package shop;

import dev.athanor.annotation.Column;
import dev.athanor.annotation.Embedded;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** Where somebody lives. */
@NullMarked
public record Address(
        @Nullable String street,
        @Column(length = 60) String city,
        @Embedded @Nullable Position position) {}
