package dev.athanor.query;

/** The entry points of the DSL, meant to be imported statically. */
public final class Sql extends SqlSelects {
    private Sql() {}

    /** An INSERT into an entity's table. */
    public static Insert insert(EntityTable<?, ?> table) {
        return new Insert(table);
    }

    /** An UPDATE of an entity's table. */
    public static Update update(EntityTable<?, ?> table) {
        return new Update(table);
    }

    /** A DELETE from an entity's table. */
    public static Delete deleteFrom(EntityTable<?, ?> table) {
        return new Delete(table);
    }
}
