package dev.athanor.it.columns;

import org.jspecify.annotations.Nullable;

/** How to reach somebody; of nobody anything is known. */
public record Contact(@Nullable String mail, @Nullable String phone) {}
