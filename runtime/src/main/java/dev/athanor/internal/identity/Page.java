package dev.athanor.internal.identity;

import dev.athanor.annotation.Loading;
import dev.athanor.error.RaiseLoadException;
import dev.athanor.session.EntityState;
import dev.athanor.session.FormerValue;
import dev.athanor.session.StateSource;
import dev.athanor.spi.Access;
import dev.athanor.spi.DetachedOwner;
import dev.athanor.spi.EntityModel;
import dev.athanor.spi.EntityOwner;
import dev.athanor.spi.MappedEntity;
import dev.athanor.spi.Masks;
import dev.athanor.spi.RaisedLoad;
import dev.athanor.spi.RelationshipModel;
import dev.athanor.spi.RowColumns;
import java.lang.ref.WeakReference;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Up to 16 objects of one result: the unit of weakness. Its members hold it, the identity map does not, so that an object
 * can be collected once neither it nor its neighbours are referenced, at the price of one weak reference a page.
 */
public final class Page implements EntityOwner, StateSource {
    /** The most members of a page. */
    public static final int CAPACITY = 16;

    private static final int FIRST_CAPACITY = 4;

    private final Group group;
    private int number;
    private @Nullable MappedEntity[] members = new @Nullable MappedEntity[FIRST_CAPACITY];
    private int size;
    /** What was known of the members when they expired; made at the first expiry. */
    private @Nullable KnownColumns known;
    /** What is said of members otherwise than of their group; mostly nothing. */
    private @Nullable MemberRules rules;
    /** What the open transaction has written of the members. */
    private @Nullable PageJournal journal;

    private @Nullable WeakReference<Page> reference;

    Page(Group group, int number) {
        this.group = group;
        this.number = number;
    }

    /** The reference by which identity map, group and transaction hold the page. */
    WeakReference<Page> reference() {
        WeakReference<Page> made = reference;
        if (made == null) {
            made = new WeakReference<>(this);
            reference = made;
        }
        return made;
    }

    @Nullable
    PageJournal journal() {
        return journal;
    }

    PageJournal beginJournal() {
        PageJournal begun = new PageJournal(this);
        journal = begun;
        return begun;
    }

    void endTransaction() {
        journal = null;
    }

    /** Puts a member back that was taken out. */
    void restore(int position, MappedEntity entity) {
        members[position] = entity;
    }

    /** The peers. */
    public Group group() {
        return group;
    }

    /** Says that a query has returned a member: what it says counts from now on. */
    public void returned(MappedEntity entity, @Nullable LoadRules ofQuery) {
        if (rules != null || group.rules() != ofQuery) {
            int position = positionOf(entity);
            if (position >= 0) {
                rules(position, ofQuery);
            }
        }
    }

    /** What a touch of a relationship that a member does not know does. */
    public Loading touch(MappedEntity entity, RelationshipModel relationship) {
        LoadRules rulesOfQuery = rulesOf(entity);
        Loading asked = rulesOfQuery == null ? null : rulesOfQuery.touch(relationship);
        Loading touch = asked != null ? asked : unasked(relationship);
        boolean expired = touch.raises() && wasKnown(entity, relationship.index());
        return expired ? relationship.loading() : touch;
    }

    /** What a touch does of which the query says nothing. */
    private Loading unasked(RelationshipModel relationship) {
        Loading mapped = relationship.loading();
        return group.holder().raisesOnSql() && !mapped.raises() ? Loading.RAISE_ON_SQL : mapped;
    }

    private @Nullable LoadRules rulesOf(MappedEntity entity) {
        return rules == null ? group.rules() : rules.of(positionOf(entity));
    }

    private void rules(int position, @Nullable LoadRules ofMember) {
        MemberRules ofMembers = rules;
        if (ofMembers == null) {
            ofMembers = new MemberRules(group);
            rules = ofMembers;
        }
        ofMembers.set(position, ofMember);
    }

    int number() {
        return number;
    }

    void renumber(int newNumber) {
        number = newNumber;
    }

    boolean isFull() {
        return size == CAPACITY;
    }

    @Nullable
    MappedEntity member(int position) {
        return members[position];
    }

    int size() {
        return size;
    }

    int append(MappedEntity entity) {
        if (size == members.length) {
            members = Arrays.copyOf(members, Math.min(CAPACITY, members.length * 2));
        }
        members[size] = entity;
        entity.athanor$owner(this);
        return size++;
    }

    void remove(MappedEntity entity) {
        int position = positionOf(entity);
        if (position >= 0) {
            members[position] = null;
        } else if (journal != null) {
            journal.undelete(entity);
        }
    }

    /** Visits the members until the visitor wants no more; whether it does at the end. */
    boolean forEachWhile(Predicate<? super MappedEntity> wantsMore) {
        for (int i = 0; i < size; i++) {
            MappedEntity member = members[i];
            if (member != null && !wantsMore.test(member)) {
                return false;
            }
        }
        return true;
    }

    void forEach(Consumer<? super MappedEntity> visitor) {
        for (int i = 0; i < size; i++) {
            MappedEntity member = members[i];
            if (member != null) {
                visitor.accept(member);
            }
        }
    }

    /** Marks all columns but the key, and all relationships, of a member as not loaded; the values stay. */
    public void expire(MappedEntity entity) {
        int position = positionOf(entity);
        if (position >= 0) {
            expireAt(position, entity, false);
        }
    }

    /** Marks all members. */
    public void expireAll() {
        for (int i = 0; i < size; i++) {
            MappedEntity member = members[i];
            if (member != null) {
                expireAt(i, member, false);
            }
        }
    }

    /** Marks what is not changed of all members; changes that are not flushed stay. */
    public void expireUnchanged() {
        for (int i = 0; i < size; i++) {
            MappedEntity member = members[i];
            if (member != null) {
                expireAt(i, member, true);
            }
        }
    }

    /** Marks what is not changed of a member. */
    public void expireUnchanged(MappedEntity entity) {
        int position = positionOf(entity);
        if (position >= 0) {
            expireAt(position, entity, true);
        }
    }

    /** Marks one attribute of all members as not loaded, where it is not changed. */
    public void expire(int attribute) {
        for (int i = 0; i < size; i++) {
            MappedEntity member = members[i];
            if (member != null) {
                expireAt(i, member, attribute);
            }
        }
    }

    /** Marks one attribute of a member as not loaded, where it is not changed. */
    public void expire(MappedEntity entity, int attribute) {
        int position = positionOf(entity);
        if (position >= 0) {
            expireAt(position, entity, attribute);
        }
    }

    private void expireAt(int position, MappedEntity entity, int attribute) {
        if (Masks.isLoaded(entity, attribute) && !Masks.isDirty(entity, attribute)) {
            known().add(position, attribute);
            Masks.setLoaded(entity, attribute, false);
        }
    }

    private void expireAt(int position, MappedEntity entity, boolean keepChanges) {
        known().addLoaded(position, entity);
        int words = group.model().maskWords();
        for (int word = 0; word < words; word++) {
            long kept = keepChanges ? entity.athanor$mask(2 * word + 1) : 0;
            entity.athanor$mask(2 * word, entity.athanor$mask(2 * word) & kept);
        }
        for (int i = 0; i < group.model().keySize(); i++) {
            Masks.setLoaded(entity, i, true);
        }
        LoadRules ofGroup = group.rules();
        if (rules != null || ofGroup != null && ofGroup.raises()) {
            rules(position, null);
        }
    }

    /** Forgets one attribute of a member: its value is known to be another one, or will be. */
    public void forget(MappedEntity entity, int attribute) {
        Masks.setLoaded(entity, attribute, false);
        KnownColumns knew = known;
        int position = knew == null ? -1 : positionOf(entity);
        if (knew != null && position >= 0) {
            knew.remove(position, attribute);
        }
    }

    /** Makes readable again what a member knew when it expired: it leaves the session, or its row was deleted. */
    public void remember(MappedEntity entity) {
        KnownColumns knew = known;
        int position = knew == null ? -1 : positionOf(entity);
        if (knew != null && position >= 0) {
            for (RelationshipModel relationship : group.model().relationships()) {
                if (!Masks.isLoaded(entity, relationship.index()) && !Access.isStillReferred(entity, relationship)) {
                    knew.remove(position, relationship.index());
                }
            }
            knew.restore(position, entity);
        }
    }

    /** Whether the attribute was known when the member expired. */
    public boolean wasKnown(MappedEntity entity, int attribute) {
        KnownColumns knew = known;
        int position = knew == null ? -1 : positionOf(entity);
        return knew != null && position >= 0 && knew.contains(position, attribute);
    }

    /** Whether a member does not know a column that is read with its row, or one that it knew and that expired; changed ones count as known. */
    public boolean isIncomplete(MappedEntity entity) {
        if (!group.columns().areKnown(entity)) {
            return true;
        }
        KnownColumns knew = known;
        int position = knew == null ? -1 : positionOf(entity);
        return knew != null && position >= 0 && knew.lacksColumn(position, entity);
    }

    /** What is to be read of a member's row: what its query read, and deferred columns that it knew. */
    public RowColumns columns(MappedEntity entity) {
        RowColumns columns = group.columns();
        if (known != null) {
            int count = group.model().columns().size();
            for (int i = 0; i < count; i++) {
                if (!columns.contains(i) && wasKnown(entity, i)) {
                    columns = columns.with(i);
                }
            }
        }
        return columns;
    }

    @Override
    public void load(MappedEntity entity, int attribute) {
        if (!group.holder().isClosed()) {
            refuse(entity, attribute);
            group.holder().load(this, entity, attribute);
        } else if (knows(entity, attribute)) {
            Masks.setLoaded(entity, attribute, true);
        } else {
            DetachedOwner.DETACHED.load(entity, attribute);
        }
    }

    private void refuse(MappedEntity entity, int attribute) {
        EntityModel<?> model = group.model();
        if (attribute >= model.columns().size()) {
            RelationshipModel relationship = model.relationship(attribute);
            Loading touch = touch(entity, relationship);
            if (touch == Loading.RAISE) {
                throw raised(entity, relationship, touch);
            }
            return;
        }
        LoadRules asked = rulesOf(entity);
        if (asked != null && asked.refused().contains(attribute) && !wasKnown(entity, attribute)) {
            throw RaisedLoad.ofColumn(model, attribute);
        }
    }

    /**
     * Refuses a statement that would load a relationship of a member.
     *
     * @throws RaiseLoadException where the query, the mapping or the session says so
     */
    public void refuseSql(MappedEntity entity, RelationshipModel relationship) {
        Loading touch = touch(entity, relationship);
        if (touch == Loading.RAISE_ON_SQL) {
            throw raised(entity, relationship, touch);
        }
    }

    private RaiseLoadException raised(MappedEntity entity, RelationshipModel relationship, Loading touch) {
        return RaisedLoad.ofRelationship(group.model(), relationship, touch, refuser(entity, relationship, touch));
    }

    private RaisedLoad.By refuser(MappedEntity entity, RelationshipModel relationship, Loading touch) {
        if (relationship.loading() == touch) {
            return RaisedLoad.By.MAPPING;
        }
        LoadRules asked = rulesOf(entity);
        if (asked == null || asked.touch(relationship) == null) {
            return RaisedLoad.By.SESSION;
        }
        return asked.names(relationship) ? RaisedLoad.By.OPTION : RaisedLoad.By.QUERY;
    }

    @Override
    public boolean knows(MappedEntity entity, int attribute) {
        return wasKnown(entity, attribute) && isStillReferred(entity, attribute);
    }

    /** Not a to-one whose foreign key was read anew since, and leads elsewhere. */
    private boolean isStillReferred(MappedEntity entity, int attribute) {
        int columns = group.model().columns().size();
        return attribute < columns
                || Access.isStillReferred(entity, group.model().relationship(attribute));
    }

    @Override
    public void changing(MappedEntity entity, int attribute, @Nullable Object before, @Nullable Object after) {
        if (group.holder().isClosed()) {
            DetachedOwner.DETACHED.changing(entity, attribute, before, after);
        } else {
            group.holder().changing(entity, attribute, before, after);
        }
    }

    @Override
    public void cascade(MappedEntity entity, RelationshipModel relationship, MappedEntity target) {
        if (!group.holder().isClosed()) {
            group.holder().cascade(entity, relationship, target);
        }
    }

    @Override
    public void orphaned(MappedEntity target) {
        // a persistent orphan is found by the flush
    }

    /** Whether a flush of the open transaction deleted the object's row. */
    public boolean isDeleted(MappedEntity entity) {
        PageJournal written = journal;
        return written != null && written.isDeleted(entity);
    }

    /** Whether a flush of the open transaction wrote the attribute. */
    public boolean wasWritten(MappedEntity entity, int attribute) {
        PageJournal written = journal;
        return written != null && written.has(entity, attribute);
    }

    /** Whether a flush of the open transaction inserted the object's row. */
    public boolean isInserted(MappedEntity entity) {
        PageJournal written = journal;
        return written != null && written.isInserted(positionOf(entity));
    }

    @Override
    public EntityState state(Object entity) {
        return group.holder().isClosed() ? EntityState.DETACHED : group.holder().stateOf(MappedEntity.of(entity));
    }

    @Override
    public FormerValue former(Object entity, int attribute) {
        return group.holder().isClosed()
                ? FormerValue.UNKNOWN
                : group.holder().former(MappedEntity.of(entity), attribute);
    }

    @Override
    public boolean isReadable(Object entity, int attribute) {
        MappedEntity mapped = MappedEntity.of(entity);
        return Masks.isLoaded(mapped, attribute)
                || (group.holder().isClosed() || isDeleted(mapped)) && wasKnown(mapped, attribute);
    }

    @Override
    public boolean isComputed(Object entity, int column) {
        return !group.holder().isClosed() && group.holder().isComputed(MappedEntity.of(entity), column);
    }

    private KnownColumns known() {
        KnownColumns made = known;
        if (made == null) {
            made = new KnownColumns(group.model());
            known = made;
        }
        return made;
    }

    int positionOf(MappedEntity entity) {
        for (int i = 0; i < size; i++) {
            if (members[i] == entity) {
                return i;
            }
        }
        return -1;
    }
}
