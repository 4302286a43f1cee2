package dev.athanor.schema;

import dev.athanor.table.TableDef;
import java.util.List;

/**
 * The tables of an engine's entities, link tables included; what {@code engine.schema()} answers. For any thread,
 * though two that create or drop at the same time meet each other's tables.
 *
 * <p>All methods that reach the database throw {@link dev.athanor.error.ConnectionException} where there is no
 * connection and {@link dev.athanor.error.StatementException} where the database refuses a statement.
 */
public interface Schema {
    /** Creates the tables that are not there, each after those it refers to. A second call creates nothing. */
    void createAll();

    /** Drops the tables that are there with all their rows, each before those it refers to. */
    void dropAll();

    /**
     * The statements by which {@link #createAll} makes all tables in an empty database, in order. Needs no database.
     */
    List<String> ddl();

    /** The same of other tables in the database: those that have no entity. */
    Schema of(TableDef... tables);
}
