package dev.athanor.spi;

import dev.athanor.annotation.Cascade;
import dev.athanor.annotation.Loading;
import dev.athanor.error.MappingException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A relationship of an entity as facts. Its model tells the target when it is asked for, so that no class initialiser of a
 * model runs another's.
 */
public final class RelationshipModel {
    /** The kinds of relationship, by where the keys are. */
    public enum Kind {
        /** This entity has the foreign key. */
        TO_ONE,
        /** The target has the foreign key, and at most one row refers to this entity. */
        INVERSE_TO_ONE,
        /** The target has the foreign key. */
        ONE_TO_MANY,
        /** A link table has both. */
        MANY_TO_MANY
    }

    private final int index;
    private final String name;
    private final Kind kind;
    private final int[] columns;
    private final List<String> targetColumnNames;
    private final @Nullable LinkTable ownLink;
    private @Nullable EntityModel<?> owner;
    private @Nullable String backPopulates;
    private Set<Cascade> cascades = EnumSet.of(Cascade.SAVE_UPDATE, Cascade.MERGE);
    private Loading loading = Loading.PEERS;
    private boolean required;
    private boolean viewOnly;
    private boolean passiveDeletes;
    private boolean activeUpdates;
    private boolean postUpdate;
    private boolean singleParent;
    private List<String> orderTerms = List.of();
    private boolean positions;
    private @Nullable String mapKey;
    private boolean set;
    private boolean validated;
    private volatile int @Nullable [] targetColumns;
    private volatile @Nullable List<CollectionOrder> order;

    private RelationshipModel(
            int index,
            String name,
            Kind kind,
            int[] columns,
            List<String> targetColumnNames,
            @Nullable LinkTable ownLink) {
        this.index = index;
        this.name = name;
        this.kind = kind;
        this.columns = columns;
        this.targetColumnNames = targetColumnNames;
        this.ownLink = ownLink;
    }

    /** A to-one that owns the foreign key in these columns of its entity, in the order of the target's key. */
    public static RelationshipModel toOne(int index, String name, int... columns) {
        return new RelationshipModel(index, name, Kind.TO_ONE, columns, List.of(), null);
    }

    /** The inverse side of a one-to-one; {@code targetColumns} are the columns of the target's foreign key. */
    public static RelationshipModel inverseToOne(int index, String name, String... targetColumns) {
        return new RelationshipModel(index, name, Kind.INVERSE_TO_ONE, new int[0], List.of(targetColumns), null);
    }

    /** A one-to-many; {@code targetColumns} are the columns of the target's foreign key. */
    public static RelationshipModel oneToMany(int index, String name, String... targetColumns) {
        return new RelationshipModel(index, name, Kind.ONE_TO_MANY, new int[0], List.of(targetColumns), null);
    }

    /** The owning side of a many-to-many. */
    public static RelationshipModel manyToMany(int index, String name, LinkTable link) {
        return new RelationshipModel(index, name, Kind.MANY_TO_MANY, new int[0], List.of(), link);
    }

    /** The inverse side of a many-to-many, whose link table is that of the relationship it back-populates. */
    public static RelationshipModel inverseManyToMany(int index, String name) {
        return new RelationshipModel(index, name, Kind.MANY_TO_MANY, new int[0], List.of(), null);
    }

    /** Names the other side; for use by generated initialisers only. */
    public RelationshipModel backPopulates(String relationship) {
        this.backPopulates = relationship;
        return this;
    }

    /** Sets the cascades, {@link Cascade#ALL} standing for its parts; for use by generated initialisers only. */
    public RelationshipModel cascade(Cascade... values) {
        EnumSet<Cascade> set = EnumSet.noneOf(Cascade.class);
        for (Cascade value : values) {
            if (value == Cascade.ALL) {
                set.addAll(EnumSet.complementOf(EnumSet.of(Cascade.DELETE_ORPHAN, Cascade.ALL)));
            } else {
                set.add(value);
            }
        }
        this.cascades = set;
        return this;
    }

    /** Sets the loader strategy; for use by generated initialisers only. */
    public RelationshipModel loading(Loading strategy) {
        this.loading = strategy;
        return this;
    }

    /** Says that a to-one is never null; for use by generated initialisers only. */
    public RelationshipModel required() {
        this.required = true;
        return this;
    }

    /** Says that what is done to the relationship is never written and cascades nothing; for use by generated initialisers only. */
    public RelationshipModel viewOnly() {
        this.viewOnly = true;
        return this;
    }

    /** Leaves targets that are not loaded to the database when the owner is deleted; for use by generated initialisers only. */
    public RelationshipModel passiveDeletes() {
        this.passiveDeletes = true;
        return this;
    }

    /** Has targets follow a changed key of the owner by statements of the session; for use by generated initialisers only. */
    public RelationshipModel activeUpdates() {
        this.activeUpdates = true;
        return this;
    }

    /** Has the foreign key always written by an UPDATE of its own; for use by generated initialisers only. */
    public RelationshipModel postUpdate() {
        this.postUpdate = true;
        return this;
    }

    /** Says that {@link EntityModel#validated} is asked of what is put in; for use by generated initialisers only. */
    public RelationshipModel validated() {
        this.validated = true;
        return this;
    }

    /** Says that the target of a to-one belongs to one object only; for use by generated initialisers only. */
    public RelationshipModel singleParent() {
        this.singleParent = true;
        return this;
    }

    /**
     * Sets the order in which a collection is loaded: accessors of the target, each maybe followed by {@code asc} or
     * {@code desc}; for use by generated initialisers only.
     */
    public RelationshipModel orderBy(String... terms) {
        this.orderTerms = List.of(terms);
        return this;
    }

    /**
     * Names the accessor of the target that holds the index in the list, which is loaded in its order and numbered by the flush; for
     * use by generated initialisers only.
     */
    public RelationshipModel position(String accessor) {
        this.positions = true;
        return orderBy(accessor);
    }

    /** Names the accessor of the target by whose value a map is keyed; for use by generated initialisers only. */
    public RelationshipModel mapKey(String accessor) {
        this.mapKey = accessor;
        return this;
    }

    /** Says that the collection is a set; for use by generated initialisers only. */
    public RelationshipModel asSet() {
        this.set = true;
        return this;
    }

    /** The attribute number. */
    public int index() {
        return index;
    }

    /** The accessor's name: {@code addresses}. */
    public String name() {
        return name;
    }

    /** Where the keys are. */
    public Kind kind() {
        return kind;
    }

    /** Whether the value is a collection. */
    public boolean isToMany() {
        return kind == Kind.ONE_TO_MANY || kind == Kind.MANY_TO_MANY;
    }

    /** Whether the value of a to-one must not be null. */
    public boolean isRequired() {
        return required;
    }

    /** The model of the target entity, which the entity's own model tells. */
    public EntityModel<?> target() {
        if (owner == null) {
            throw new IllegalStateException("Relationship " + name + " is in no model.");
        }
        return owner.target(index);
    }

    /** An empty collection for an object, as its getter would make it. */
    TrackedCollection newCollection(MappedEntity entity) {
        if (isWriteOnly()) {
            return target().queryType().newWriteOnly(entity, this);
        }
        if (mapKey != null) {
            return new TrackedMap<>(entity, this);
        }
        return set ? new TrackedSet<>(entity, this) : new TrackedList<>(entity, this);
    }

    /** Called by the first model that lists the relationship, in the initialiser that made it. */
    void ownedBy(EntityModel<?> model) {
        if (owner == null) {
            owner = model;
        }
    }

    /** Whether the relationship cascades this; one that is only viewed cascades nothing. */
    public boolean cascades(Cascade cascade) {
        return !viewOnly && cascades.contains(cascade);
    }

    /** Whether what is done to the relationship is never written. */
    public boolean isViewOnly() {
        return viewOnly;
    }

    /** Whether targets that are not loaded are left to the database when the owner is deleted. */
    public boolean isPassiveOnDelete() {
        return passiveDeletes;
    }

    /** Whether the foreign keys of targets are left to the database when the owner's key changes. */
    public boolean isPassiveOnUpdate() {
        return !activeUpdates;
    }

    /** Whether the foreign key is always written by an UPDATE of its own, whichever side says so. */
    public boolean isPostUpdate() {
        RelationshipModel inverse = postUpdate ? null : inverse();
        return postUpdate || inverse != null && inverse.postUpdate;
    }

    /** Whether the target of a to-one belongs to one object only. */
    public boolean isSingleParent() {
        return singleParent;
    }

    /** Whether {@link EntityModel#validated} is asked of what is put in. */
    public boolean isValidated() {
        return validated;
    }

    /** The order in which a collection is loaded; empty where there is none. */
    public List<CollectionOrder> order() {
        List<CollectionOrder> parsed = order;
        if (parsed == null) {
            parsed = CollectionOrder.parse(target(), orderTerms);
            order = parsed;
        }
        return parsed;
    }

    /** Whether a column of the target holds the index in the list. */
    public boolean hasPositions() {
        return positions;
    }

    /** The number of the target's column that holds the index in the list, or -1 where none does. */
    public int position() {
        return positions ? order().get(0).column() : -1;
    }

    /** The number of the target's column by whose value a map is keyed, or -1 where the collection is no map. */
    public int mapKey() {
        return mapKey == null ? -1 : target().columnOfAccessor(mapKey);
    }

    /** The loader strategy where a query names none. */
    public Loading loading() {
        return loading;
    }

    /** Whether the collection is never loaded: what is put in and taken out waits for the flush. */
    public boolean isWriteOnly() {
        return loading == Loading.WRITE_ONLY;
    }

    /** Whether a touch loads for one object, and not for its peers too. */
    public boolean loadsAlone() {
        return loading == Loading.SELECT;
    }

    /** The positions of the foreign key's columns in this entity, for {@link Kind#TO_ONE}; else empty. Not to be changed. */
    public int[] columns() {
        return columns;
    }

    /** The positions of the foreign key's columns in the target, for the kinds that have it there; else empty. Not to be changed. */
    public int[] targetColumns() {
        int[] positions = targetColumns;
        if (positions == null) {
            EntityModel<?> model = target();
            positions = new int[targetColumnNames.size()];
            for (int i = 0; i < positions.length; i++) {
                positions[i] = model.columnIndex(targetColumnNames.get(i));
            }
            targetColumns = positions;
        }
        return positions;
    }

    /** The relationship of the target that is the other side, or null. */
    public @Nullable RelationshipModel inverse() {
        return backPopulates == null ? null : target().relationship(backPopulates);
    }

    /** Whether this is the side of a many-to-many that writes the link table. */
    public boolean ownsLink() {
        return ownLink != null;
    }

    /** The link table of a many-to-many seen from this side. */
    public LinkTable link() {
        if (ownLink != null) {
            return ownLink;
        }
        RelationshipModel inverse = inverse();
        if (inverse == null || inverse.ownLink == null) {
            throw new MappingException("Relationship " + name + " has no link table.");
        }
        return inverse.ownLink.reversed();
    }

    /**
     * Called by the setter of a to-one, after its field holds {@code after}: cascades, and makes the other side agree.
     */
    public void replaced(MappedEntity entity, @Nullable Object before, @Nullable Object after) {
        if (before == after) {
            return;
        }
        BackPopulation.replaced(this, entity, (MappedEntity) before, after == null ? null : MappedEntity.of(after));
    }

    @Override
    public String toString() {
        return name;
    }
}
