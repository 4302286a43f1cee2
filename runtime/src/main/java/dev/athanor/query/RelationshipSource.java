package dev.athanor.query;

import dev.athanor.query.ast.TableSource;
import dev.athanor.spi.RelationshipModel;
import org.jspecify.annotations.Nullable;

/**
 * A relationship of one source, and the query types of its target, which its model tells when they are first asked for.
 *
 * @param <S> the entity that has the relationship
 * @param <Q> the target's query type
 */
final class RelationshipSource<S, Q extends EntityTable<?, ?>> {
    private final EntityTable<S, ?> owner;
    private final RelationshipModel model;
    private @Nullable Q plainTarget;

    RelationshipSource(EntityTable<S, ?> owner, RelationshipModel model) {
        this.owner = owner;
        this.model = model;
    }

    EntityTable<S, ?> owner() {
        return owner;
    }

    RelationshipModel model() {
        return model;
    }

    /** The target under its own name. */
    @SuppressWarnings("unchecked") // the generated field and the model's relationship lead to one entity
    Q plainTarget() {
        Q target = plainTarget;
        if (target == null) {
            target = (Q) model.target().queryType();
            plainTarget = target;
        }
        return target;
    }

    /** The target under an alias that the renderer makes up. */
    @SuppressWarnings("unchecked") // a source makes another of its own class
    Q anonymousTarget() {
        return (Q) plainTarget().from(TableSource.anonymous(model.target().table()));
    }

    /** Whether the target under its own name is the owner itself, so that it needs an alias. */
    boolean isOwnTarget() {
        return owner.source().equals(plainTarget().source());
    }

    /** How error messages name the relationship. */
    String label() {
        return owner.model().attributeName(model.index());
    }

    /** How code names the relationship. */
    String code() {
        return owner.model().constantName() + "." + model.name();
    }
}
