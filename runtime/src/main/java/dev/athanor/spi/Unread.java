package dev.athanor.spi;

import org.jspecify.annotations.Nullable;

/**
 * Changes a collection that is never loaded: what is put in and taken out waits for the flush, and the other side is made to
 * agree. Called by write-only collections and by merge.
 */
public final class Unread {
    private Unread() {}

    /**
     * Puts an object in. One that waits to be put in already, or whose other side is loaded and holds the owner, is left as it is;
     * whether a link table has the row, nobody asks.
     */
    public static void add(CollectionState state, Object element) {
        MappedEntity target = MappedEntity.of(state.validated(element));
        if (!state.isAddWaiting(target) && !isKnown(state, target)) {
            state.addUnread(target);
            BackPopulation.added(state.relationship(), state.owner(), target);
        }
    }

    /**
     * Takes an object out. One of another owner, or of none, is left as it is: its foreign key tells, which is read where it is
     * not known, or the other side of a link table where it is loaded. Else the row of a link table is taken to be there.
     */
    public static void remove(CollectionState state, Object element) {
        MappedEntity target = MappedEntity.of(element);
        boolean waits = state.isAddWaiting(target);
        if (waits || !state.isRemoveWaiting(target) && isRow(state, target)) {
            state.removeUnread(target);
            BackPopulation.removed(state.relationship(), state.owner(), target);
        }
    }

    /** Whether the other side is loaded and holds the owner, so that the row is there, or waits as a change of the other side. */
    private static boolean isKnown(CollectionState state, MappedEntity target) {
        RelationshipModel inverse = state.relationship().inverse();
        if (inverse == null || !isStored(target) || !Masks.isLoaded(target, inverse.index())) {
            return false;
        }
        EntityModel<?> model = target.athanor$model();
        return inverse.isToMany()
                ? model.collection(target, inverse.index()).state().contains(state.owner())
                : model.get(target, inverse.index()) == state.owner();
    }

    private static boolean isRow(CollectionState state, MappedEntity target) {
        if (!isStored(state.owner()) || !isStored(target)) {
            return false;
        }
        return isKnown(state, target)
                || !isWhole(state.relationship().inverse(), target)
                        && (state.relationship().kind() == RelationshipModel.Kind.MANY_TO_MANY
                                || refersTo(target, state.relationship().targetColumns(), state.owner()));
    }

    /** Whether the other side is loaded, with nothing left out: what it does not hold is not there. */
    private static boolean isWhole(@Nullable RelationshipModel inverse, MappedEntity target) {
        return inverse != null
                && Masks.isLoaded(target, inverse.index())
                && !(inverse.isToMany()
                        && target.athanor$model()
                                .collection(target, inverse.index())
                                .state()
                                .mayLack());
    }

    private static boolean refersTo(MappedEntity target, int[] columns, MappedEntity owner) {
        for (int i = 0; i < columns.length; i++) {
            if (!Masks.isLoaded(target, columns[i])) {
                Access.load(target, columns[i]);
            }
            Object part = owner.athanor$model().get(owner, i);
            if (!Access.isSame(target.athanor$model().get(target, columns[i]), part)) {
                return false;
            }
        }
        return true;
    }

    /** Whether an object may have a row. */
    private static boolean isStored(MappedEntity entity) {
        return entity.athanor$owner() != null && entity.athanor$model().key(entity) != null;
    }
}
