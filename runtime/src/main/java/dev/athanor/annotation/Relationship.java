package dev.athanor.annotation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a getter of another entity (to-one), or of a {@code List}, a {@code Set} or a {@code Map} of another entity (to-many), or of
 * a {@code dev.athanor.query.WriteOnly} of it, which is a to-many that is never loaded.
 *
 * <p>A to-one owns a foreign key column, named after the relationship and the target's key ({@code user_id}), unless it
 * is the inverse side of a one-to-one: of the two sides of a one-to-one, the one that states {@link #joinColumn()} or
 * whose column is exposed by {@link ForeignKey} owns it. A many-to-many is owned by the side that names
 * {@link #secondary()}.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Relationship {
    /** The name of the relationship on the target that is the other side of this one; both are kept equal in memory. */
    String backPopulates() default "";

    /** What is done to the target along with this entity. */
    Cascade[] cascade() default {Cascade.SAVE_UPDATE, Cascade.MERGE};

    /** The link table of a many-to-many, in the schema of this entity; names the owning side. */
    String secondary() default "";

    /**
     * The foreign key column: in this entity's table for a to-one, in the link table (to this entity) with {@link #secondary()}.
     * Where the key that it refers to has several columns, one name for each, in the order of that key.
     */
    String[] joinColumn() default {};

    /** The column of the link table that refers to the target, or the columns in the order of the target's key. */
    String[] inverseJoinColumn() default {};

    /**
     * Whether an index over the foreign key is created, for a to-one that has it. The database looks a foreign key up whenever
     * the other side is loaded, joined or deleted; where nothing covers it, the compiler warns.
     */
    boolean index() default false;

    /**
     * Of a one-to-many, where several foreign keys lead from the target to this entity: the target's relationship or
     * {@code @ForeignKey} accessor that is meant.
     */
    String foreignKey() default "";

    /** How the relationship is loaded when a query says nothing. */
    Loading loading() default Loading.PEERS;

    /** The order of a collection as it is loaded: accessors of the target, or paths to
     * components of its embedded records, each may be followed by {@code asc} or {@code desc}. */
    String[] orderBy() default {};

    /**
     * Of a one-to-many {@code List}, the accessor of the target that holds the index in it, from 0: an {@code int}, a {@code long} or
     * a box of one, in a column that is there for nothing else. The list is loaded in its order, and a flush numbers the elements of a
     * list that was changed: those whose position is not their index are updated. A list that was not changed stays as it is, also with
     * gaps. What leaves the list and keeps its row gets null where the column can hold it, and else keeps its position.
     */
    String position() default "";

    /** The accessor of the target whose value is the key of a {@code Map}. */
    String mapKey() default "";

    /** Whether the relationship is only read: what is done to it changes neither the session nor the database. */
    boolean viewOnly() default false;

    /**
     * Whether the objects of a collection that is not loaded are left to the database's ON DELETE when this entity is deleted. Those
     * of them that the session has by another way are not told of it: refresh or expunge them.
     */
    boolean passiveDeletes() default false;

    /** What the database does with rows that refer to a deleted one; for the side that has the foreign key, or its other side. */
    OnDelete onDelete() default OnDelete.NO_ACTION;

    /**
     * Whether the foreign keys of targets are left to the database's ON UPDATE when the key of this entity changes, which those of the
     * session follow in memory. Without it the targets are loaded and written one by one, for a database that does not say ON UPDATE
     * CASCADE: where the foreign key can be NULL, it is in between. For a collection, or the side of a one-to-one without the key.
     */
    boolean passiveUpdates() default true;

    /** What the database does with rows that refer to a key that changes; for the side that has the foreign key, or its other side. */
    KeyUpdate onUpdate() default KeyUpdate.NO_ACTION;

    /** Whether the target of a to-one belongs to one object only; needed for {@link Cascade#DELETE_ORPHAN} there. */
    boolean singleParent() default false;

    /** Whether the foreign key is always written by an UPDATE of its own after the INSERT, and emptied before the DELETE. */
    boolean postUpdate() default false;
}
