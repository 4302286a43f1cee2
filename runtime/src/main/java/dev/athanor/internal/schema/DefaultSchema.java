package dev.athanor.internal.schema;

import dev.athanor.dialect.Dialect;
import dev.athanor.dialect.SchemaDdl;
import dev.athanor.internal.execute.KeptStatement;
import dev.athanor.internal.execute.SessionConnection;
import dev.athanor.schema.Schema;
import dev.athanor.schema.SchemaDifference;
import dev.athanor.table.TableDef;
import java.util.List;
import java.util.function.Supplier;

/** Creates and drops the tables of an engine, each time in one transaction of a connection of its own. */
public final class DefaultSchema implements Schema {
    private final Dialect dialect;
    private final SchemaDdl schema;
    private final Supplier<SessionConnection> connections;

    /**
     * A schema of tables, link tables among them.
     *
     * @param connections gives a connection that nobody else uses
     */
    public DefaultSchema(Dialect dialect, List<TableDef> tables, Supplier<SessionConnection> connections) {
        this.dialect = dialect;
        this.schema = new SchemaDdl(dialect, tables);
        this.connections = connections;
    }

    @Override
    public List<String> ddl() {
        return schema.create(table -> true);
    }

    @Override
    public void createAll() {
        inTransaction(
                existing -> schema.create(table -> !existing.contains(table), object -> !existing.contains(object)));
    }

    @Override
    public void dropAll() {
        inTransaction(existing -> schema.drop(existing::contains));
    }

    @Override
    public List<SchemaDifference> validate() {
        SessionConnection connection = connections.get();
        try {
            return new SchemaComparison(dialect, schema, LiveReader.of(dialect, connection.jdbc())).differences();
        } finally {
            connection.rollback();
        }
    }

    @Override
    public Schema of(TableDef... tables) {
        return new DefaultSchema(dialect, List.of(tables), connections);
    }

    private void inTransaction(Statements statements) {
        SessionConnection connection = connections.get();
        try {
            for (String sql : statements.of(new ExistingTables(dialect, connection.jdbc()))) {
                KeptStatement statement = connection.prepareUpdate(sql);
                long rows = connection.update(statement);
                assert rows >= 0 : sql;
                connection.done(statement);
            }
            connection.commit();
        } finally {
            connection.rollback();
        }
    }

    /** The statements to execute, by the tables that are there. */
    private interface Statements {
        List<String> of(ExistingTables existing);
    }
}
