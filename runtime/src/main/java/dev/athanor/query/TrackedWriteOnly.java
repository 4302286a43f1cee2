package dev.athanor.query;

import dev.athanor.error.QueryException;
import dev.athanor.query.ast.TableSource;
import dev.athanor.spi.CollectionState;
import dev.athanor.spi.EntityModel;
import dev.athanor.spi.EntityText;
import dev.athanor.spi.MappedEntity;
import dev.athanor.spi.Masks;
import dev.athanor.spi.RelationshipModel;
import dev.athanor.spi.TrackedCollection;
import dev.athanor.spi.Unread;
import java.util.Collection;
import java.util.List;

/**
 * The write-only collection of an object, as the generated accessor makes it: its changes wait for the flush, and its statements
 * are about the rows that refer to the object.
 *
 * @param <T> the target entity
 */
public final class TrackedWriteOnly<T> extends WriteOnly<T> implements TrackedCollection {
    private final CollectionState state;

    /** Called by the generated accessor on first touch. */
    public TrackedWriteOnly(MappedEntity owner, RelationshipModel relationship) {
        this.state = CollectionState.ofWriteOnly(owner, relationship);
    }

    @Override
    public CollectionState state() {
        return state;
    }

    /** Puts in what is not there yet; what the rows are is not known, so that nothing is taken out. */
    @Override
    public void hold(Collection<?> targets) {
        List.copyOf(targets).forEach(target -> Unread.add(state, target));
    }

    @Override
    public void add(T element) {
        Unread.add(state, element);
    }

    @Override
    public void addAll(Collection<? extends T> elements) {
        for (T element : List.copyOf(elements)) {
            Unread.add(state, element);
        }
    }

    @Override
    public void remove(T element) {
        Unread.remove(state, element);
    }

    @Override
    public Select<T> select() {
        EntityTable<T, ?> target = target();
        SelectClauses clauses = new SelectClauses();
        clauses.where = ofOwner(target).node();
        clauses.orderBy = RelationshipKeys.order(state.relationship(), target.source());
        clauses.orderOfMapping = true;
        return new Select<>(List.of(target), null, clauses);
    }

    @Override
    public Insert insert() {
        requireKey();
        if (state.relationship().kind() == RelationshipModel.Kind.MANY_TO_MANY) {
            throw new QueryException(
                    this + " has a link table, and an INSERT of objects makes no row there. Add objects"
                            + " to it, or insert objects and links by statements of their own.");
        }
        EntityTable<T, ?> target = target();
        return new Insert(target).ofOwner(state.relationship().targetColumns(), EntityValues.key(state.owner()));
    }

    @Override
    public Update update() {
        EntityTable<T, ?> target = target();
        return new Update(target).where(ofOwner(target));
    }

    @Override
    public Delete delete() {
        EntityTable<T, ?> target = target();
        return new Delete(target).where(ofOwner(target));
    }

    @SuppressWarnings("unchecked") // the relationship leads to the element type
    private EntityTable<T, ?> target() {
        return (EntityTable<T, ?>) state.relationship().target().queryType();
    }

    /** Has a foreign key, or a row of the link table, with the key of the owner. */
    private Condition ofOwner(EntityTable<T, ?> target) {
        requireKey();
        EntityModel<?> model = state.owner().athanor$model();
        return new Condition(
                new RelationshipKeys(model, state.relationship(), TableSource.of(model.table()), target.source())
                        .isTargetOf(EntityValues.key(state.owner())));
    }

    /** The object of a session without a key will have one when the statement is executed. */
    private void requireKey() {
        MappedEntity owner = state.owner();
        boolean isNew = owner.athanor$owner() == null;
        for (int i = 0; i < owner.athanor$model().keySize(); i++) {
            if (isNew && !Masks.isLoaded(owner, i)) {
                throw new QueryException(
                        this + " has no rows yet: " + EntityText.of(owner)
                                + " is in no session and has no key. Add it to the session, which flushes it before the statement.");
            }
        }
    }

    /** The relationship, as messages name it: nothing is read. */
    @Override
    public String toString() {
        return state.owner().athanor$model().attributeName(state.relationship().index());
    }
}
