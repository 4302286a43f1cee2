package world;

import dev.athanor.annotation.Column;
import dev.athanor.annotation.Entity;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.Relationship;
import java.util.Collection;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

@NullMarked
@Entity
interface Country {
    @Id
    @Column(length = 2)
    String code();

    void code(String code);

    String name();

    void name(String name);

    @Nullable
    Long population();

    void population(@Nullable Long population);

    @Relationship(secondary = "border", joinColumn = "country_code", inverseJoinColumn = "neighbour_code")
    Collection<Country> neighbours();

    void neighbours(Collection<Country> neighbours);

    default boolean isLarge() {
        Long population = population();
        return population != null && population > 80_000_000;
    }
}
