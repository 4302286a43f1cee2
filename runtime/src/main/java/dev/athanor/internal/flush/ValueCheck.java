package dev.athanor.internal.flush;

import dev.athanor.error.InvalidValueException;
import dev.athanor.spi.ColumnModel;
import dev.athanor.spi.EntityModel;
import dev.athanor.spi.MappedEntity;
import dev.athanor.spi.Masks;
import dev.athanor.table.ColumnDef;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Refuses values that their column would not hold as they are, before anything is sent: null, too long, not exact. */
final class ValueCheck {
    private ValueCheck() {}

    /** Gives unset columns of a new object their defaults. */
    static void applyDefaults(MappedEntity entity) {
        EntityModel<?> model = entity.athanor$model();
        for (ColumnModel column : model.columns()) {
            if (column.hasDefault() && model.get(entity, column.index()) == null
                    || column.hasDefault() && !Masks.isLoaded(entity, column.index())) {
                model.set(entity, column.index(), model.defaultValue(column.index()));
                Masks.setLoaded(entity, column.index(), true);
            }
        }
    }

    /** Checks all columns of a new object. */
    static void checkNew(MappedEntity entity) {
        EntityModel<?> model = entity.athanor$model();
        for (ColumnModel column : model.columns()) {
            if (!column.def().generated()) {
                check(entity, column, Masks.isLoaded(entity, column.index()));
            }
        }
    }

    /** Checks the changed columns of an object. */
    static void checkChanged(MappedEntity entity) {
        for (ColumnModel column : entity.athanor$model().columns()) {
            if (Masks.isDirty(entity, column.index())) {
                check(entity, column, true);
            }
        }
    }

    private static void check(MappedEntity entity, ColumnModel column, boolean set) {
        Object value = set ? entity.athanor$model().get(entity, column.index()) : null;
        ColumnDef def = column.def();
        if (value == null) {
            if (!def.nullable()) {
                throw new InvalidValueException(name(entity, column) + " is not nullable and "
                        + (set ? "is null." : "was never set.")
                        + " Set it before the flush, or annotate its accessors with @Nullable.");
            }
        } else if (def.length() > 0 && value instanceof String text) {
            checkLength(entity, column, text);
        } else if (def.precision() > 0 && value instanceof BigDecimal decimal) {
            checkDigits(entity, column, decimal);
        }
    }

    private static void checkLength(MappedEntity entity, ColumnModel column, String text) {
        int length = column.def().length();
        if (text.length() > length) {
            int characters = text.codePointCount(0, text.length());
            if (characters > length) {
                throw new InvalidValueException(name(entity, column) + " has a value of " + characters
                        + " characters, but length = " + length + ". Shorten it, or raise @Column(length).");
            }
        }
    }

    private static void checkDigits(MappedEntity entity, ColumnModel column, BigDecimal value) {
        ColumnDef def = column.def();
        if (value.scale() > def.scale() && value.stripTrailingZeros().scale() > def.scale()) {
            throw new InvalidValueException(name(entity, column) + " has more than " + def.scale()
                    + " digits after the decimal point and would be rounded. Round it, or raise @Column(scale).");
        }
        int whole = value.setScale(0, RoundingMode.DOWN).precision();
        if (whole > def.precision() - def.scale() && value.abs().compareTo(BigDecimal.ONE) >= 0) {
            throw new InvalidValueException(name(entity, column) + " has " + whole + " digits before the decimal point, but "
                    + "precision = " + def.precision() + " and scale = " + def.scale() + " leave "
                    + (def.precision() - def.scale()) + ".");
        }
    }

    private static String name(MappedEntity entity, ColumnModel column) {
        return entity.athanor$model().attributeName(column.index());
    }
}
