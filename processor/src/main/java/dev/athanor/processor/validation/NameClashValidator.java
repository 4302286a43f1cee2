package dev.athanor.processor.validation;

import dev.athanor.processor.diagnostic.AccessorProblem;
import dev.athanor.processor.diagnostic.ColumnProblem;
import dev.athanor.processor.diagnostic.FormulaProblem;
import dev.athanor.processor.diagnostic.Origin;
import dev.athanor.processor.diagnostic.Report;
import dev.athanor.processor.model.ColumnMeta;
import dev.athanor.processor.model.DeclaredAttribute;
import dev.athanor.processor.model.DeclaredEntity;
import dev.athanor.processor.model.EntityMeta;
import dev.athanor.processor.model.MappingMeta;
import dev.athanor.processor.naming.GeneratedNames;
import dev.athanor.processor.naming.ReservedWords;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which names of columns and accessors may not meet: in the table, and in the generated classes. */
final class NameClashValidator implements Rule {
    /** Setting one of two relationships would change the column of the other: only what is never set may share it. */
    private static final String SHARED_KEY =
            "Name another column with joinColumn: each foreign key has columns of its own. "
                    + "Only a relationship with viewOnly = true may share those of accessors.";

    /** What generated members begin with that no accessor may. */
    private static final String PREFIX = "athanor$";

    @Override
    public void check(MappingMeta mapping, Report report) {
        checkReserved(mapping.declared(), report);
        Map<String, ColumnMeta> byColumn = new HashMap<>();
        Map<String, ColumnMeta> byName = new HashMap<>();
        for (ColumnMeta column : mapping.columns()) {
            ColumnMeta other = byColumn.putIfAbsent(column.column().toLowerCase(Locale.ROOT), column);
            ColumnMeta namesake = byName.putIfAbsent(ReservedWords.variable(column.name()), column);
            if (other != null && column.isFormula()) {
                tellFormula(mapping, column, other, report);
            } else if (other != null) {
                tellColumn(mapping, column, other, report);
            } else if (namesake != null) {
                tellName(mapping, column, namesake, report);
            }
        }
        checkRelationships(mapping, byName, report);
    }

    private static void checkReserved(DeclaredEntity entity, Report report) {
        String constant = GeneratedNames.of(entity.type()).constant();
        for (DeclaredAttribute attribute : entity.attributes()) {
            if (attribute.name().equals(constant) || attribute.name().startsWith(PREFIX)) {
                report.add(AccessorProblem.NAME_RESERVED.at(
                        attribute.origin(), "accessor", entity.displayName(attribute)));
            }
        }
    }

    private static void checkRelationships(MappingMeta mapping, Map<String, ColumnMeta> byName, Report report) {
        for (DeclaredAttribute relationship : mapping.declared().relationships()) {
            ColumnMeta namesake = byName.get(ReservedWords.variable(relationship.name()));
            if (namesake != null) {
                tell(mapping, relationship.origin(), relationship.name(), namesake, report);
            }
        }
    }

    /** Two columns of one name: told at the one that an accessor states, rather than at a foreign key that nobody named. */
    private static void tellColumn(MappingMeta mapping, ColumnMeta one, ColumnMeta other, Report report) {
        ColumnMeta guilty = one.accessor() == null && other.accessor() != null ? other : one;
        ColumnMeta first = guilty == one ? other : one;
        EntityMeta entity = mapping.entity();
        String relationship = first.accessor() == null ? first.relationship() : null;
        boolean areKeys = one.relationship() != null && other.relationship() != null;
        String remedy = relationship == null
                ? "Name one of them with @Column(name = \"...\")."
                : areKeys
                        ? SHARED_KEY
                        : "Annotate the accessor @ForeignKey(\"" + relationship
                                + "\") to expose the column of the relationship, or name another column.";
        report.add(ColumnProblem.COLUMN_NAME_TWICE.at(
                columnOrigin(mapping, guilty),
                "column",
                guilty.column(),
                "entity",
                entity.displayName(),
                "accessor",
                textOf(entity, guilty),
                "other",
                textOf(entity, first),
                "remedy",
                remedy));
    }

    /** A formula has no column in the table, but it has one in results: a reader of rows by name finds both there by one name. */
    private static void tellFormula(MappingMeta mapping, ColumnMeta formula, ColumnMeta other, Report report) {
        report.add(FormulaProblem.FORMULA_LABEL.at(
                formula.origin(),
                "accessor",
                textOf(mapping.entity(), formula),
                "column",
                formula.column(),
                "other",
                textOf(mapping.entity(), other)));
    }

    private static void tellName(MappingMeta mapping, ColumnMeta one, ColumnMeta other, Report report) {
        ColumnMeta guilty = one.accessor() == null && other.accessor() != null ? other : one;
        tell(mapping, guilty.origin(), guilty.name(), guilty == one ? other : one, report);
    }

    private static void tell(MappingMeta mapping, Origin origin, String name, ColumnMeta other, Report report) {
        EntityMeta entity = mapping.entity();
        String relationship = other.accessor() == null ? other.relationship() : null;
        String remedy = relationship == null
                ? "Rename the accessor."
                : "Rename the accessor, or annotate it @ForeignKey(\"" + relationship + "\") if it reads that column.";
        report.add(AccessorProblem.NAME_TAKEN.at(
                origin,
                "accessor",
                entity.displayName() + "." + name,
                "queryType",
                GeneratedNames.of(entity.type()).queryType().simpleName(),
                "other",
                textOf(entity, other),
                "remedy",
                remedy));
    }

    private static Origin columnOrigin(MappingMeta mapping, ColumnMeta column) {
        return mapping.declared()
                .attribute(column.name())
                .filter(one -> column.accessor() != null && one.column().present())
                .map(one -> one.column().name().origin())
                .orElse(column.origin());
    }

    private static String textOf(EntityMeta entity, ColumnMeta column) {
        @Nullable String relationship = column.relationship();
        return column.accessor() == null && relationship != null
                ? "the relationship " + entity.displayName() + "." + relationship
                : entity.displayName() + "." + column.text();
    }
}
