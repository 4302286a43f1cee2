package dev.athanor.query;

import dev.athanor.error.QueryException;
import dev.athanor.query.ast.Bind;
import dev.athanor.query.ast.ColumnRef;
import dev.athanor.query.ast.Comparison;
import dev.athanor.query.ast.ExprNode;
import dev.athanor.query.ast.IsNull;
import dev.athanor.query.ast.Junction;
import dev.athanor.spi.RelationshipModel;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A relationship to at most one object: {@code ADDRESS.user}. Compared with an object it keeps the object and reads its
 * key when the statement is executed. Immutable.
 *
 * @param <S> the entity that has the relationship
 * @param <T> the target entity
 * @param <Q> the target's query type
 */
public final class ToOne<S, T, Q extends EntityTable<T, ?>> extends LoadablePath<S, T, Q> {
    ToOne(RelationshipSource<S, Q> relationship) {
        super(relationship, null, null);
    }

    private ToOne(RelationshipSource<S, Q> relationship, @Nullable Q target, @Nullable Condition condition) {
        super(relationship, target, condition);
    }

    @Override
    public ToOne<S, T, Q> to(Q targetSource) {
        return new ToOne<>(relationship(), targetSource, condition());
    }

    @Override
    public ToOne<S, T, Q> and(Condition more) {
        return new ToOne<>(relationship(), givenTarget(), condition(more));
    }

    /**
     * The target as a source that is joined where its columns are used, once however often they are. For generated code: one
     * writes {@code ADDRESS.user()}.
     *
     * @throws QueryException where {@link #to} or {@link #and} said more than the mapping does, which such a join does not know
     */
    public Q pathTarget() {
        if (hasTarget() || condition() != null) {
            throw new QueryException(
                    this + " has a target or a condition of its own, which a path does not know. Join the "
                            + "relationship itself with .join(..), and use the columns of its target.");
        }
        return relationship().pathTarget();
    }

    /**
     * Refers to this object: a comparison of keys, no join.
     *
     * @throws QueryException where the object is null; when executed, where it has no key
     */
    public Condition eq(T entity) {
        return new Condition(RelationshipKeys.equal(columns(), binds("eq", entity)));
    }

    /** Refers to this object, or to none where it is null. */
    public Condition eqNullable(@Nullable T entity) {
        return entity == null ? isNull() : eq(entity);
    }

    /**
     * Refers to another object or to none.
     *
     * @throws QueryException where the object is null; when executed, where it has no key
     */
    public Condition ne(T entity) {
        List<Bind> binds = binds("ne", entity);
        if (!ownsKey()) {
            // the object may refer to nobody, and its null key would be unequal to none
            List<Bind> key = EntityValues.key(entity);
            return has(target -> new Condition(
                            RelationshipKeys.equal(target.columns().subList(0, key.size()), key)))
                    .not();
        }
        List<ColumnRef> columns = columns();
        List<ExprNode> conditions = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            conditions.add(new Comparison(Comparison.Operator.NE, columns.get(i), binds.get(i)));
        }
        columns.forEach(column -> conditions.add(new IsNull(column, false)));
        return new Condition(Junction.or(conditions));
    }

    /** Refers to no object. */
    public Condition isNull() {
        if (!ownsKey()) {
            return exists("has").not();
        }
        List<ExprNode> nulls = new ArrayList<>();
        columns().forEach(column -> nulls.add(new IsNull(column, false)));
        return new Condition(Junction.or(nulls));
    }

    /** Refers to an object. */
    public Condition isNotNull() {
        if (!ownsKey()) {
            return exists("has");
        }
        List<ExprNode> notNulls = new ArrayList<>();
        columns().forEach(column -> notNulls.add(new IsNull(column, true)));
        return new Condition(Junction.and(notNulls));
    }

    /** Refers to a row that is there: EXISTS. */
    public Condition has() {
        return exists("has");
    }

    /**
     * Refers to a row that meets a condition: EXISTS.
     *
     * @throws QueryException where the target is of the same table, so that the condition cannot tell the two apart
     */
    public Condition has(Condition condition) {
        return exists("has", condition);
    }

    /**
     * Refers to a row that meets a condition made for it, under an alias; the way for a relationship to its own table.
     */
    public Condition has(Function<Q, Condition> condition) {
        return exists("has", condition);
    }

    private boolean ownsKey() {
        return model().kind() == RelationshipModel.Kind.TO_ONE;
    }

    private List<ColumnRef> columns() {
        return keys(owner().source()).ownerColumns();
    }

    private List<Bind> binds(String method, @Nullable T entity) {
        if (entity == null) {
            throw new QueryException(
                    this + ": " + method + "(null) is never true in SQL. Use isNull() or isNotNull(), or "
                            + "eqNullable(entity) where the object may be null.");
        }
        return ownsKey() ? EntityValues.key(entity) : EntityValues.ownerKey(entity, model());
    }
}
