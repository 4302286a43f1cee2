package dev.athanor.internal.load;

import dev.athanor.annotation.Cascade;
import dev.athanor.annotation.Loading;
import dev.athanor.error.ObjectDeletedException;
import dev.athanor.event.StatementCause;
import dev.athanor.internal.execute.SessionConnection;
import dev.athanor.internal.execute.Warnings;
import dev.athanor.internal.identity.EntityHolder;
import dev.athanor.internal.identity.Group;
import dev.athanor.internal.identity.Identities;
import dev.athanor.internal.identity.Page;
import dev.athanor.spi.EntityModel;
import dev.athanor.spi.Extent;
import dev.athanor.spi.MappedEntity;
import dev.athanor.spi.Masks;
import dev.athanor.spi.RelationshipModel;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Loads relationships: of the object that was touched and its peers, or of all objects of a result. One statement for each
 * chunk of keys, whatever the kind of relationship.
 */
public final class RelationshipLoader {
    private final SessionConnection connection;
    private final LoaderSql sql;
    private final LoaderSql all;
    private final Identities identities;
    private final EntityHolder holder;
    private final EntityLoader entities;
    private final Warnings warnings;

    /**
     * The loader of a session.
     *
     * @param sql what finds targets, by the criteria of the session
     * @param all the same without them, for queries that say so
     */
    public RelationshipLoader(
            SessionConnection connection,
            LoaderSql sql,
            LoaderSql all,
            Identities identities,
            EntityHolder holder,
            EntityLoader entities,
            Warnings warnings) {
        this.connection = connection;
        this.sql = sql;
        this.all = all;
        this.identities = identities;
        this.holder = holder;
        this.entities = entities;
        this.warnings = warnings;
    }

    /** Loads a relationship that was touched, by the strategy of the relationship. */
    public void touched(Page page, MappedEntity entity, RelationshipModel relationship) {
        boolean toOne = relationship.kind() == RelationshipModel.Kind.TO_ONE;
        if (toOne) {
            ensureForeignKey(page, entity, relationship);
            if (isInMemory(entity, relationship)) {
                return;
            }
        }
        List<MappedEntity> owners = new ArrayList<>();
        owners.add(entity);
        if (page.touch(entity, relationship) != Loading.SELECT) {
            int index = relationship.index();
            page.group().forEachFrom(page, peer -> {
                if (peer != entity
                        && !Masks.isLoaded(peer, index)
                        && comesAlong(peer, relationship)
                        && (!toOne || isForeignKeyKnown(peer, relationship) && needsRow(peer, relationship))) {
                    owners.add(peer);
                }
                return owners.size() < LoaderSql.CHUNK;
            });
        }
        load(owners, relationship);
        if (toOne && !Masks.isLoaded(entity, relationship.index())) {
            throw dangling(entity, relationship);
        }
    }

    /** Whether a peer's relationship is loaded with that of another; not where that is for its own touch, or refused. */
    private static boolean comesAlong(MappedEntity peer, RelationshipModel relationship) {
        if (!(peer.athanor$owner() instanceof Page page)) {
            return false;
        }
        Loading touch = page.touch(peer, relationship);
        return touch != Loading.SELECT && !touch.raises();
    }

    /**
     * Loads a relationship of objects of one entity that do not know it. Foreign keys that are unknown are read first; an
     * object whose row is gone stays as it is.
     */
    public void load(List<MappedEntity> owners, RelationshipModel relationship) {
        load(owners, relationship, new Group(holder, relationship.target()), null, sql);
    }

    /**
     * The same as a query asks for it: with what it says of the targets, and which of them it wants. All targets are peers, also where
     * each object has a statement of its own.
     */
    void load(List<MappedEntity> owners, RowPlan.FollowUp asked) {
        RelationshipModel relationship = asked.relationship();
        Group targets = Group.ofQuery(holder, relationship.target(), asked.rules());
        LoaderSql text = asked.ofAll() ? all : sql;
        if (asked.alone()) {
            owners.forEach(owner -> load(List.of(owner), relationship, targets, asked.condition(), text));
        } else {
            load(owners, relationship, targets, asked.condition(), text);
        }
    }

    private void load(
            List<MappedEntity> owners,
            RelationshipModel relationship,
            Group group,
            @Nullable LoadCondition condition,
            LoaderSql text) {
        if (owners.isEmpty() || relationship.isWriteOnly()) {
            return;
        }
        StatementCause before =
                connection.purpose().relationship(owners.get(0).athanor$model(), relationship.index(), owners.size());
        try {
            switch (relationship.kind()) {
                case TO_ONE -> loadToOne(withForeignKey(owners, relationship), relationship, group, text);
                case ONE_TO_MANY, INVERSE_TO_ONE -> loadByForeignKey(owners, relationship, group, condition, text);
                case MANY_TO_MANY -> loadByLink(owners, relationship, group, condition, text);
            }
        } finally {
            connection.purpose().back(before);
        }
    }

    /** Sets a to-one whose key is null or whose target is in the identity map; whether it could. */
    public boolean isInMemory(MappedEntity owner, RelationshipModel relationship) {
        EntityModel<?> target = relationship.target();
        Object key = Keys.referred(owner, relationship.columns(), target);
        Object found = key == null ? null : identities.find(target, key);
        if (key != null && found == null) {
            return false;
        }
        if (key == null && relationship.isRequired()) {
            throw dangling(owner, relationship);
        }
        owner.athanor$model().set(owner, relationship.index(), found);
        Masks.setLoaded(owner, relationship.index(), true);
        return true;
    }

    /**
     * Sets a to-one that is not loaded, where its key is null or its target is in the identity map. A key that tells which
     * object will be an orphan is read where it has expired.
     */
    public void peek(MappedEntity owner, RelationshipModel relationship) {
        if (relationship.cascades(Cascade.DELETE_ORPHAN) && owner.athanor$owner() instanceof Page page) {
            ensureForeignKey(page, owner, relationship);
        }
        if (isForeignKeyKnown(owner, relationship)) {
            Object key = Keys.referred(owner, relationship.columns(), relationship.target());
            Object found = key == null ? null : identities.find(relationship.target(), key);
            if (key == null || found != null) {
                owner.athanor$model().set(owner, relationship.index(), found);
                Masks.setLoaded(owner, relationship.index(), true);
            }
        }
    }

    /** Whether a to-one needs a statement: a key that is null where it must not be is for the touch of its object to tell. */
    private boolean needsRow(MappedEntity owner, RelationshipModel relationship) {
        boolean invalid = relationship.isRequired()
                && Keys.referred(owner, relationship.columns(), relationship.target()) == null;
        return !invalid && !isInMemory(owner, relationship);
    }

    private List<MappedEntity> withForeignKey(List<MappedEntity> owners, RelationshipModel relationship) {
        List<MappedEntity> known = new ArrayList<>(owners.size());
        List<MappedEntity> unknown = new ArrayList<>();
        for (MappedEntity owner : owners) {
            boolean isKnown = isForeignKeyKnown(owner, relationship);
            if (isKnown || owner.athanor$owner() instanceof Page) {
                (isKnown ? known : unknown).add(owner);
            }
        }
        if (unknown.isEmpty()) {
            return known;
        }
        entities.refresh(unknown, relationship.columns());
        return owners.stream()
                .filter(owner -> isForeignKeyKnown(owner, relationship))
                .toList();
    }

    private void loadToOne(List<MappedEntity> owners, RelationshipModel relationship, Group group, LoaderSql text) {
        EntityModel<?> target = relationship.target();
        Set<Object> keys = new LinkedHashSet<>();
        List<MappedEntity> waiting = new ArrayList<>();
        for (MappedEntity owner : owners) {
            if (needsRow(owner, relationship)) {
                keys.add(Objects.requireNonNull(Keys.referred(owner, relationship.columns(), target)));
                waiting.add(owner);
            }
        }
        if (waiting.isEmpty()) {
            return;
        }
        EntitySlot slot = EntitySlot.of(identities, group, 1, null);
        List<MappedEntity> held = new ArrayList<>(keys.size());
        new KeyQuery(connection)
                .run(
                        target,
                        List.copyOf(keys),
                        count -> text.byKeys(group.columns(), count),
                        row -> held.add(slot.read(row)));
        for (MappedEntity owner : waiting) {
            if (!isInMemory(owner, relationship) && !relationship.isRequired()) {
                owner.athanor$model().set(owner, relationship.index(), null);
                Masks.setLoaded(owner, relationship.index(), true);
            }
        }
        slot.endOfResult();
        slot.tell();
    }

    private void run(
            EntityModel<?> keyed,
            List<?> keys,
            @Nullable LoadCondition condition,
            Group group,
            IntFunction<KeyedSql> withoutCondition,
            KeyQuery.RowVisitor visitor) {
        IntFunction<KeyedSql> text =
                condition == null ? withoutCondition : count -> condition.sql(group.columns(), count);
        new KeyQuery(connection).run(keyed, keys, text, visitor);
    }

    private OwnedTargets targets(
            List<MappedEntity> owners,
            RelationshipModel relationship,
            @Nullable LoadCondition condition,
            LoaderSql text) {
        EntityModel<?> model = owners.get(0).athanor$model();
        Extent extent = condition == null ? text.extent(relationship) : Extent.OF_QUERY;
        return new OwnedTargets(model, identities.of(model), owners, relationship, extent);
    }

    private void loadByForeignKey(
            List<MappedEntity> owners,
            RelationshipModel relationship,
            Group group,
            @Nullable LoadCondition condition,
            LoaderSql text) {
        EntityModel<?> model = owners.get(0).athanor$model();
        EntityModel<?> target = relationship.target();
        RelationshipModel inverse = relationship.inverse();
        OwnedTargets targets = targets(owners, relationship, condition, text);
        EntitySlot slot = EntitySlot.of(identities, group, 1, null);
        IntFunction<KeyedSql> plain = count -> text.byForeignKey(relationship, group.columns(), count);
        run(model, targets.keys(), condition, group, plain, row -> {
            MappedEntity child = Objects.requireNonNull(slot.read(row));
            Object key = slot.lastIsNew
                    ? Keys.referred(child, relationship.targetColumns(), model)
                    : Keys.read(row, slot.at, relationship.targetColumns(), slot.columns, model);
            MappedEntity owner = targets.add(Objects.requireNonNull(key), child);
            if (owner != null && inverse != null && !Masks.isLoaded(child, inverse.index())) {
                target.set(child, inverse.index(), owner);
                Masks.setLoaded(child, inverse.index(), true);
            }
        });
        targets.distribute(warnings);
        slot.endOfResult();
        slot.tell();
        targets.warnOfSeveral(warnings);
    }

    private void loadByLink(
            List<MappedEntity> owners,
            RelationshipModel relationship,
            Group group,
            @Nullable LoadCondition condition,
            LoaderSql text) {
        EntityModel<?> model = owners.get(0).athanor$model();
        OwnedTargets targets = targets(owners, relationship, condition, text);
        EntitySlot slot = EntitySlot.of(identities, group, model.keySize() + 1, null);
        IntFunction<KeyedSql> plain = count -> text.byLink(relationship, group.columns(), count);
        run(model, targets.keys(), condition, group, plain, row -> {
            Object[] parts = new Object[model.keySize()];
            for (int i = 0; i < parts.length; i++) {
                parts[i] = Objects.requireNonNull(
                        row.get(i + 1, model.columns().get(i).def().type()));
            }
            targets.add(model.keyOf(parts), Objects.requireNonNull(slot.read(row)));
        });
        targets.distribute(warnings);
        slot.endOfResult();
        slot.tell();
        targets.warnOfSeveral(warnings);
    }

    /** Reads the row of an object that does not know the foreign key of a to-one. */
    public void ensureForeignKey(Page page, MappedEntity entity, RelationshipModel relationship) {
        if (!isForeignKeyKnown(entity, relationship)) {
            entities.refresh(page, entity, relationship.columns());
        }
    }

    /** Whether the columns of a to-one are known. */
    public static boolean isForeignKeyKnown(MappedEntity entity, RelationshipModel relationship) {
        for (int column : relationship.columns()) {
            if (!Masks.isLoaded(entity, column)) {
                return false;
            }
        }
        return true;
    }

    private ObjectDeletedException dangling(MappedEntity entity, RelationshipModel relationship) {
        EntityModel<?> target = relationship.target();
        String reason = sql == all
                ? ", which has no row."
                : ", which has no row, or none that meets the criteria of the session. Where the relationship may lead to such"
                        + " rows, make it nullable, or load it by a query withoutCriteria().";
        return new ObjectDeletedException(entity.athanor$model().attributeName(relationship.index()) + " refers to "
                + target.name() + " " + Keys.referred(entity, relationship.columns(), target) + reason);
    }
}
