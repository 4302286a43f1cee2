package dev.athanor.processor.validation;

import dev.athanor.annotation.Cascade;
import dev.athanor.processor.model.DeclaredAttribute;
import dev.athanor.processor.model.ForeignKeyMeta;
import dev.athanor.processor.model.JoinMeta;
import dev.athanor.processor.model.KeyPart;
import dev.athanor.processor.model.LinkTableMeta;
import dev.athanor.processor.model.RelationshipKind;
import dev.athanor.processor.model.SideMeta;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the rules about relationships ask of the foreign key behind one, whichever side has it. */
final class ForeignKeys {
    private ForeignKeys() {}

    /** The accessor that states the foreign key of a side that has it not, or the owning side of a many-to-many; null if unknown. */
    static @Nullable DeclaredAttribute reference(SideMeta side) {
        if (side.kind() == RelationshipKind.ONE_TO_MANY) {
            return side.references().size() == 1 ? side.references().get(0) : null;
        }
        return side.partner();
    }

    /** The accessor that states the foreign key, as messages name it. */
    static String referenceName(SideMeta side) {
        DeclaredAttribute reference = side.owning() ? side.attribute() : reference(side);
        return reference == null ? "it" : reference.name();
    }

    /** Whether the foreign key may be null; those of a link table may not. Where it is unknown, that is told elsewhere. */
    static boolean isNullable(SideMeta side) {
        if (side.kind() == RelationshipKind.MANY_TO_MANY) {
            return false;
        }
        DeclaredAttribute reference = side.owning() ? side.attribute() : reference(side);
        return reference == null || reference.accessor().nullable();
    }

    /** Whether the objects of a relationship are deleted with the one that has it. */
    static boolean cascadesDelete(SideMeta side) {
        List<Cascade> cascade = side.declared().cascade().value();
        return cascade.contains(Cascade.DELETE) || cascade.contains(Cascade.ALL);
    }

    /** The key, as messages name it: {@code address.user_id}. */
    static String text(@Nullable JoinMeta join) {
        if (join instanceof ForeignKeyMeta key) {
            return key.parts().stream()
                    .map(KeyPart::column)
                    .collect(Collectors.joining(", ", key.ownerTable() + ".", ""));
        }
        return join instanceof LinkTableMeta link ? "a column of link table " + link.table() : "the foreign key";
    }
}
