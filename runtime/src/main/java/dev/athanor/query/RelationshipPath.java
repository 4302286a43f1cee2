package dev.athanor.query;

import dev.athanor.error.QueryException;
import dev.athanor.query.ast.Exists;
import dev.athanor.query.ast.ExprNode;
import dev.athanor.query.ast.JoinNode;
import dev.athanor.query.ast.TableSource;
import dev.athanor.spi.EntityModel;
import dev.athanor.spi.RelationshipModel;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A relationship of a source, to join, to ask about and to load: {@code USER.addresses}. Immutable; nothing of the
 * target is touched until it is used.
 *
 * @param <S> the entity that has the relationship
 * @param <T> the target entity
 * @param <Q> the target's query type
 */
public abstract sealed class RelationshipPath<S, T, Q extends EntityTable<T, ?>> implements Attribute
        permits LoadablePath, ToWriteOnly {
    private final RelationshipSource<S, Q> relationship;
    private final @Nullable Q target;
    private final @Nullable Condition condition;

    RelationshipPath(RelationshipSource<S, Q> relationship, @Nullable Q target, @Nullable Condition condition) {
        this.relationship = relationship;
        this.target = target;
        this.condition = condition;
    }

    /** The same relationship, its target being the given source, mostly an alias. */
    public abstract RelationshipPath<S, T, Q> to(Q targetSource);

    /** The same relationship with one more condition on the target. */
    public abstract RelationshipPath<S, T, Q> and(Condition more);

    @Override
    public final int attribute() {
        return model().index();
    }

    @Override
    public final EntityModel<?> ofEntity() {
        return owner().model();
    }

    /** The entity that has the relationship. */
    public final EntityTable<S, ?> owner() {
        return relationship.owner();
    }

    /** The facts about the relationship. */
    public final RelationshipModel model() {
        return relationship.model();
    }

    /** The target: the source given by {@link #to}, else the entity under its own name. */
    public final Q target() {
        return target == null ? relationship.plainTarget() : target;
    }

    /** Whether the target was given by {@link #to}. */
    public final boolean hasTarget() {
        return target != null;
    }

    /** The conditions added by {@link #and}, or null. For the runtime. */
    public final @Nullable Condition condition() {
        return condition;
    }

    /** The joins from the owner to {@link #target()}. For the runtime. */
    public final List<JoinNode> joins(JoinNode.Kind kind) {
        return keys(target().source()).joins(kind, condition == null ? null : condition.node());
    }

    final RelationshipSource<S, Q> relationship() {
        return relationship;
    }

    final @Nullable Q givenTarget() {
        return target;
    }

    final @Nullable Condition condition(Condition more) {
        return condition == null ? more : condition.and(more);
    }

    final RelationshipKeys keys(TableSource targetSource) {
        return new RelationshipKeys(
                relationship.owner().model(), model(), relationship.owner().source(), targetSource);
    }

    /** Whether an object is among the targets of a relationship to many; null is refused. */
    final Condition holds(T entity) {
        if (entity == null) {
            throw new QueryException(
                    this + ".contains(null): no relationship contains null. Use any().not() for an empty one.");
        }
        RelationshipKeys keys = keys(owner().source());
        if (model().kind() == RelationshipModel.Kind.MANY_TO_MANY) {
            return new Condition(new Exists(keys.linked(false, EntityValues.key(entity)), false));
        }
        return new Condition(RelationshipKeys.equal(keys.ownerColumns(), EntityValues.ownerKey(entity, model())));
    }

    /** EXISTS without a condition of its own; {@code method} is what an error advises. */
    final Condition exists(String method) {
        boolean ownTarget = target == null && relationship.isOwnTarget();
        if (ownTarget && condition != null) {
            throw ambiguous("and", method);
        }
        return exists(ownTarget ? relationship.anonymousTarget() : target(), null);
    }

    /** EXISTS with a condition on the target. */
    final Condition exists(String method, Condition more) {
        if (target == null && relationship.isOwnTarget()) {
            throw ambiguous(method, method);
        }
        return exists(target(), more);
    }

    /**
     * EXISTS with a condition made for the target, which gets an alias of its own, unless a condition added by {@link #and}
     * names it as it is.
     */
    final Condition exists(String method, Function<Q, Condition> more) {
        if (target == null && relationship.isOwnTarget() && condition != null) {
            throw ambiguous("and", method);
        }
        Q inner = target == null && condition == null ? relationship.anonymousTarget() : target();
        return exists(inner, more.apply(inner));
    }

    private Condition exists(Q inner, @Nullable Condition more) {
        Condition all = more == null ? condition : condition(more);
        ExprNode node = all == null ? null : all.node();
        return new Condition(new Exists(keys(inner.source()).correlated(node), false));
    }

    private QueryException ambiguous(String method, String advised) {
        return new QueryException(relationship.label() + " refers to its own table, where " + method
                + "(condition) cannot tell the two apart. Write " + relationship.code() + "." + advised
                + "(other -> ...), with other for the target.");
    }

    @Override
    public final String toString() {
        return relationship.label();
    }
}
