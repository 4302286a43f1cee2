package dev.athanor.processor.validation;

import dev.athanor.processor.diagnostic.ForeignKeyProblem;
import dev.athanor.processor.diagnostic.Origin;
import dev.athanor.processor.diagnostic.Report;
import dev.athanor.processor.diagnostic.Suggestions;
import dev.athanor.processor.model.DeclaredAttribute;
import dev.athanor.processor.model.DeclaredEntity;
import dev.athanor.processor.model.DeclaredForeignKey;
import dev.athanor.processor.model.ForeignKeyMeta;
import dev.athanor.processor.model.KeyPart;
import dev.athanor.processor.model.MappingMeta;
import dev.athanor.processor.model.SideMeta;
import dev.athanor.processor.model.TypeText;
import dev.athanor.processor.model.ValueForm;
import dev.athanor.processor.model.ValueMeta;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What an accessor with {@code @ForeignKey} may expose or refer to, and with which type. */
final class ForeignKeyValidator implements Rule {

    @Override
    public void check(MappingMeta mapping, Report report) {
        for (DeclaredAttribute attribute : mapping.declared().attributes()) {
            DeclaredForeignKey foreignKey = attribute.foreignKey();
            if (foreignKey != null && attribute.resolved() && attribute.isColumn()) {
                check(mapping, attribute, foreignKey, report);
            }
        }
    }

    private static void check(
            MappingMeta mapping, DeclaredAttribute attribute, DeclaredForeignKey foreignKey, Report report) {
        boolean names = !foreignKey.relationship().value().isEmpty();
        boolean refers = foreignKey.entity() != null;
        if (names == refers) {
            report.add(ForeignKeyProblem.FOREIGN_KEY_UNCLEAR.at(
                    foreignKey.origin().whole(),
                    "accessor",
                    mapping.declared().displayName(attribute),
                    "what",
                    names ? "a relationship and an entity" : "nothing"));
        } else if (names) {
            checkExposed(mapping, attribute, foreignKey, report);
        } else {
            checkReference(mapping, attribute, foreignKey, report);
        }
    }

    private static void checkExposed(
            MappingMeta mapping, DeclaredAttribute attribute, DeclaredForeignKey foreignKey, Report report) {
        DeclaredEntity entity = mapping.declared();
        String name = foreignKey.relationship().value();
        Origin origin = foreignKey.relationship().origin();
        Optional<SideMeta> side = mapping.side(name);
        if (side.isEmpty()) {
            report.add(ForeignKeyProblem.FOREIGN_KEY_NO_RELATIONSHIP.at(
                    origin, "entity", entity.displayName(), "name", name, "hint", hint(name, entity)));
        } else if (side.get().declared().isToMany()) {
            report.add(ForeignKeyProblem.FOREIGN_KEY_NOT_OWNED.at(
                    origin, "entity", entity.displayName(), "name", name, "why", "it is a relationship to many"));
        } else if (side.get().join() instanceof ForeignKeyMeta key && side.get().owning()) {
            checkPart(entity, attribute, side.get(), key, report);
        }
    }

    private static void checkPart(
            DeclaredEntity entity, DeclaredAttribute attribute, SideMeta side, ForeignKeyMeta key, Report report) {
        String accessor = entity.displayName(attribute);
        String relationship = side.attribute().name();
        Optional<KeyPart> part = key.parts().stream()
                .filter(one -> one.attribute().equals(attribute.name()))
                .findFirst();
        if (part.isEmpty()) {
            if (key.parts().size() > 1) {
                String columns = key.parts().stream().map(KeyPart::column).collect(Collectors.joining(", "));
                report.add(ForeignKeyProblem.FOREIGN_KEY_PART_UNKNOWN.at(
                        attribute.origin(),
                        "accessor",
                        accessor,
                        "entity",
                        entity.displayName(),
                        "name",
                        relationship,
                        "found",
                        columns));
            }
            return;
        }
        checkName(entity, attribute, side, key.parts().indexOf(part.get()), report);
        checkType(attribute, accessor, key.target().simpleName(), part.get().value(), report);
        if (side.attribute().accessor().nullable() && !attribute.accessor().nullable() && !attribute.isId()) {
            report.add(ForeignKeyProblem.FOREIGN_KEY_NOT_NULLABLE.at(
                    attribute.origin(),
                    "accessor",
                    accessor,
                    "entity",
                    entity.displayName(),
                    "name",
                    relationship,
                    "type",
                    TypeText.of(attribute.value().boxed())));
        }
    }

    private static void checkName(
            DeclaredEntity entity, DeclaredAttribute attribute, SideMeta side, int part, Report report) {
        String own = attribute.column().name().value();
        List<String> joinColumns = side.declared().joinColumn().names();
        String joinColumn = part < joinColumns.size() ? joinColumns.get(part) : "";
        if (!own.isEmpty() && !joinColumn.isEmpty() && !own.equals(joinColumn)) {
            report.add(ForeignKeyProblem.FOREIGN_KEY_NAME_DIFFERS.at(
                    attribute.column().name().origin(),
                    "accessor",
                    entity.displayName(attribute),
                    "column",
                    own,
                    "entity",
                    entity.displayName(),
                    "name",
                    side.attribute().name(),
                    "other",
                    joinColumn));
        }
    }

    private static void checkReference(
            MappingMeta mapping, DeclaredAttribute attribute, DeclaredForeignKey foreignKey, Report report) {
        String accessor = mapping.declared().displayName(attribute);
        Origin origin = foreignKey.origin();
        if (foreignKey.entity() == null) {
            return;
        }
        String target = foreignKey.entity().simpleName();
        Optional<DeclaredEntity> entity = mapping.entity(foreignKey.entity());
        if (!foreignKey.entityMapped()) {
            report.add(
                    ForeignKeyProblem.FOREIGN_KEY_TARGET_NOT_ENTITY.at(origin, "accessor", accessor, "target", target));
            return;
        }
        int count = entity.map(one -> one.ids().size()).orElse(0);
        if (count > 1) {
            report.add(ForeignKeyProblem.FOREIGN_KEY_COMPOSITE.at(
                    origin, "accessor", accessor, "target", target, "count", String.valueOf(count)));
        } else {
            mapping.entity().foreignKeys().stream()
                    .filter(one ->
                            one.origin().element().equals(attribute.origin().element()))
                    .flatMap(one -> one.parts().stream())
                    .findFirst()
                    .ifPresent(part -> checkType(attribute, accessor, target, part.value(), report));
        }
    }

    private static void checkType(
            DeclaredAttribute attribute, String accessor, String target, ValueMeta expected, Report report) {
        boolean known =
                expected.form() != ValueForm.UNKNOWN && attribute.value().form() != ValueForm.UNKNOWN;
        if (known && !attribute.value().boxed().equals(expected.boxed())) {
            report.add(ForeignKeyProblem.FOREIGN_KEY_TYPE_DIFFERS.at(
                    attribute.origin(),
                    "accessor",
                    accessor,
                    "type",
                    attribute.typeText(),
                    "target",
                    target,
                    "expected",
                    TypeText.of(expected.boxed())));
        }
    }

    private static String hint(String name, DeclaredEntity entity) {
        return Suggestions.of(
                name,
                entity.relationships().stream()
                        .filter(one -> one.relationship() != null
                                && !one.relationship().isToMany())
                        .map(DeclaredAttribute::name)
                        .toList());
    }
}
