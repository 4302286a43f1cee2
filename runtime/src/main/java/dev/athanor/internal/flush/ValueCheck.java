package dev.athanor.internal.flush;

import dev.athanor.error.InvalidValueException;
import dev.athanor.spi.ColumnModel;
import dev.athanor.spi.EntityModel;
import dev.athanor.spi.MappedEntity;
import dev.athanor.spi.Masks;
import dev.athanor.spi.RelationshipModel;
import dev.athanor.table.ColumnDef;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Refuses values that their column would not hold as they are, before anything is sent: null, too long, not exact. */
final class ValueCheck {
    private ValueCheck() {}

    /**
     * Gives unset columns of a new object their defaults, and its version the first value; nothing is known of what the database
     * makes.
     *
     * @param isFirst whether this flush has not done so before, so that the version is to be made
     */
    static void prepare(MappedEntity entity, ComputedColumns computed, boolean isFirst) {
        EntityModel<?> model = entity.athanor$model();
        for (ColumnModel column : model.columns()) {
            if (column.isVersion() && !column.isReadOnly()) {
                if (isFirst) {
                    model.set(entity, column.index(), model.nextVersion(null));
                    Masks.setLoaded(entity, column.index(), true);
                }
            } else if (column.hasDefault()
                    && DatabaseValues.isUnset(entity, column.index())
                    && !computed.has(entity, column.index())) {
                model.set(entity, column.index(), model.defaultValue(column.index()));
                Masks.setLoaded(entity, column.index(), true);
            } else if (DatabaseValues.isLeftOut(entity, column)) {
                Masks.setLoaded(entity, column.index(), false);
            }
        }
    }

    /** Gives columns of a changed object the values that they get with each UPDATE, but where somebody set another one. */
    static void applyOnUpdate(MappedEntity entity) {
        EntityModel<?> model = entity.athanor$model();
        for (ColumnModel column : model.columns()) {
            if (column.hasOnUpdate() && !Masks.isDirty(entity, column.index())) {
                DatabaseValues.change(entity, column.index(), model.updateValue(column.index()));
            }
        }
    }

    /** Checks all columns of a new object but those that the database computes. */
    static void checkNew(MappedEntity entity, ComputedColumns computed) {
        EntityModel<?> model = entity.athanor$model();
        for (ColumnModel column : model.columns()) {
            if (!column.def().generated()
                    && !DatabaseValues.isLeftOut(entity, column)
                    && !computed.has(entity, column.index())) {
                check(entity, column, Masks.isLoaded(entity, column.index()));
            }
        }
    }

    /** Checks the changed columns of an object but those that the database computes. */
    static void checkChanged(MappedEntity entity, ComputedColumns computed) {
        for (ColumnModel column : entity.athanor$model().columns()) {
            if (Masks.isDirty(entity, column.index()) && !computed.has(entity, column.index())) {
                check(entity, column, true);
            }
        }
    }

    /**
     * Checks a value that a statement sets.
     *
     * @param model the entity whose table it is; without one the column is named as messages name it
     */
    static void checkValue(@Nullable EntityModel<?> model, ColumnModel column, @Nullable Object value) {
        if (value != null || !column.def().generated()) {
            check(model, column, value, true);
        }
    }

    private static void check(MappedEntity entity, ColumnModel column, boolean set) {
        EntityModel<?> model = entity.athanor$model();
        check(model, column, set ? model.get(entity, column.index()) : null, set);
    }

    private static void check(@Nullable EntityModel<?> model, ColumnModel column, @Nullable Object value, boolean set) {
        ColumnDef def = column.def();
        if (value == null) {
            if (!def.nullable()) {
                throw new InvalidValueException(name(model, column) + " is not nullable and "
                        + (set ? "is null." : "was never set.")
                        + (model == null
                                ? " Set it to a value, or define it with orNull()."
                                : column.index() < model.keySize()
                                        ? " Set it before the flush."
                                        : " Set it before the flush, or annotate its accessors with @Nullable."));
            }
        } else if (def.length() > 0 || def.precision() > 0) {
            Object stored = stored(model, column, value);
            if (def.length() > 0 && stored instanceof String text) {
                checkLength(model, column, text);
            } else if (def.precision() > 0 && stored instanceof BigDecimal decimal) {
                checkDigits(model, column, decimal);
            } else if (def.precision() > 0 && stored instanceof BigInteger number) {
                checkDigits(model, column, new BigDecimal(number));
            }
        }
    }

    private static Object stored(@Nullable EntityModel<?> model, ColumnModel column, Object value) {
        try {
            return ColumnValues.stored(column.def().type(), value);
        } catch (RuntimeException e) {
            throw ColumnValues.refused(name(model, column), e);
        }
    }

    private static void checkLength(@Nullable EntityModel<?> model, ColumnModel column, String text) {
        int length = column.def().length();
        if (text.length() > length) {
            int characters = text.codePointCount(0, text.length());
            if (characters > length) {
                throw new InvalidValueException(
                        name(model, column) + " has a value of " + characters + " characters, but length = " + length
                                + ". Shorten it, or raise " + fact(model, "length") + ".");
            }
        }
    }

    private static void checkDigits(@Nullable EntityModel<?> model, ColumnModel column, BigDecimal value) {
        ColumnDef def = column.def();
        if (value.scale() > def.scale() && value.stripTrailingZeros().scale() > def.scale()) {
            throw new InvalidValueException(name(model, column) + " has more than " + def.scale()
                    + " digits after the decimal point and would be rounded. Round it, or raise "
                    + fact(model, "scale") + ".");
        }
        int whole = value.setScale(0, RoundingMode.DOWN).precision();
        if (whole > def.precision() - def.scale() && value.abs().compareTo(BigDecimal.ONE) >= 0) {
            throw new InvalidValueException(
                    name(model, column) + " has " + whole + " digits before the decimal point, but "
                            + "precision = " + def.precision() + " and scale = " + def.scale() + " leave "
                            + (def.precision() - def.scale()) + ".");
        }
    }

    private static String fact(@Nullable EntityModel<?> model, String name) {
        return model == null ? "its " + name : "@Column(" + name + ")";
    }

    /** A foreign key is known to its user as a relationship. */
    private static String name(@Nullable EntityModel<?> model, ColumnModel column) {
        if (model == null) {
            return column.name();
        }
        for (RelationshipModel relationship : model.relationships()) {
            for (int each : relationship.columns()) {
                if (each == column.index()) {
                    return model.attributeName(relationship.index());
                }
            }
        }
        return model.attributeName(column.index());
    }
}
