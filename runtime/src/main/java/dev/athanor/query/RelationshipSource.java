package dev.athanor.query;

import dev.athanor.query.ast.TableSource;
import dev.athanor.spi.RelationshipModel;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A relationship of one source, and how the query types of its target are made: when they are first asked for.
 *
 * @param <S> the entity that has the relationship
 * @param <Q> the target's query type
 */
final class RelationshipSource<S, Q extends EntityTable<?, ?>> {
    private final EntityTable<S, ?> owner;
    private final RelationshipModel model;
    private final Function<@Nullable TableSource, Q> maker;
    private @Nullable Q plainTarget;

    RelationshipSource(EntityTable<S, ?> owner, RelationshipModel model, Function<@Nullable TableSource, Q> maker) {
        this.owner = owner;
        this.model = model;
        this.maker = maker;
    }

    EntityTable<S, ?> owner() {
        return owner;
    }

    RelationshipModel model() {
        return model;
    }

    /** The target under its own name; threads that race make equal ones. */
    Q plainTarget() {
        Q target = plainTarget;
        if (target == null) {
            target = maker.apply(null);
            plainTarget = target;
        }
        return target;
    }

    /** The target under an alias that the renderer makes up. */
    Q anonymousTarget() {
        return maker.apply(TableSource.anonymous(model.target().table()));
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
