package dev.athanor.schema;

import dev.athanor.error.MappingException;
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

    /**
     * Compares the tables with those in the database, and changes nothing. Reported is what could break: a type that is
     * wider than the model's, a key by another name or over the columns in another order, more indexes and keys than the
     * model has, and the text of defaults are no differences. Of a view the columns and their types are compared.
     *
     * @return the differences, those of a table after those of the tables it refers to, foreign keys last, so that the
     *     mends can be executed in order; empty where all is as {@link #createAll} makes it
     */
    List<SchemaDifference> validate();

    /**
     * Demands that {@link #validate} has nothing to report.
     *
     * @throws dev.athanor.error.MappingException with all differences and their mends, one a line, where it has
     */
    default void requireValid() {
        List<SchemaDifference> differences = validate();
        if (!differences.isEmpty()) {
            StringBuilder out = new StringBuilder("The database is not as the model says:");
            for (SchemaDifference difference : differences) {
                out.append(System.lineSeparator()).append("  ").append(difference);
            }
            throw new MappingException(out.toString());
        }
    }

    /** The same of other tables in the database: those that have no entity. */
    Schema of(TableDef... tables);
}
