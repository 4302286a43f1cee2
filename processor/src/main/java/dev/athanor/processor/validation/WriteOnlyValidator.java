package dev.athanor.processor.validation;

import dev.athanor.annotation.Cascade;
import dev.athanor.annotation.Loading;
import dev.athanor.processor.diagnostic.CollectionProblem;
import dev.athanor.processor.diagnostic.Origin;
import dev.athanor.processor.diagnostic.Report;
import dev.athanor.processor.model.CollectionKind;
import dev.athanor.processor.model.DeclaredBehaviour;
import dev.athanor.processor.model.DeclaredRelationship;
import dev.athanor.processor.model.MappingMeta;
import dev.athanor.processor.model.RelationshipKind;
import dev.athanor.processor.model.SideMeta;
import dev.athanor.processor.model.Stated;
import java.util.List;

/** That a write-only collection says so by its type, and asks for nothing that needs its objects. */
final class WriteOnlyValidator implements Rule {

    @Override
    public void check(MappingMeta mapping, Report report) {
        for (SideMeta side : mapping.sides()) {
            if (side.attribute().resolved() && side.target() != null) {
                String accessor = mapping.declared().displayName(side.attribute());
                if (side.declared().collection() == CollectionKind.WRITE_ONLY) {
                    checkConflicts(side, accessor, report);
                    checkDelete(side, accessor, report);
                } else {
                    checkType(side.declared(), accessor, report);
                }
            }
        }
    }

    private static void checkType(DeclaredRelationship declared, String accessor, Report report) {
        if (declared.loading().value() == Loading.WRITE_ONLY) {
            String remedy = declared.isToMany()
                    ? "Declare it as WriteOnly<" + declared.target().simpleName() + ">, or remove loading."
                    : "Remove loading: it gives one object.";
            report.add(CollectionProblem.WRITE_ONLY_TYPE.at(
                    declared.loading().origin(), "accessor", accessor, "type", declared.typeText(), "remedy", remedy));
        }
    }

    private static void checkConflicts(SideMeta side, String accessor, Report report) {
        Stated<Loading> loading = side.declared().loading();
        if (loading.value() != Loading.WRITE_ONLY) {
            add(loading.origin(), accessor, "loading = " + loading.value().name(), report);
        }
        DeclaredBehaviour behaviour = side.declared().behaviour();
        if (behaviour.viewOnly().value()) {
            add(behaviour.viewOnly().origin(), accessor, "viewOnly", report);
        }
        if (!behaviour.passiveUpdates().value()) {
            add(behaviour.passiveUpdates().origin(), accessor, "passiveUpdates = false", report);
        }
        if (side.attribute().accessor().setter() != null) {
            add(side.attribute().origin(), accessor, "a setter", report);
        }
    }

    private static void add(Origin origin, String accessor, String what, Report report) {
        report.add(CollectionProblem.WRITE_ONLY_CONFLICT.at(origin, "accessor", accessor, "what", what));
    }

    /** Rows are left to the database, or there is nobody who could delete them. */
    private static void checkDelete(SideMeta side, String accessor, Report report) {
        Stated<List<Cascade>> cascade = side.declared().cascade();
        boolean linked = side.kind() == RelationshipKind.MANY_TO_MANY;
        if (ForeignKeys.cascadesDelete(side)
                && (linked || !side.declared().behaviour().passiveDeletes().value())) {
            report.add(CollectionProblem.WRITE_ONLY_DELETE.at(
                    cascade.origin(),
                    "accessor",
                    accessor,
                    "cascade",
                    cascade.value().contains(Cascade.DELETE) ? "DELETE" : "ALL, which contains DELETE",
                    "remedy",
                    linked
                            ? "Leave DELETE out."
                            : "Write passiveDeletes = true, onDelete = CASCADE, or leave DELETE out."));
        }
    }
}
