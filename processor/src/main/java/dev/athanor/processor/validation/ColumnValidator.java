package dev.athanor.processor.validation;

import dev.athanor.processor.diagnostic.AccessorProblem;
import dev.athanor.processor.diagnostic.ColumnProblem;
import dev.athanor.processor.diagnostic.EmbeddedProblem;
import dev.athanor.processor.diagnostic.Finding;
import dev.athanor.processor.diagnostic.IdentifierProblem;
import dev.athanor.processor.diagnostic.Origin;
import dev.athanor.processor.diagnostic.Problem;
import dev.athanor.processor.diagnostic.Report;
import dev.athanor.processor.model.DeclaredAttribute;
import dev.athanor.processor.model.DeclaredColumn;
import dev.athanor.processor.model.DeclaredEntity;
import dev.athanor.processor.model.MappingMeta;
import dev.athanor.processor.model.Stated;
import dev.athanor.processor.model.TypeText;
import dev.athanor.processor.model.ValueForm;
import dev.athanor.processor.model.ValueMeta;
import java.util.Map;

/** Which types a column can have, and which sizes go with them. */
final class ColumnValidator implements Rule {
    private static final String OPTIONAL = "java.util.Optional<";
    private static final Map<String, String> OLD_DATES = Map.of(
            "java.util.Date", "Instant",
            "java.util.Calendar", "Instant",
            "java.sql.Date", "LocalDate",
            "java.sql.Time", "LocalTime",
            "java.sql.Timestamp", "Instant or LocalDateTime");

    @Override
    public void check(MappingMeta mapping, Report report) {
        DeclaredEntity entity = mapping.declared();
        for (DeclaredAttribute attribute : entity.attributes()) {
            if (!attribute.resolved() || attribute.embedded() != null) {
                continue;
            }
            String accessor = entity.displayName(attribute);
            if (attribute.relationship() != null && attribute.relationship().isImplied()) {
                report.add(ColumnProblem.RELATIONSHIP_NOT_MARKED.at(
                        attribute.origin(), "accessor", accessor, "type", attribute.typeText()));
            }
            if (!attribute.typeVisible() && !attribute.entityType()) {
                report.add(ColumnProblem.TYPE_PRIVATE.at(
                        attribute.origin(), "accessor", accessor, "type", attribute.typeText()));
            } else if (attribute.isTransient()) {
                checkTransient(attribute, accessor, report);
            } else if (attribute.relationship() != null) {
                checkRelationship(attribute, accessor, report);
            } else if (attribute.value().form() == ValueForm.UNKNOWN) {
                if (attribute.features().convert() == null) {
                    report.add(unmappable(attribute, accessor));
                }
            } else {
                checkNullness(attribute, accessor, report);
                if (!attribute.isFormula()) {
                    checkSizes(attribute, accessor, report);
                    checkKeyLength(attribute, accessor, report);
                }
            }
        }
    }

    private static Finding unmappable(DeclaredAttribute attribute, String accessor) {
        String type = attribute.typeText();
        String name = attribute.value().type().toString();
        if (name.startsWith(OPTIONAL)) {
            String inner = type.substring("Optional<".length(), type.length() - 1);
            return ColumnProblem.TYPE_OPTIONAL.at(
                    attribute.origin(), "accessor", accessor, "type", type, "inner", inner);
        }
        if (attribute.recordType()) {
            return EmbeddedProblem.RECORD_NOT_EMBEDDED.at(attribute.origin(), "accessor", accessor, "type", type);
        }
        String instead = OLD_DATES.get(name);
        return instead == null
                ? ColumnProblem.TYPE_NOT_MAPPABLE.at(attribute.origin(), "accessor", accessor, "type", type)
                : ColumnProblem.TYPE_OF_OLD_DATES.at(
                        attribute.origin(), "accessor", accessor, "type", type, "instead", instead);
    }

    private static void checkTransient(DeclaredAttribute attribute, String accessor, Report report) {
        if (attribute.id() != null) {
            report.add(alsoHas(attribute.id().generated().origin(), "Id", accessor));
        } else if (attribute.column().present()) {
            report.add(alsoHas(attribute.column().name().origin(), "Column", accessor));
        } else if (attribute.relationship() != null) {
            report.add(alsoHas(attribute.relationship().origin(), "Relationship", accessor));
        } else if (attribute.foreignKey() != null) {
            report.add(alsoHas(attribute.foreignKey().origin(), "ForeignKey", accessor));
        }
    }

    private static Finding alsoHas(Origin origin, String annotation, String accessor) {
        return AccessorProblem.TRANSIENT_WITH_MAPPING.at(
                origin.whole(), "accessor", accessor, "annotation", annotation);
    }

    private static void checkRelationship(DeclaredAttribute attribute, String accessor, Report report) {
        if (attribute.id() != null) {
            report.add(IdentifierProblem.ID_ON_RELATIONSHIP.at(
                    attribute.id().generated().origin().whole(), "accessor", accessor, "name", attribute.name()));
        } else if (attribute.column().present()) {
            report.add(ColumnProblem.COLUMN_ON_RELATIONSHIP.at(
                    attribute.column().name().origin().whole(), "accessor", accessor, "annotation", "Column"));
        } else if (attribute.foreignKey() != null) {
            report.add(ColumnProblem.COLUMN_ON_RELATIONSHIP.at(
                    attribute.foreignKey().origin().whole(), "accessor", accessor, "annotation", "ForeignKey"));
        }
    }

    private static void checkNullness(DeclaredAttribute attribute, String accessor, Report report) {
        ValueMeta value = attribute.value();
        if (value.isPrimitive() && attribute.accessor().nullable()) {
            report.add(ColumnProblem.NULLABLE_PRIMITIVE.at(
                    attribute.origin(),
                    "accessor",
                    accessor,
                    "type",
                    attribute.typeText(),
                    "box",
                    TypeText.of(value.boxed())));
        }
    }

    private static void checkSizes(DeclaredAttribute attribute, String accessor, Report report) {
        DeclaredColumn column = attribute.column();
        ValueMeta value = attribute.value();
        boolean text = value.isString() || value.form() == ValueForm.ENUM;
        if (column.enumType().written() && value.form() != ValueForm.ENUM) {
            report.add(sizeOn(ColumnProblem.ENUM_TYPE_NOT_ENUM, column.enumType(), attribute, accessor));
        } else if (column.length().written() && !text) {
            report.add(sizeOn(ColumnProblem.COLUMN_LENGTH_NOT_STRING, column.length(), attribute, accessor));
        } else if (column.precision().written() && !isNumber(value)) {
            report.add(sizeOn(ColumnProblem.COLUMN_PRECISION_NOT_DECIMAL, column.precision(), attribute, accessor));
        } else if (column.scale().written() && !value.isDecimal()) {
            report.add(sizeOn(ColumnProblem.COLUMN_PRECISION_NOT_DECIMAL, column.scale(), attribute, accessor));
        } else if (column.length().value() < 0) {
            report.add(wrongSize(column.length(), accessor, "a negative length", "Write the number of characters."));
        } else if (column.precision().value() < 0) {
            report.add(wrongSize(column.precision(), accessor, "a negative precision", "Write the number of digits."));
        } else if (column.scale().value() < 0) {
            report.add(wrongSize(column.scale(), accessor, "a negative scale", "Write the number of digits."));
        } else if (value.isDecimal()) {
            checkDecimal(attribute, accessor, report);
        } else if (value.form() == ValueForm.ENUM && value.length() < attribute.longestConstant()) {
            report.add(ColumnProblem.ENUM_LENGTH_TOO_SHORT.at(
                    column.length().origin(),
                    "accessor",
                    accessor,
                    "length",
                    String.valueOf(value.length()),
                    "type",
                    attribute.typeText(),
                    "longest",
                    String.valueOf(attribute.longestConstant())));
        }
    }

    /** A big integer may have a precision; a scale of it would have to be 0. */
    private static boolean isNumber(ValueMeta value) {
        return value.isDecimal() || value.isBigInteger();
    }

    private static void checkDecimal(DeclaredAttribute attribute, String accessor, Report report) {
        DeclaredColumn column = attribute.column();
        if (column.precision().value() == 0 && attribute.foreignKey() == null) {
            Origin origin = column.present() ? column.name().origin() : attribute.origin();
            report.add(ColumnProblem.DECIMAL_WITHOUT_PRECISION.at(origin.whole(), "accessor", accessor));
        } else if (column.scale().value() > column.precision().value()) {
            report.add(wrongSize(
                    column.scale(), accessor, "a scale greater than its precision", "Precision counts all digits."));
        }
    }

    private static void checkKeyLength(DeclaredAttribute attribute, String accessor, Report report) {
        boolean unbounded = attribute.value().isString()
                && attribute.column().length().value() == 0
                && attribute.foreignKey() == null;
        if (!unbounded) {
            return;
        }
        if (attribute.isId()) {
            report.add(unboundedKey(attribute.origin(), accessor, "an @Id"));
        } else if (attribute.column().unique().value()) {
            report.add(unboundedKey(attribute.column().unique().origin(), accessor, "unique"));
        } else if (attribute.column().index().value()) {
            report.add(unboundedKey(attribute.column().index().origin(), accessor, "indexed"));
        }
    }

    private static Finding unboundedKey(Origin origin, String accessor, String what) {
        return ColumnProblem.STRING_KEY_UNBOUNDED.at(origin, "accessor", accessor, "what", what);
    }

    private static Finding sizeOn(Problem problem, Stated<?> size, DeclaredAttribute attribute, String accessor) {
        return problem.at(size.origin(), "accessor", accessor, "type", attribute.typeText());
    }

    private static Finding wrongSize(Stated<Integer> size, String accessor, String what, String remedy) {
        return ColumnProblem.COLUMN_SIZE_WRONG.at(size.origin(), "accessor", accessor, "what", what, "remedy", remedy);
    }
}
