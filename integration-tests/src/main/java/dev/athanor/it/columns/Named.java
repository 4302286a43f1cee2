package dev.athanor.it.columns;

import dev.athanor.annotation.Column;

/** What has a name; the accessor is declared again by others. */
public interface Named {
    @Column(length = 40)
    String getName();

    default String greeting() {
        return "Hello, " + getName() + "!";
    }
}
