package dev.athanor.internal.flush;

import dev.athanor.annotation.Cascade;
import dev.athanor.error.SessionStateException;
import dev.athanor.internal.identity.Page;
import dev.athanor.spi.CollectionState;
import dev.athanor.spi.DetachedOwner;
import dev.athanor.spi.EntityModel;
import dev.athanor.spi.EntityOwner;
import dev.athanor.spi.MappedEntity;
import dev.athanor.spi.Masks;
import dev.athanor.spi.RelationshipModel;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The positions that elements of changed lists get, where a column keeps the order of the list: the index of each that has another
 * one, and none where an element has left. Lists that were not changed are left alone, whatever their positions are.
 */
final class ListPositions {
    private final Changes changes;
    private final RelationshipSource source;
    private final List<ListPosition> wanted = new ArrayList<>();

    private ListPositions(Changes changes, RelationshipSource source) {
        this.changes = changes;
        this.source = source;
    }

    /**
     * The positions that differ from what is known, each element and column once.
     *
     * @param source loads lists whose changes wait, and positions that have expired
     */
    static List<ListPosition> find(Changes changes, RelationshipSource source) {
        for (EntityModel<?> model : changes.models()) {
            if (!numbered(model).isEmpty()) {
                return new ListPositions(changes, source).find();
            }
        }
        return List.of();
    }

    /**
     * Puts new objects at the end of the lists that their other sides tell of, where those do not hold them: lists that have expired
     * since have forgotten them.
     */
    static void takeIn(Changes changes) {
        IdentityHashMap<CollectionState, Set<Object>> held = new IdentityHashMap<>();
        for (MappedEntity element : List.copyOf(changes.pending())) {
            EntityModel<?> model = element.athanor$model();
            for (RelationshipModel toOne : model.relationships()) {
                RelationshipModel list = toOne.isToMany() ? null : toOne.inverse();
                if (list != null
                        && list.hasPositions()
                        && !Masks.isLoaded(element, list.position())
                        && model.get(element, toOne.index()) instanceof MappedEntity owner
                        && !FlushPlanner.isOutside(owner)) {
                    CollectionState state = owner.athanor$model()
                            .collection(owner, list.index())
                            .state();
                    if (held.computeIfAbsent(state, ListPositions::identities).add(element)) {
                        state.addFromOtherSide(element);
                    }
                }
            }
        }
    }

    private static Set<Object> identities(CollectionState state) {
        Set<Object> identities = Collections.newSetFromMap(new IdentityHashMap<>());
        identities.addAll(state.known());
        return identities;
    }

    /**
     * Refuses changed lists of which a query has left something out: their elements cannot be counted.
     *
     * @throws SessionStateException naming the list
     */
    static void requireWhole(Changes changes) {
        Map<RelationshipModel, List<CollectionState>> lists = new LinkedHashMap<>();
        collect(changes.dirty(), lists);
        lists.forEach((relationship, changed) -> changed.stream()
                .filter(CollectionState::isPartial)
                .findFirst()
                .ifPresent(list -> refuse(relationship, list.owner())));
    }

    private static void refuse(RelationshipModel relationship, MappedEntity owner) {
        EntityModel<?> model = owner.athanor$model();
        throw new SessionStateException(
                model.attributeName(relationship.index()) + " of " + model.name() + " "
                        + model.key(owner)
                        + " was changed, and was loaded with a condition, or from a join, so that it may lack"
                        + " elements: which positions they have cannot be told. Refresh it before it is changed, or load it whole.");
    }

    private static List<RelationshipModel> numbered(EntityModel<?> model) {
        List<RelationshipModel> numbered = List.of();
        for (RelationshipModel relationship : model.relationships()) {
            if (relationship.hasPositions()) {
                numbered = numbered.isEmpty() ? new ArrayList<>(1) : numbered;
                numbered.add(relationship);
            }
        }
        return numbered;
    }

    private List<ListPosition> find() {
        Map<RelationshipModel, List<CollectionState>> lists = new LinkedHashMap<>();
        collect(changes.dirty(), lists);
        collect(changes.pending(), lists);
        lists.forEach(this::number);
        complete();
        wanted.removeIf(ListPosition::isThere);
        return wanted;
    }

    private static void collect(List<MappedEntity> owners, Map<RelationshipModel, List<CollectionState>> lists) {
        EntityModel<?> last = null;
        List<RelationshipModel> numbered = List.of();
        for (MappedEntity owner : owners) {
            EntityModel<?> model = owner.athanor$model();
            if (model != last) {
                last = model;
                numbered = numbered(model);
            }
            for (RelationshipModel relationship : numbered) {
                if (model.get(owner, relationship.index()) != null) {
                    CollectionState state =
                            model.collection(owner, relationship.index()).state();
                    if (state.isChanged()) {
                        lists.computeIfAbsent(relationship, each -> new ArrayList<>())
                                .add(state);
                    }
                }
            }
        }
    }

    /** The lists of one relationship: an element that has left one of them for another has the index that it has there. */
    private void number(RelationshipModel relationship, List<CollectionState> lists) {
        source.load(
                lists.stream()
                        .filter(list -> !list.isLoaded())
                        .map(CollectionState::owner)
                        .toList(),
                relationship);
        IdentityHashMap<Object, CollectionState> takers = takers(relationship, lists);
        Set<Object> held = Collections.newSetFromMap(new IdentityHashMap<>());
        for (CollectionState list : lists) {
            if (list.isLoaded()) {
                number(relationship.position(), list, takers, held);
            }
        }
        if (!relationship.cascades(Cascade.DELETE_ORPHAN)) {
            lists.forEach(list -> clear(relationship, list.removed(), held));
        }
    }

    /** Where no other side says whose an element is, the list to which it was added has it. */
    private static IdentityHashMap<Object, CollectionState> takers(
            RelationshipModel relationship, List<CollectionState> lists) {
        IdentityHashMap<Object, CollectionState> takers = new IdentityHashMap<>();
        if (relationship.inverse() == null && lists.size() > 1) {
            lists.forEach(list -> list.added().forEach(element -> takers.put(element, list)));
        }
        return takers;
    }

    private void number(
            int column, CollectionState list, IdentityHashMap<Object, CollectionState> takers, Set<Object> held) {
        int index = 0;
        for (Object each : list.known()) {
            MappedEntity element = (MappedEntity) each;
            if (isCounted(element) && takers.getOrDefault(element, list) == list && held.add(element)) {
                if (isWritten(element)) {
                    wanted.add(ListPosition.of(element, column, index));
                }
                index++;
            }
        }
    }

    private void clear(RelationshipModel relationship, List<Object> removed, Set<Object> held) {
        for (Object each : removed) {
            MappedEntity element = (MappedEntity) each;
            if (isWritten(element)
                    && !FlushPlanner.isPending(element)
                    && ListPosition.isCleared(element, relationship)
                    && held.add(element)) {
                wanted.add(new ListPosition(element, relationship.position(), null));
            }
        }
    }

    /** Whether the object has a row after the flush, which another session may have to write. */
    private boolean isCounted(MappedEntity element) {
        EntityOwner owner = element.athanor$owner();
        return owner != DetachedOwner.DELETED && !FlushPlanner.isOutside(element) && !changes.isDeleted(element);
    }

    private boolean isWritten(MappedEntity element) {
        return isCounted(element) && (FlushPlanner.isPending(element) || element.athanor$owner() instanceof Page);
    }

    /** Reads positions that have expired, so that only those are written which differ. */
    private void complete() {
        Map<EntityModel<?>, List<MappedEntity>> unknown = new LinkedHashMap<>();
        for (ListPosition position : wanted) {
            MappedEntity element = position.element();
            if (!Masks.isLoaded(element, position.column())
                    && !Masks.isDirty(element, position.column())
                    && element.athanor$owner() instanceof Page) {
                unknown.computeIfAbsent(element.athanor$model(), each -> new ArrayList<>())
                        .add(element);
            }
        }
        unknown.values().forEach(source::complete);
    }
}
