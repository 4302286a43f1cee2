package dev.athanor.internal.flush;

import dev.athanor.query.ast.ExprNode;
import dev.athanor.spi.MappedEntity;
import dev.athanor.spi.Masks;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The columns of objects that the next flush sets to what the database computes. An expression counts while its column is not
 * loaded: a value that is set or read later takes its place.
 */
public final class ComputedColumns {
    private final IdentityHashMap<MappedEntity, Map<Integer, ExprNode>> expressions = new IdentityHashMap<>(0);

    ComputedColumns() {}

    /** Sets a column of an object, of which no value is known from now on. */
    public void set(MappedEntity entity, int column, ExprNode expression) {
        expressions.computeIfAbsent(entity, each -> new HashMap<>()).put(column, expression);
    }

    /** The expression of a column, or null. */
    public @Nullable ExprNode of(MappedEntity entity, int column) {
        Map<Integer, ExprNode> ofEntity = expressions.isEmpty() ? null : expressions.get(entity);
        return ofEntity != null && isOpen(entity, column) ? ofEntity.get(column) : null;
    }

    /** Whether a column has an expression. */
    public boolean has(MappedEntity entity, int column) {
        return of(entity, column) != null;
    }

    /** Whether a column of the object has an expression. */
    boolean has(MappedEntity entity) {
        Map<Integer, ExprNode> ofEntity = expressions.isEmpty() ? null : expressions.get(entity);
        if (ofEntity != null) {
            for (int column : ofEntity.keySet()) {
                if (isOpen(entity, column)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether no object has one. */
    public boolean isEmpty() {
        return expressions.isEmpty();
    }

    /** Visits the columns of an object that have one. */
    public void forEach(MappedEntity entity, BiConsumer<Integer, ExprNode> visitor) {
        Map<Integer, ExprNode> ofEntity = expressions.isEmpty() ? null : expressions.get(entity);
        if (ofEntity != null) {
            ofEntity.forEach((column, expression) -> {
                if (isOpen(entity, column)) {
                    visitor.accept(column, expression);
                }
            });
        }
    }

    /** The objects that have one, or had. */
    public Set<MappedEntity> entities() {
        return expressions.keySet();
    }

    /** Forgets those of an object. */
    public void forget(MappedEntity entity) {
        if (!expressions.isEmpty()) {
            expressions.remove(entity);
        }
    }

    /** Forgets that of one column. */
    public void forget(MappedEntity entity, int column) {
        Map<Integer, ExprNode> ofEntity = expressions.isEmpty() ? null : expressions.get(entity);
        if (ofEntity != null) {
            ofEntity.remove(column);
        }
    }

    private static boolean isOpen(MappedEntity entity, int column) {
        return !Masks.isLoaded(entity, column) && (Masks.isDirty(entity, column) || FlushPlanner.isPending(entity));
    }

    void clear() {
        if (!expressions.isEmpty()) {
            expressions.clear();
        }
    }
}
