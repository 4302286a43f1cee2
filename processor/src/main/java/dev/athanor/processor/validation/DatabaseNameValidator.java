package dev.athanor.processor.validation;

import dev.athanor.processor.diagnostic.IndexProblem;
import dev.athanor.processor.diagnostic.Origin;
import dev.athanor.processor.diagnostic.Report;
import dev.athanor.processor.model.CheckMeta;
import dev.athanor.processor.model.ColumnMeta;
import dev.athanor.processor.model.DeclaredAttribute;
import dev.athanor.processor.model.DeclaredEntity;
import dev.athanor.processor.model.DeclaredIndex;
import dev.athanor.processor.model.MappingMeta;
import dev.athanor.processor.model.Stated;
import java.nio.charset.StandardCharsets;

/** Which names tables, schemas, columns and indexes may have. All are quoted where they need it, so that few are wrong. */
final class DatabaseNameValidator implements Rule {
    /** What PostgreSQL keeps of a name; the other databases keep more. */
    private static final int LONGEST = 63;

    @Override
    public void check(MappingMeta mapping, Report report) {
        DeclaredEntity entity = mapping.declared();
        check("table", entity.table(), entity.displayName(), report);
        check("schema", entity.schema(), entity.displayName(), report);
        for (DeclaredIndex index : entity.indexes()) {
            check("index", index.name(), entity.displayName(), report);
        }
        for (CheckMeta one : entity.checks()) {
            check("check", one.name().value(), one.name().origin(), entity.displayName(), report);
        }
        for (DeclaredAttribute attribute : entity.attributes()) {
            check("enum type", attribute.column().enumType(), entity.displayName(attribute), report);
            if (attribute.id() != null) {
                check("sequence", attribute.id().sequence(), entity.displayName(attribute), report);
            }
        }
        for (ColumnMeta column : mapping.columns()) {
            String name = entity.displayName() + "." + column.text();
            check("column", column.column(), originOf(entity, column), name, report);
        }
    }

    private static void check(String what, Stated<String> name, String element, Report report) {
        if (!name.value().isEmpty()) {
            check(what, name.value(), name.origin(), element, report);
        }
    }

    private static void check(String what, String name, Origin origin, String element, Report report) {
        int bytes = name.getBytes(StandardCharsets.UTF_8).length;
        if (name.isBlank() || name.chars().anyMatch(Character::isISOControl)) {
            report.add(IndexProblem.DATABASE_NAME_WRONG.at(
                    origin, "what", what, "element", element, "fault", name.isBlank() ? "blank" : "not printable"));
        } else if (bytes > LONGEST) {
            report.add(IndexProblem.DATABASE_NAME_TOO_LONG.at(
                    origin, "what", what, "name", name, "bytes", String.valueOf(bytes)));
        }
    }

    /** The name in the source where it is written there. */
    private static Origin originOf(DeclaredEntity entity, ColumnMeta column) {
        return entity.attributes().stream()
                .filter(one -> one.origin().element().equals(column.origin().element()))
                .map(DeclaredAttribute::column)
                .filter(one -> one.name().written())
                .map(one -> one.name().origin())
                .findFirst()
                .orElse(column.origin());
    }
}
