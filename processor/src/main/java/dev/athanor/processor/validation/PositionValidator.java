package dev.athanor.processor.validation;

import com.palantir.javapoet.TypeName;
import dev.athanor.processor.diagnostic.CollectionProblem;
import dev.athanor.processor.diagnostic.Report;
import dev.athanor.processor.diagnostic.Suggestions;
import dev.athanor.processor.model.CollectionKind;
import dev.athanor.processor.model.DeclaredAttribute;
import dev.athanor.processor.model.DeclaredEntity;
import dev.athanor.processor.model.DeclaredRelationship;
import dev.athanor.processor.model.MappingMeta;
import dev.athanor.processor.model.RelationshipKind;
import dev.athanor.processor.model.SideMeta;
import dev.athanor.processor.model.Stated;
import dev.athanor.processor.model.ValueForm;
import java.util.Set;

/** The column of the target that keeps the order of a list: which lists have one, and which columns can be one. */
final class PositionValidator implements Rule {
    private static final Set<TypeName> TYPES = Set.of(TypeName.INT.box(), TypeName.LONG.box());

    @Override
    public void check(MappingMeta mapping, Report report) {
        for (SideMeta side : mapping.sides()) {
            DeclaredEntity target = side.target();
            if (side.attribute().resolved() && target != null && side.declared().hasPositions()) {
                String accessor = mapping.declared().displayName(side.attribute());
                if (checkList(side, accessor, target, report)) {
                    checkColumn(side.declared().position(), accessor, target, report);
                }
            }
        }
    }

    private static boolean checkList(SideMeta side, String accessor, DeclaredEntity target, Report report) {
        DeclaredRelationship declared = side.declared();
        Stated<String> position = declared.position();
        String name = position.value();
        if (declared.collection() != CollectionKind.LIST) {
            report.add(CollectionProblem.POSITION_ON_NO_LIST.at(
                    position.origin(), "accessor", accessor, "type", declared.typeText()));
        } else if (side.kind() == RelationshipKind.MANY_TO_MANY) {
            report.add(CollectionProblem.POSITION_OF_MANY_TO_MANY.at(
                    position.origin(), "accessor", accessor, "name", name, "target", target.displayName()));
        } else if (declared.behaviour().viewOnly().value()) {
            report.add(CollectionProblem.POSITION_VIEW_ONLY.at(position.origin(), "accessor", accessor, "name", name));
        } else if (!declared.orderBy().isEmpty()) {
            report.add(CollectionProblem.POSITION_AND_ORDER_BY.at(position.origin(), "accessor", accessor));
        } else {
            return true;
        }
        return false;
    }

    private static void checkColumn(Stated<String> position, String accessor, DeclaredEntity target, Report report) {
        String name = position.value();
        DeclaredAttribute column = target.attribute(name).orElse(null);
        if (column == null) {
            report.add(CollectionProblem.POSITION_UNKNOWN.at(
                    position.origin(),
                    "accessor",
                    accessor,
                    "name",
                    name,
                    "target",
                    target.displayName(),
                    "hint",
                    Suggestions.of(
                            name,
                            target.attributes().stream()
                                    .filter(one -> what(one).isEmpty() && isIndex(one))
                                    .map(DeclaredAttribute::name)
                                    .toList())));
        } else if (column.resolved()) {
            String what = what(column);
            if (!what.isEmpty()) {
                report.add(CollectionProblem.POSITION_NO_COLUMN.at(
                        position.origin(),
                        "accessor",
                        accessor,
                        "name",
                        name,
                        "target",
                        target.displayName(),
                        "what",
                        what));
            } else if (column.value().form() != ValueForm.UNKNOWN && !isIndex(column)) {
                report.add(CollectionProblem.POSITION_TYPE.at(
                        position.origin(),
                        "accessor",
                        accessor,
                        "name",
                        name,
                        "target",
                        target.displayName(),
                        "type",
                        column.typeText() + (column.value().isConverted() ? " and a converter" : "")));
            }
        }
    }

    private static boolean isIndex(DeclaredAttribute column) {
        return !column.value().isConverted() && TYPES.contains(column.value().boxed());
    }

    /** What an attribute is that the flush cannot set as it sets an index; empty where it can. */
    private static String what(DeclaredAttribute attribute) {
        if (attribute.relationship() != null) {
            return "a relationship";
        }
        if (attribute.embedded() != null) {
            return "an embedded record";
        }
        if (attribute.isTransient()) {
            return "@Transient";
        }
        if (attribute.id() != null) {
            return "the key";
        }
        if (attribute.features().version() != null) {
            return "the version";
        }
        return attribute.foreignKey() != null ? "a foreign key" : whatOfColumn(attribute);
    }

    private static String whatOfColumn(DeclaredAttribute attribute) {
        if (attribute.isFormula()) {
            return "a formula";
        }
        if (attribute.features().computedSql() != null) {
            return "computed by the database";
        }
        if (attribute.column().readOnly().value()) {
            return "only read";
        }
        if (attribute.column().deferred().value()) {
            return "not read with its row";
        }
        return attribute.column().unique().value() ? "unique, and each list has a 0" : "";
    }
}
