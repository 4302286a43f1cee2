package dev.athanor.query;

import dev.athanor.query.ast.PathStep;
import dev.athanor.query.ast.TableSource;
import dev.athanor.spi.EntityModel;
import dev.athanor.spi.RelationshipModel;
import dev.athanor.table.ColumnDef;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
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
    private @Nullable Q pathTarget;

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

    /** The target of a to-one as it is reached from the owner. */
    @SuppressWarnings("unchecked") // a source makes another of its own class
    Q pathTarget() {
        Q target = pathTarget;
        if (target == null) {
            target = (Q)
                    plainTarget().from(TableSource.along(step(), model.target().table()));
            pathTarget = target;
        }
        return target;
    }

    private PathStep step() {
        EntityModel<?> from = owner.model();
        EntityModel<?> target = model.target();
        boolean foreignKey = model.kind() == RelationshipModel.Kind.TO_ONE;
        return new PathStep(
                owner.source(),
                model.name(),
                foreignKey ? columns(from, model.columns()) : columns(from, key(from)),
                foreignKey ? columns(target, key(target)) : columns(target, model.targetColumns()),
                foreignKey,
                foreignKey && model.isRequired());
    }

    private static int[] key(EntityModel<?> entity) {
        return IntStream.range(0, entity.keySize()).toArray();
    }

    private static List<ColumnDef> columns(EntityModel<?> entity, int[] positions) {
        return Arrays.stream(positions)
                .mapToObj(position -> entity.columns().get(position).def())
                .toList();
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
