package dev.athanor.internal.flush;

import dev.athanor.internal.identity.Identities;
import dev.athanor.internal.identity.Journal;
import dev.athanor.session.ChangeReason;
import dev.athanor.session.ChangeReason.Kind;
import dev.athanor.session.ChangeReason.Step;
import dev.athanor.session.PlannedChange;
import dev.athanor.session.SessionChanges;
import dev.athanor.session.ValueChange;
import dev.athanor.spi.EntityModel;
import dev.athanor.spi.MappedEntity;
import dev.athanor.spi.RelationshipModel;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a flush would do, told to the user of a session: its cascades are carried out on a copy of the changes, and nothing is loaded. */
public final class FlushPreview {
    private static final ChangeReason CHANGED = new ChangeReason(Kind.CHANGED, List.of());

    private final Changes changes;
    private final PreviewEffects effects;
    private final Identities identities;
    private final RowKeys keys;
    private final PreviewValues values;
    private final IdentityHashMap<MappedEntity, Origin> origins = new IdentityHashMap<>();
    private final Map<EntityModel<?>, List<PlannedChange>> saves = new LinkedHashMap<>();
    private final List<PlannedChange> links = new ArrayList<>();
    private final List<PlannedChange> skipped = new ArrayList<>();
    private final IdentityHashMap<MappedEntity, PlannedChange.Update> updates = new IdentityHashMap<>();

    private FlushPreview(Changes changes, Journal journal, FlushSql sql, Identities identities) {
        this.changes = changes.copy();
        this.identities = identities;
        this.effects = new PreviewEffects(identities);
        this.keys = new RowKeys(identities, journal);
        this.values = new PreviewValues(changes.computed(), journal, sql, keys);
        for (int i = 0; i < changes.pending().size(); i++) {
            MappedEntity holder = changes.holder(i);
            RelationshipModel way = changes.way(i);
            if (holder != null && way != null) {
                origins.put(changes.pending().get(i), new Origin(holder, way));
            }
        }
    }

    /** From where a cascade reached an object. */
    private record Origin(MappedEntity owner, RelationshipModel relationship) {}

    /**
     * What a flush would do with some changes.
     *
     * @param identities the objects of the session
     */
    public static SessionChanges of(Changes changes, Journal journal, FlushSql sql, Identities identities) {
        return new FlushPreview(changes, journal, sql, identities).tell();
    }

    private SessionChanges tell() {
        new CascadeResolver(changes, effects, effects, identities).resolve();
        List<ListPosition> positions = ListPositions.find(changes, effects);
        values.numbered(positions);
        RowSwitches switches = RowSwitches.find(changes, keys);
        changes.dirty().forEach(entity -> update(entity, values.changed(entity), CHANGED));
        for (ListPosition position : positions) {
            if (!FlushPlanner.isPending(position.element())) {
                update(position.element(), values.changed(position.element()), CHANGED);
            }
        }
        tellCleared();
        tellChildren();
        for (MappedEntity entity : changes.pending()) {
            boolean takesRow = switches.takesRow(entity);
            save(
                    entity,
                    takesRow
                            ? new PlannedChange.Update(
                                    entity, values.set(entity), new ChangeReason(Kind.TAKES_ROW, List.of()))
                            : new PlannedChange.Insert(entity, values.set(entity), added(entity)));
            values.outside(entity, true, skipped);
        }
        changes.dirty().forEach(entity -> values.outside(entity, false, skipped));
        tellLinks();
        return new SessionChanges(inOrder(switches));
    }

    private List<PlannedChange> inOrder(RowSwitches switches) {
        Map<EntityModel<?>, List<PlannedChange>> deletes = new LinkedHashMap<>();
        for (MappedEntity entity : deleted()) {
            if (!switches.keepsRow(entity)) {
                deletes.computeIfAbsent(entity.athanor$model(), each -> new ArrayList<>())
                        .add(new PlannedChange.Delete(entity, removed(entity)));
            }
        }
        Set<EntityModel<?>> models = new LinkedHashSet<>(saves.keySet());
        models.addAll(deletes.keySet());
        List<EntityModel<?>> order = new ArrayList<>();
        TypeOrder.of(models).forEach(order::addAll);
        List<PlannedChange> all = new ArrayList<>();
        order.forEach(model -> all.addAll(saves.getOrDefault(model, List.of())));
        all.addAll(links);
        Collections.reverse(order);
        order.forEach(model -> all.addAll(deletes.getOrDefault(model, List.of())));
        effects.loads()
                .forEach((relationship, owners) -> owners.forEach(owner -> all.add(new PlannedChange.Load(
                        owner, name(owner, relationship), changes.isDeleted(owner) ? removed(owner) : CHANGED))));
        all.addAll(skipped);
        return all;
    }

    /** The objects to delete, those of an entity in the order of their keys, in which the flush deletes them. */
    private List<MappedEntity> deleted() {
        List<MappedEntity> all = new ArrayList<>();
        for (EntityModel<?> model : changes.models()) {
            List<MappedEntity> rows = new ArrayList<>(changes.deleted().stream()
                    .filter(entity -> entity.athanor$model() == model)
                    .toList());
            rows.sort(UpdateExecutor.byKey(model));
            all.addAll(rows);
        }
        return all;
    }

    /** One change for each object, whatever its reasons are: the first is told, and of each value what it was before all of them. */
    private void update(MappedEntity entity, List<ValueChange> changed, ChangeReason reason) {
        if (changed.isEmpty()) {
            return;
        }
        PlannedChange.Update former = updates.get(entity);
        if (former == null) {
            PlannedChange.Update update = new PlannedChange.Update(entity, changed, reason);
            updates.put(entity, update);
            save(entity, update);
            return;
        }
        List<ValueChange> both = new ArrayList<>(former.values());
        changed.forEach(each -> add(both, each));
        PlannedChange.Update merged = new PlannedChange.Update(entity, both, former.reason());
        updates.put(entity, merged);
        List<PlannedChange> ofModel = saves.getOrDefault(entity.athanor$model(), List.of());
        ofModel.replaceAll(each -> each == former ? merged : each);
    }

    private static void add(List<ValueChange> values, ValueChange next) {
        for (int i = 0; i < values.size(); i++) {
            ValueChange first = values.get(i);
            if (first.name().equals(next.name())) {
                values.set(
                        i,
                        new ValueChange(
                                first.name(), first.isKnown(), first.before(), next.after(), next.expression()));
                return;
            }
        }
        values.add(next);
    }

    private void save(MappedEntity entity, PlannedChange change) {
        saves.computeIfAbsent(entity.athanor$model(), each -> new ArrayList<>()).add(change);
    }

    private void tellCleared() {
        for (PreviewEffects.Cleared each : effects.cleared()) {
            MappedEntity child = each.child();
            if (!changes.isDeleted(child) && !FlushPlanner.isPending(child)) {
                update(
                        child,
                        values.cleared(child, each.relationship(), each.owner()),
                        new ChangeReason(Kind.LOSES_PARENT, path(each.owner(), each.relationship())));
            }
        }
    }

    /** Children whose parent alone knows of them, and those that follow a key. */
    private void tellChildren() {
        List<MappedEntity> owners = new ArrayList<>(changes.dirty());
        owners.addAll(changes.pending());
        owners.forEach(owner -> CollectionKeys.visit(owner, changes, keys, new Children(owner)));
        TakenAlong.find(
                changes,
                effects,
                (child, relationship, owner) -> update(
                        child,
                        values.following(child, relationship, owner),
                        new ChangeReason(Kind.FOLLOWS_KEY, List.of(new Step(owner, name(owner, relationship))))));
    }

    /** What the collections of one object tell. */
    private final class Children implements CollectionKeys.Visitor {
        private final MappedEntity holder;

        Children(MappedEntity holder) {
            this.holder = holder;
        }

        @Override
        public void refers(
                MappedEntity child, RelationshipModel relationship, @Nullable MappedEntity owner, String name) {
            if (!FlushPlanner.isPending(child)) {
                update(
                        child,
                        owner == null
                                ? values.cleared(child, relationship, holder)
                                : values.referring(child, relationship, owner),
                        new ChangeReason(Kind.CHANGED, List.of(new Step(holder, name))));
            }
        }

        @Override
        public void skipped(MappedEntity owner, RelationshipModel relationship, MappedEntity target) {
            skip(owner, relationship, target);
        }
    }

    private void skip(MappedEntity owner, RelationshipModel relationship, MappedEntity target) {
        skipped.add(new PlannedChange.Skip(owner, name(owner, relationship), target, CHANGED));
    }

    private void tellLinks() {
        Map<RelationshipModel, List<LinkRow>> added = new LinkedHashMap<>();
        Map<RelationshipModel, List<LinkRow>> removed = new LinkedHashMap<>();
        LinkRows rows = new LinkRows(changes, added, removed, this::skip);
        changes.dirty().forEach(rows::collect);
        changes.pending().forEach(rows::collect);
        removed.forEach((relationship, each) -> each.forEach(row -> links.add(
                new PlannedChange.Link(row.own(), name(row.own(), relationship), row.target(), false, CHANGED))));
        added.forEach((relationship, each) -> each.forEach(row -> links.add(
                new PlannedChange.Link(row.own(), name(row.own(), relationship), row.target(), true, CHANGED))));
        for (MappedEntity entity : deleted()) {
            for (RelationshipModel relationship : entity.athanor$model().relationships()) {
                if (relationship.kind() == RelationshipModel.Kind.MANY_TO_MANY
                                && LinkSteps.unlinks(entity, relationship)
                        || UnreadTargets.areCleared(relationship)) {
                    links.add(new PlannedChange.Link(entity, name(entity, relationship), null, false, removed(entity)));
                }
            }
        }
    }

    private ChangeReason added(MappedEntity entity) {
        Deque<Step> path = new ArrayDeque<>();
        MappedEntity at = entity;
        for (Origin origin = origins.get(at); origin != null && path.size() < origins.size(); ) {
            path.addFirst(new Step(origin.owner(), name(origin.owner(), origin.relationship())));
            at = origin.owner();
            origin = origins.get(at);
        }
        return new ChangeReason(Kind.ADDED, List.copyOf(path));
    }

    /** Why an object is deleted. */
    private ChangeReason removed(MappedEntity entity) {
        PreviewEffects.Deleted cause = effects.deleted(entity);
        if (cause == null) {
            return new ChangeReason(Kind.DELETED, List.of());
        }
        MappedEntity owner = cause.owner();
        if (cause.orphan()) {
            return new ChangeReason(
                    Kind.ORPHAN,
                    List.of(new Step(
                            owner, owner == null ? cause.relationship().name() : name(owner, cause.relationship()))));
        }
        return new ChangeReason(Kind.DELETED, owner == null ? List.of() : path(owner, cause.relationship()));
    }

    /** The way of the deletes to an object that has a relationship, and that. */
    private List<Step> path(MappedEntity owner, RelationshipModel relationship) {
        List<Step> path = new ArrayList<>(removed(owner).path());
        path.add(new Step(owner, name(owner, relationship)));
        return path;
    }

    private static String name(MappedEntity entity, RelationshipModel relationship) {
        return entity.athanor$model().attributeName(relationship.index());
    }
}
