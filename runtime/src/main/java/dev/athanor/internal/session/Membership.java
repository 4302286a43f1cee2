package dev.athanor.internal.session;

import dev.athanor.annotation.Cascade;
import dev.athanor.error.SessionStateException;
import dev.athanor.internal.identity.ExpiredOwner;
import dev.athanor.internal.identity.Group;
import dev.athanor.internal.identity.IdentityMap;
import dev.athanor.internal.identity.Page;
import dev.athanor.internal.identity.PendingOwner;
import dev.athanor.session.EntityState;
import dev.athanor.spi.DetachedOwner;
import dev.athanor.spi.EntityModel;
import dev.athanor.spi.EntityOwner;
import dev.athanor.spi.MappedEntity;
import dev.athanor.spi.Masks;
import dev.athanor.spi.RelationshipModel;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Who is in a session: objects come in by add, leave by expunge, and are marked by delete. Sends nothing. */
final class Membership {
    private final ModelRegistry registry;
    private final SessionObjects objects;

    Membership(ModelRegistry registry, SessionObjects objects) {
        this.registry = registry;
        this.objects = objects;
    }

    /**
     * Takes in an object and what its save-update relationships reach; what is here already has been followed. An object marked
     * for deletion is unmarked where it is the one that is added, not where it is only reached.
     */
    void add(MappedEntity start) {
        add(start, null, null);
    }

    /** The same for an object that a relationship of another one has reached. */
    void add(MappedEntity start, @Nullable MappedEntity holder, @Nullable RelationshipModel way) {
        Reached reached = new Reached();
        takeIn(start, holder, way);
        reach(start, Cascade.SAVE_UPDATE, reached);
        for (int i = 0; i < reached.targets.size(); i++) {
            MappedEntity entity = reached.targets.get(i);
            if (!isKnownHere(entity)) {
                takeIn(entity, reached.holders.get(i), reached.ways.get(i));
                reach(entity, Cascade.SAVE_UPDATE, reached);
            }
        }
    }

    /** The objects that cascades have reached, each with that from which, and the relationship by which. */
    private static final class Reached implements Reach {
        private final List<MappedEntity> targets = new ArrayList<>(0);
        private final List<MappedEntity> holders = new ArrayList<>(0);
        private final List<RelationshipModel> ways = new ArrayList<>(0);

        @Override
        public void reached(MappedEntity target, MappedEntity holder, RelationshipModel way) {
            targets.add(target);
            holders.add(holder);
            ways.add(way);
        }
    }

    /** Hears of what a cascade reaches. */
    private interface Reach {
        void reached(MappedEntity target, MappedEntity holder, RelationshipModel way);
    }

    private boolean isKnownHere(MappedEntity entity) {
        return isHere(entity) || objects.isDeletedRow(entity);
    }

    private void takeIn(MappedEntity entity, @Nullable MappedEntity holder, @Nullable RelationshipModel way) {
        EntityOwner owner = entity.athanor$owner();
        if (owner == null) {
            registry.require(entity.athanor$model());
            makePending(entity, holder, way);
        } else if (owner == DetachedOwner.DELETED || objects.isDeletedRow(entity)) {
            throw new SessionStateException("This " + entity.athanor$model().name()
                    + " has been deleted. Make a new object, declare this one new by makeTransient(...), or let"
                    + " rollback() undo the delete.");
        } else if (objects.isPersistentHere(entity)) {
            objects.changes().removeDeleted(entity);
        } else if (!objects.isPending(entity)) {
            refuseOtherSession(entity);
            attach(entity);
        }
    }

    private void makePending(MappedEntity entity, @Nullable MappedEntity holder, @Nullable RelationshipModel way) {
        EntityModel<?> model = entity.athanor$model();
        entity.athanor$owner(objects.pendingOwner());
        objects.changes().addPending(entity, holder, way);
        for (RelationshipModel relationship : model.relationships()) {
            if (relationship.isToMany() && model.get(entity, relationship.index()) != null) {
                model.collection(entity, relationship.index()).state().allAdded();
            }
        }
        objects.moved(entity, EntityState.TRANSIENT, EntityState.PENDING);
    }

    private void refuseOtherSession(MappedEntity entity) {
        EntityOwner owner = entity.athanor$owner();
        boolean elsewhere = owner instanceof Page page
                        && page.group().holder() != objects
                        && !page.group().holder().isClosed()
                || owner instanceof PendingOwner pending
                        && pending.holder() != objects
                        && !pending.holder().isClosed();
        if (elsewhere) {
            throw new SessionStateException(
                    "This " + entity.athanor$model().name() + " is attached to another session, maybe of "
                            + "another engine. Expunge it there, or close that session first.");
        }
    }

    private void attach(MappedEntity entity) {
        EntityModel<?> model = entity.athanor$model();
        registry.require(model);
        DetachedKeys.requireUnchanged(entity);
        Object key = model.key(entity);
        IdentityMap map = objects.identities().of(model);
        if (key == null) {
            throw new SessionStateException("A detached " + model.name() + " without a key cannot be added.");
        }
        if (map.find(key) != null) {
            throw new SessionStateException("Another " + model.name() + " with key " + key
                    + " is in this session already. Use that " + "one, or expunge it first.");
        }
        keepVersion(entity, model);
        EntityOwner former = entity.athanor$owner();
        Group group = new Group(objects, model);
        map.put(entity, group);
        group.endOfResult();
        if (former instanceof ExpiredOwner ofExpired && entity.athanor$owner() instanceof Page page) {
            ofExpired.forEach(attribute -> {
                if (attribute != model.versionColumn()) {
                    page.expire(entity, attribute);
                }
            });
        }
        if (Masks.isAnyDirty(entity)) {
            objects.changes().addDirty(entity);
        }
        objects.moved(entity, EntityState.DETACHED, EntityState.PERSISTENT);
    }

    /** The version that was read is the one to ask for, however long ago: a row that changed meanwhile is stale. */
    private static void keepVersion(MappedEntity entity, EntityModel<?> model) {
        int version = model.versionColumn();
        if (version >= 0 && entity.athanor$owner() instanceof Page former && former.wasKnown(entity, version)) {
            Masks.setLoaded(entity, version, true);
        }
    }

    /** Marks a persistent object for deletion. */
    void delete(MappedEntity entity) {
        EntityOwner owner = entity.athanor$owner();
        if (owner == null || owner instanceof PendingOwner) {
            throw new SessionStateException(
                    "This " + entity.athanor$model().name() + " is not persisted, so it cannot be deleted."
                            + (owner == null ? "" : " Expunge it to take it out of the session."));
        }
        if (!objects.isPersistentHere(entity)) {
            takeIn(entity, null, null);
        }
        objects.changes().addDeleted(entity);
    }

    /** Lets go of an object and of what its expunge relationships reach. */
    void expunge(MappedEntity start) {
        if (!isHere(start)) {
            throw new SessionStateException("This " + start.athanor$model().name() + " is not in the session.");
        }
        Deque<MappedEntity> open = new ArrayDeque<>();
        open.add(start);
        while (!open.isEmpty()) {
            MappedEntity entity = open.poll();
            if (isHere(entity)) {
                reach(entity, Cascade.EXPUNGE, (MappedEntity target) -> open.add(target));
                letGo(entity, EntityState.DETACHED);
            }
        }
    }

    /** A pending object is transient in any case. */
    private void letGo(MappedEntity entity, EntityState after) {
        if (entity.athanor$owner() instanceof Page page) {
            new TransactionEnd(objects).dropComputed(entity);
            EntityOwner left = ExpiredOwner.ofLeaving(entity, page);
            objects.identities().of(entity.athanor$model()).remove(entity);
            objects.changes().removeDirty(entity);
            objects.changes().removeDeleted(entity);
            objects.work().journal().forget(entity);
            entity.athanor$owner(left);
            objects.moved(entity, EntityState.PERSISTENT, after);
        } else {
            objects.changes().removePending(entity);
            entity.athanor$owner(null);
            objects.moved(entity, EntityState.PENDING, EntityState.TRANSIENT);
        }
    }

    /**
     * Lets go of a new object that was taken out of a relationship, unless another object holds it: where there is no other
     * side to say so, the relationships of changed objects are looked through.
     */
    void release(MappedEntity pending) {
        if (objects.isPending(pending) && !isHeld(pending)) {
            letGo(pending, EntityState.TRANSIENT);
        }
    }

    private boolean isHeld(MappedEntity pending) {
        List<RelationshipModel> oneWay = new ArrayList<>();
        for (EntityModel<?> model : objects.changes().models()) {
            for (RelationshipModel relationship : model.relationships()) {
                boolean isOneWay = relationship.isToMany()
                        ? relationship.inverse() == null
                        : relationship.kind() == RelationshipModel.Kind.TO_ONE;
                if (isOneWay
                        && relationship.cascades(Cascade.DELETE_ORPHAN)
                        && relationship.target() == pending.athanor$model()) {
                    oneWay.add(relationship);
                }
            }
        }
        return !oneWay.isEmpty()
                && (holds(objects.changes().dirty(), oneWay, pending)
                        || holds(objects.changes().pending(), oneWay, pending));
    }

    private static boolean holds(
            List<MappedEntity> changed, List<RelationshipModel> relationships, MappedEntity target) {
        for (MappedEntity entity : changed) {
            EntityModel<?> model = entity.athanor$model();
            for (RelationshipModel relationship : relationships) {
                if (model.relationships().contains(relationship) && holds(entity, relationship, target)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean holds(MappedEntity entity, RelationshipModel relationship, MappedEntity target) {
        EntityModel<?> model = entity.athanor$model();
        Object value = model.get(entity, relationship.index());
        if (value == null || !relationship.isToMany()) {
            return value == target;
        }
        return model.collection(entity, relationship.index()).state().known().stream()
                .anyMatch(held -> held == target);
    }

    /** Whether the object is pending or persistent here. */
    boolean isHere(MappedEntity entity) {
        return objects.isPending(entity) || objects.isPersistentHere(entity);
    }

    /** Makes an object one that no session knows, with the values that it has; its key is one of them. */
    void makeTransient(MappedEntity entity) {
        refuseOtherSession(entity);
        if (isHere(entity)) {
            letGo(entity, EntityState.TRANSIENT);
        } else if (entity.athanor$owner() instanceof Page page) {
            page.remember(entity);
            objects.identities().of(entity.athanor$model()).remove(entity);
            objects.changes().removeDirty(entity);
        }
        Masks.clearDirty(entity);
        entity.athanor$owner(null);
    }

    /** Makes a new object one that has a row, of which it knows what was set; the key must be. */
    static void makeDetached(MappedEntity entity) {
        EntityModel<?> model = entity.athanor$model();
        if (entity.athanor$owner() != null) {
            throw new SessionStateException("This " + model.name()
                    + " is not transient. Expunge it, or declare it transient by makeTransient(...) first.");
        }
        for (int i = 0; i < model.keySize(); i++) {
            if (!Masks.isLoaded(entity, i) || model.get(entity, i) == null) {
                throw new SessionStateException(
                        model.attributeName(i) + " is not set, so that no row is this object's.");
            }
        }
        Masks.clearDirty(entity);
        entity.athanor$owner(DetachedOwner.DETACHED);
    }

    /** Tells the objects that relationships with a cascade hold, as far as they are known. */
    static void reach(MappedEntity entity, Cascade cascade, Consumer<? super MappedEntity> found) {
        List<MappedEntity> open = new ArrayList<>();
        reach(entity, cascade, (target, holder, way) -> open.add(target));
        open.forEach(found);
    }

    private static void reach(MappedEntity entity, Cascade cascade, Reach reach) {
        EntityModel<?> model = entity.athanor$model();
        for (RelationshipModel relationship : model.relationships()) {
            Object value = relationship.cascades(cascade) ? model.get(entity, relationship.index()) : null;
            if (value == null || !relationship.isToMany() && !Masks.isLoaded(entity, relationship.index())) {
                continue;
            }
            if (relationship.isToMany()) {
                for (Object target :
                        model.collection(entity, relationship.index()).state().known()) {
                    reach.reached((MappedEntity) target, entity, relationship);
                }
            } else {
                reach.reached((MappedEntity) value, entity, relationship);
            }
        }
    }
}
