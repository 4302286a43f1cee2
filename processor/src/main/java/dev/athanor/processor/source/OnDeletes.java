package dev.athanor.processor.source;

import dev.athanor.annotation.OnDelete;
import dev.athanor.processor.model.DeclaredAttribute;
import dev.athanor.processor.model.DeclaredEntity;
import dev.athanor.processor.model.DeclaredRelationship;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What ON DELETE a foreign key has, which either end may state. Used by the key reader. */
final class OnDeletes {
    private OnDeletes() {}

    /** That of a foreign key: what its own side states, else the other. */
    static OnDelete of(DeclaredEntity child, DeclaredAttribute reference, DeclaredEntity parent) {
        return Stream.concat(Stream.of(reference), References.inverseSides(parent, child, reference).stream())
                .map(DeclaredAttribute::relationship)
                .map(OnDeletes::stated)
                .filter(one -> one != OnDelete.NO_ACTION)
                .findFirst()
                .orElse(OnDelete.NO_ACTION);
    }

    /** That of both foreign keys of a link table. */
    static OnDelete ofLink(DeclaredRelationship owning, @Nullable DeclaredRelationship otherSide) {
        OnDelete own = stated(owning);
        return own == OnDelete.NO_ACTION ? stated(otherSide) : own;
    }

    private static OnDelete stated(@Nullable DeclaredRelationship relationship) {
        return relationship == null
                ? OnDelete.NO_ACTION
                : relationship.behaviour().onDelete().value();
    }
}
