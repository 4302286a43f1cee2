package dev.athanor.internal.identity;

import dev.athanor.session.EntityState;
import dev.athanor.session.FormerValue;
import dev.athanor.spi.EntityModel;
import dev.athanor.spi.MappedEntity;
import dev.athanor.spi.RelationshipModel;
import org.jspecify.annotations.Nullable;

/** The session as its pages and pending objects call it. */
public interface EntityHolder {
    /** Makes an attribute of a persistent object known. */
    void load(Page page, MappedEntity entity, int attribute);

    /** Refuses to tell an attribute of a pending object that its INSERT computes. */
    void loadPending(MappedEntity entity, int attribute);

    /** Hears of a change before it happens. */
    void changing(MappedEntity entity, int attribute, @Nullable Object before, @Nullable Object after);

    /** Hears that a value from the row has taken the place of an unflushed change. */
    void overwritten(MappedEntity entity, int attribute);

    /** Takes in what a relationship of an object held here cascades to. */
    void cascade(MappedEntity entity, RelationshipModel relationship, MappedEntity target);

    /** Makes a pending object transient: it lost the parent that it is nothing without. */
    void release(MappedEntity pending);

    /** The state of an object that has or had a row here. */
    EntityState stateOf(MappedEntity entity);

    /** Who listens to the objects of an entity; null for nobody. */
    @Nullable
    EntityObserver observer(EntityModel<?> model);

    /** Who hears of loads in development mode; null in all others. */
    @Nullable
    LoadObserver loads();

    /** Whether a touch that would send a statement is refused where neither the query nor the mapping says what it does. */
    boolean raisesOnSql();

    /** Says that an object got another state. */
    void moved(MappedEntity entity, EntityState before, EntityState after);

    /** The value that a column or to-one had before changes that are not flushed. */
    FormerValue former(MappedEntity entity, int attribute);

    /** Whether the next flush sets a column to what the database computes. */
    boolean isComputed(MappedEntity entity, int column);

    /** Whether the session is closed, so that its objects are detached. */
    boolean isClosed();
}
