package dev.athanor.processor.validation;

import dev.athanor.annotation.OnDelete;
import dev.athanor.processor.diagnostic.CascadeProblem;
import dev.athanor.processor.diagnostic.Report;
import dev.athanor.processor.model.DeclaredAttribute;
import dev.athanor.processor.model.DeclaredRelationship;
import dev.athanor.processor.model.ForeignKeyMeta;
import dev.athanor.processor.model.JoinMeta;
import dev.athanor.processor.model.LinkTableMeta;
import dev.athanor.processor.model.MappingMeta;
import dev.athanor.processor.model.RelationshipKind;
import dev.athanor.processor.model.SideMeta;
import dev.athanor.processor.model.Stated;

/** What the database may be told to do with rows that refer to a deleted one, and what may be left to it. */
final class OnDeleteValidator implements Rule {

    @Override
    public void check(MappingMeta mapping, Report report) {
        for (SideMeta side : mapping.sides()) {
            if (side.attribute().resolved() && side.target() != null) {
                String accessor = mapping.declared().displayName(side.attribute());
                checkSame(side, accessor, report);
                checkSetNull(side, accessor, report);
                checkPassiveDeletes(side, accessor, report);
                checkPostUpdate(side, accessor, report);
            }
        }
    }

    /** The side without the foreign key tells that the two say different things. */
    private static void checkSame(SideMeta side, String accessor, Report report) {
        Stated<OnDelete> own = side.declared().behaviour().onDelete();
        DeclaredAttribute reference = ForeignKeys.reference(side);
        DeclaredRelationship other = reference == null ? null : reference.relationship();
        if (reference == null || other == null || side.owning() || !own.written()) {
            return;
        }
        Stated<OnDelete> found = other.behaviour().onDelete();
        if (found.written() && found.value() != own.value()) {
            report.add(CascadeProblem.ON_DELETE_DIFFERS.at(
                    own.origin(),
                    "accessor",
                    accessor,
                    "own",
                    own.value().name(),
                    "other",
                    side.declared().target().simpleName() + "." + reference.name(),
                    "found",
                    found.value().name()));
        }
    }

    private static void checkSetNull(SideMeta side, String accessor, Report report) {
        Stated<OnDelete> own = side.declared().behaviour().onDelete();
        if (own.value() != OnDelete.SET_NULL || ForeignKeys.isNullable(side)) {
            return;
        }
        boolean linked = side.kind() == RelationshipKind.MANY_TO_MANY;
        report.add(CascadeProblem.ON_DELETE_SET_NULL_REQUIRED.at(
                own.origin(),
                "accessor",
                accessor,
                "key",
                ForeignKeys.text(side.join()),
                "remedy",
                linked ? "remove onDelete" : "declare " + ForeignKeys.referenceName(side) + " @Nullable"));
    }

    private static void checkPassiveDeletes(SideMeta side, String accessor, Report report) {
        Stated<Boolean> passive = side.declared().behaviour().passiveDeletes();
        if (!passive.value()) {
            return;
        }
        boolean deletes = ForeignKeys.cascadesDelete(side);
        String why = null;
        if (side.kind().isToOne() && side.owning()) {
            why = "it has the foreign key itself, so that nothing refers to what is deleted";
        } else if (side.kind() != RelationshipKind.MANY_TO_MANY && !deletes && !ForeignKeys.isNullable(side)) {
            why = "it has not the cascade DELETE, and " + ForeignKeys.text(side.join())
                    + " is never null: nothing could become of the rows that refer to a deleted one";
        }
        if (why != null) {
            report.add(CascadeProblem.PASSIVE_DELETES_MISPLACED.at(passive.origin(), "accessor", accessor, "why", why));
            return;
        }
        OnDelete wanted =
                deletes || side.kind() == RelationshipKind.MANY_TO_MANY ? OnDelete.CASCADE : OnDelete.SET_NULL;
        JoinMeta join = side.join();
        if (join != null && onDelete(join) != wanted) {
            report.add(CascadeProblem.PASSIVE_DELETES_WITHOUT_ON_DELETE.at(
                    passive.origin(),
                    "accessor",
                    accessor,
                    "key",
                    ForeignKeys.text(join),
                    "found",
                    onDelete(join).name(),
                    "wanted",
                    wanted.name()));
        }
    }

    private static void checkPostUpdate(SideMeta side, String accessor, Report report) {
        Stated<Boolean> postUpdate = side.declared().behaviour().postUpdate();
        if (!postUpdate.value()) {
            return;
        }
        String target = side.declared().target().simpleName();
        if (side.kind() == RelationshipKind.MANY_TO_MANY) {
            addPostUpdate(postUpdate, accessor, "it has no foreign key but a link table", "Remove postUpdate.", report);
        } else if (!side.kind().isToOne() || !side.owning()) {
            addPostUpdate(
                    postUpdate,
                    accessor,
                    "the foreign key is in the table of " + target,
                    "Remove it, and write it on the relationship of " + target + " that has the key.",
                    report);
        } else if (!side.attribute().accessor().nullable()) {
            addPostUpdate(
                    postUpdate,
                    accessor,
                    "it is never null, so that no row can be inserted without it",
                    "Declare it @Nullable, or remove postUpdate.",
                    report);
        }
    }

    private static void addPostUpdate(
            Stated<Boolean> postUpdate, String accessor, String why, String remedy, Report report) {
        report.add(CascadeProblem.POST_UPDATE_MISPLACED.at(
                postUpdate.origin(), "accessor", accessor, "why", why, "remedy", remedy));
    }

    private static OnDelete onDelete(JoinMeta join) {
        if (join instanceof ForeignKeyMeta key) {
            return key.onDelete();
        }
        return ((LinkTableMeta) join).onDelete();
    }
}
