package dev.athanor.query.ast;

import dev.athanor.type.ColumnType;
import dev.athanor.type.RowBinder;
import java.sql.SQLException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A placeholder: with a value, with one that is read when the statement is executed, or with none. */
public sealed interface Bind extends ExprNode permits ValueBind, LateBind, SlotBind {
    /** A placeholder with a value; null binds SQL NULL. */
    static <T> Bind of(ColumnType<T> type, @Nullable T value) {
        return new ValueBind<>(type, value);
    }

    /**
     * A placeholder with a value whose class only the type knows; null binds SQL NULL.
     *
     * @throws ClassCastException where the value is of another class
     */
    static <T> Bind ofObject(ColumnType<T> type, @Nullable Object value) {
        return new ValueBind<>(type, value == null ? null : type.javaType().cast(value));
    }

    /**
     * A placeholder whose value is read when the statement is executed.
     *
     * @param table the table whose pending rows give the value, so that they are flushed before
     */
    static Bind late(ColumnType<?> type, String table, Supplier<@Nullable Object> value) {
        return new LateBind(type, table, value, false);
    }

    /** The same of what an object refers to: the value is NULL where that is nothing, which is unequal to all. */
    static Bind reference(ColumnType<?> type, String table, Supplier<@Nullable Object> value) {
        return new LateBind(type, table, value, true);
    }

    /** A placeholder that whoever executes the statement binds by its position. */
    static Bind slot(ColumnType<?> type) {
        return new SlotBind(type);
    }

    /** How the value is bound. */
    ColumnType<?> type();

    /**
     * The value; null for SQL NULL.
     *
     * @throws IllegalStateException where the placeholder has none
     */
    @Nullable
    Object value();

    /**
     * Binds the value at a 1-based position.
     *
     * @throws IllegalStateException where the placeholder has none
     */
    void bind(RowBinder out, int index) throws SQLException;

    @Override
    default <R> R accept(NodeVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
