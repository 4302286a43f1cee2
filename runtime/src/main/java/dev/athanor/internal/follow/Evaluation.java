package dev.athanor.internal.follow;

import dev.athanor.query.ast.Arithmetic;
import dev.athanor.query.ast.Between;
import dev.athanor.query.ast.ColumnRef;
import dev.athanor.query.ast.Comparison;
import dev.athanor.query.ast.Comparison.Operator;
import dev.athanor.query.ast.Concat;
import dev.athanor.query.ast.ExprNode;
import dev.athanor.query.ast.InList;
import dev.athanor.query.ast.IsNull;
import dev.athanor.query.ast.Junction;
import dev.athanor.query.ast.Literal;
import dev.athanor.query.ast.Not;
import dev.athanor.query.ast.TableSource;
import dev.athanor.query.ast.ValueBind;
import dev.athanor.spi.ColumnModel;
import dev.athanor.spi.EntityModel;
import dev.athanor.spi.MappedEntity;
import dev.athanor.spi.Masks;
import dev.athanor.table.ColumnDef;
import dev.athanor.type.ColumnType;
import dev.athanor.type.Storage;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * Expressions over the columns of one table, computed for an object by the values that it holds. Values are those that are
 * stored; null is SQL's NULL, and of a condition that it is unknown.
 */
final class Evaluation {
    private final EntityModel<?> model;
    private final TableSource table;
    private final Storage storage;

    /** For the columns of an entity as one source, in a database that holds values so. */
    Evaluation(EntityModel<?> model, TableSource table, Storage storage) {
        this.model = model;
        this.table = table;
        this.storage = storage;
    }

    /** The number of the entity's column that a column of the table is; -1 where it has none of that name and type. */
    int columnOf(ColumnDef column) {
        for (ColumnModel each : model.columns()) {
            if (each.formula() == null && each.def().name().equals(column.name())) {
                return each.def().type().equals(column.type()) ? each.index() : -1;
            }
        }
        return -1;
    }

    /** The value of an expression for an object. */
    @Nullable
    Object value(ExprNode node, MappedEntity entity) {
        if (node instanceof ColumnRef column) {
            return column(column, entity);
        }
        if (node instanceof ValueBind<?> bind) {
            return bound(bind);
        }
        if (node instanceof Literal literal) {
            return literal.value();
        }
        if (node instanceof Comparison comparison) {
            return Comparing.compare(
                    comparison.operator(), value(comparison.left(), entity), value(comparison.right(), entity));
        }
        if (node instanceof Junction junction) {
            return junction(junction, entity);
        }
        if (node instanceof Not not) {
            return Comparing.not(value(not.condition(), entity));
        }
        if (node instanceof IsNull test) {
            Object value = value(test.value(), entity);
            return value == Untold.UNTOLD ? value : (Object) ((value == null) != test.negated());
        }
        if (node instanceof InList in) {
            return in(in, entity);
        }
        if (node instanceof Between between) {
            return between(between, entity);
        }
        if (node instanceof Concat concat) {
            return concat(concat, entity);
        }
        return node instanceof Arithmetic arithmetic ? computed(arithmetic, entity) : Untold.UNTOLD;
    }

    /** Whether values of an expression can be told for objects that have their columns loaded. */
    boolean tells(ExprNode node) {
        if (node instanceof ColumnRef column && !column.source().equals(table)) {
            return false;
        }
        if (node instanceof ColumnRef || node instanceof ValueBind<?> || node instanceof Literal) {
            Class<?> type = classOf(node);
            boolean decimal = type == BigDecimal.class || type == BigInteger.class;
            return Comparing.hasEquality(type) && (!decimal || storage.keepsDecimals());
        }
        if (node instanceof Comparison comparison) {
            boolean equality = switch (comparison.operator()) {
                case EQ, NE, DISTINCT, NOT_DISTINCT -> true;
                default -> Comparing.hasOrder(classOf(comparison.left()));
            };
            return equality && tells(comparison.left()) && tells(comparison.right());
        }
        if (node instanceof Junction junction) {
            return junction.conditions().stream().allMatch(this::tells);
        }
        if (node instanceof Not not) {
            return tells(not.condition());
        }
        if (node instanceof IsNull test) {
            return test.value() instanceof ColumnRef column ? column.source().equals(table) : tells(test.value());
        }
        if (node instanceof InList in) {
            return tells(in.value()) && in.list().stream().allMatch(this::tells);
        }
        if (node instanceof Between between) {
            return Comparing.hasOrder(classOf(between.value()))
                    && tells(between.value())
                    && tells(between.low())
                    && tells(between.high());
        }
        if (node instanceof Concat concat) {
            return concat.parts().stream().allMatch(this::tells);
        }
        return node instanceof Arithmetic arithmetic
                && isInteger(arithmetic.type())
                && isComputable(arithmetic)
                && tells(arithmetic.left())
                && tells(arithmetic.right());
    }

    private Class<?> classOf(ExprNode node) {
        if (node instanceof ColumnRef column) {
            return stored(column.column().type());
        }
        if (node instanceof ValueBind<?> bind) {
            return stored(bind.type());
        }
        if (node instanceof Literal literal) {
            return literal.value() == null ? Boolean.class : literal.value().getClass();
        }
        return node instanceof Arithmetic arithmetic ? arithmetic.type().javaType() : String.class;
    }

    private static Class<?> stored(ColumnType<?> type) {
        return type.storedType();
    }

    private @Nullable Object column(ColumnRef ref, MappedEntity entity) {
        if (!ref.source().equals(table)) {
            return Untold.UNTOLD;
        }
        int column = columnOf(ref.column());
        if (column < 0 || !Masks.isLoaded(entity, column) || Masks.isDirty(entity, column)) {
            return Untold.UNTOLD;
        }
        Object value = model.get(entity, column);
        return value == null ? null : stored(ref.column().type(), value);
    }

    private @Nullable Object bound(ValueBind<?> bind) {
        return bind.value() == null ? null : stored(bind.type(), bind.value());
    }

    /** What a column holds of a value; where decimals are floating-point numbers, nobody knows which. */
    private <T> Object stored(ColumnType<T> type, Object value) {
        Object stored = type.stored(kept(type, value));
        boolean decimal = stored instanceof BigDecimal || stored instanceof BigInteger;
        return decimal && !storage.keepsDecimals() ? Untold.UNTOLD : stored;
    }

    /** A value as the database keeps it, of the same Java type. */
    <T> T kept(ColumnType<T> type, Object value) {
        T typed = type.javaType().cast(value);
        return storage.keepsNanoseconds() ? typed : type.toMicroseconds(typed);
    }

    private @Nullable Object junction(Junction junction, MappedEntity entity) {
        Object result = junction.conjunction();
        for (ExprNode condition : junction.conditions()) {
            Object truth = value(condition, entity);
            if (truth instanceof Boolean told) {
                if (told != junction.conjunction()) {
                    return told;
                }
            } else if (result != Untold.UNTOLD) {
                result = truth;
            }
        }
        return result;
    }

    private @Nullable Object in(InList in, MappedEntity entity) {
        Object value = value(in.value(), entity);
        Object found = false;
        for (ExprNode element : in.list()) {
            Object equal = Comparing.compare(Operator.EQ, value, value(element, entity));
            if (equal instanceof Boolean told && told) {
                found = true;
                break;
            }
            if (!(equal instanceof Boolean) && found != Untold.UNTOLD) {
                found = equal;
            }
        }
        return in.negated() ? Comparing.not(found) : found;
    }

    private @Nullable Object between(Between between, MappedEntity entity) {
        Object value = value(between.value(), entity);
        Object truth = both(
                Comparing.compare(Operator.GE, value, value(between.low(), entity)),
                Comparing.compare(Operator.LE, value, value(between.high(), entity)));
        return between.negated() ? Comparing.not(truth) : truth;
    }

    private static @Nullable Object both(@Nullable Object one, @Nullable Object other) {
        if (Boolean.FALSE.equals(one) || Boolean.FALSE.equals(other)) {
            return false;
        }
        if (one == Untold.UNTOLD || other == Untold.UNTOLD) {
            return Untold.UNTOLD;
        }
        return one == null || other == null ? null : (Object) true;
    }

    private @Nullable Object concat(Concat concat, MappedEntity entity) {
        StringBuilder out = new StringBuilder();
        boolean isNull = false;
        for (ExprNode part : concat.parts()) {
            Object value = value(part, entity);
            if (value == null) {
                isNull = true;
            } else if (value instanceof String text) {
                out.append(text);
            } else {
                return Untold.UNTOLD;
            }
        }
        return isNull ? null : out.toString();
    }

    /** Of integers alone: databases round decimals and quotients each in its own way. */
    private @Nullable Object computed(Arithmetic node, MappedEntity entity) {
        Object left = value(node.left(), entity);
        Object right = value(node.right(), entity);
        if (left == null || right == null) {
            return left == Untold.UNTOLD || right == Untold.UNTOLD ? Untold.UNTOLD : null;
        }
        if (!isInteger(node.type())
                || !isComputable(node)
                || !(left instanceof Number one)
                || !(right instanceof Number other)) {
            return Untold.UNTOLD;
        }
        try {
            long result = switch (node.operator()) {
                case PLUS -> Math.addExact(one.longValue(), other.longValue());
                case MINUS -> Math.subtractExact(one.longValue(), other.longValue());
                default -> Math.multiplyExact(one.longValue(), other.longValue());
            };
            return narrowed(node.type().javaType(), result);
        } catch (ArithmeticException e) {
            return Untold.UNTOLD; // the database has refused it, or computed in a larger type
        }
    }

    private static Object narrowed(Class<?> type, long result) {
        if (type == Integer.class) {
            return Math.toIntExact(result);
        }
        boolean fits = type != Short.class || result == (short) result;
        return type == Short.class ? fits ? (Object) (short) result : Untold.UNTOLD : (Object) result;
    }

    private static boolean isComputable(Arithmetic node) {
        return switch (node.operator()) {
            case PLUS, MINUS, TIMES -> true;
            case DIVIDED_BY, MODULO -> false;
        };
    }

    private static boolean isInteger(ColumnType<?> type) {
        Class<?> java = type.javaType();
        return java == Long.class || java == Integer.class || java == Short.class;
    }
}
