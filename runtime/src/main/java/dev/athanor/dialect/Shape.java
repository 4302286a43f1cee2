package dev.athanor.dialect;

import dev.athanor.query.ast.Bind;
import dev.athanor.query.ast.StatementNode;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What of a statement decides its SQL: all of it but the values of its binds, of which it counts only which are equal, because an
 * expression that is grouped by is found among what is selected by that. Two statements of one shape have one text. The idea is that
 * of SQLAlchemy's cache keys.
 */
final class Shape {
    private final Object[] parts;
    private final List<Bind> binds;
    private final int hash;

    Shape(Object[] parts, List<Bind> binds) {
        this.parts = parts;
        this.binds = binds;
        this.hash = Arrays.hashCode(parts);
    }

    /** The shape of a statement; null where it has something that no shape is made of, or too many values. */
    static @Nullable Shape of(StatementNode statement) {
        return ShapeReader.read(statement);
    }

    /** The binds of the statement, in an order of its own. */
    List<Bind> binds() {
        return binds;
    }

    /** The shape without its binds, to be kept. */
    Shape withoutBinds() {
        return new Shape(parts, List.of());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || other instanceof Shape that && hash == that.hash && Arrays.equals(parts, that.parts);
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
