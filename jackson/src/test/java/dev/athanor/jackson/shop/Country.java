package dev.athanor.jackson.shop;

import dev.athanor.annotation.Column;
import dev.athanor.annotation.Entity;
import dev.athanor.annotation.Id;
import org.jspecify.annotations.Nullable;

/** An interface whose accessors have no prefixes. */
@Entity
public interface Country {
    @Id
    @Column(length = 2)
    String code();

    void code(String code);

    String name();

    void name(String name);

    @Nullable
    Long population();

    void population(@Nullable Long population);

    default boolean isLarge() {
        Long population = population();
        return population != null && population > 80_000_000;
    }
}
