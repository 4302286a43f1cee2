package dev.athanor.processor.source;

import dev.athanor.annotation.KeyUpdate;
import dev.athanor.processor.model.DeclaredAttribute;
import dev.athanor.processor.model.DeclaredEntity;
import dev.athanor.processor.model.DeclaredRelationship;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What ON UPDATE a foreign key has, which either end may state. Used by the key reader. */
final class KeyUpdates {
    private KeyUpdates() {}

    /** That of a foreign key: what either side states. */
    static KeyUpdate of(DeclaredEntity child, DeclaredAttribute reference, DeclaredEntity parent) {
        return Stream.concat(Stream.of(reference), References.inverseSides(parent, child, reference).stream())
                .map(DeclaredAttribute::relationship)
                .map(KeyUpdates::stated)
                .filter(one -> one != KeyUpdate.NO_ACTION)
                .findFirst()
                .orElse(KeyUpdate.NO_ACTION);
    }

    /** That of both foreign keys of a link table. */
    static KeyUpdate ofLink(DeclaredRelationship owning, @Nullable DeclaredRelationship otherSide) {
        KeyUpdate own = stated(owning);
        return own == KeyUpdate.NO_ACTION ? stated(otherSide) : own;
    }

    private static KeyUpdate stated(@Nullable DeclaredRelationship relationship) {
        return relationship == null
                ? KeyUpdate.NO_ACTION
                : relationship.behaviour().onUpdate().value();
    }
}
