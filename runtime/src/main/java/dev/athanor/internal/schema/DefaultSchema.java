package dev.athanor.internal.schema;

import dev.athanor.dialect.Dialect;
import dev.athanor.dialect.SchemaDdl;
import dev.athanor.error.ConnectionException;
import dev.athanor.internal.execute.KeptStatement;
import dev.athanor.internal.execute.SessionConnection;
import dev.athanor.schema.Schema;
import dev.athanor.table.TableDef;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/** Creates and drops the tables of an engine, each time in one transaction of a connection of its own. */
public final class DefaultSchema implements Schema {
    private final SchemaDdl schema;
    private final Supplier<SessionConnection> connections;

    /**
     * A schema of tables, link tables among them.
     *
     * @param connections gives a connection that nobody else uses
     */
    public DefaultSchema(Dialect dialect, List<TableDef> tables, Supplier<SessionConnection> connections) {
        this.schema = new SchemaDdl(dialect, tables);
        this.connections = connections;
    }

    @Override
    public List<String> ddl() {
        return schema.create(table -> true);
    }

    @Override
    public void createAll() {
        inTransaction(existing -> schema.create(table -> !existing.contains(table.name())));
    }

    @Override
    public void dropAll() {
        inTransaction(existing -> schema.drop(table -> existing.contains(table.name())));
    }

    private void inTransaction(Statements statements) {
        SessionConnection connection = connections.get();
        try {
            for (String sql : statements.of(existing(connection.jdbc()))) {
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

    /** The names of tables and views; databases differ in the case in which they keep them. */
    private static Set<String> existing(Connection connection) {
        Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        try (ResultSet tables =
                connection.getMetaData().getTables(connection.getCatalog(), connection.getSchema(), "%", null)) {
            while (tables.next()) {
                names.add(tables.getString("TABLE_NAME"));
            }
            return names;
        } catch (SQLException e) {
            throw new ConnectionException("The names of the tables could not be read: " + e.getMessage(), e);
        }
    }

    /** The statements to execute, by the names of the tables that are there. */
    private interface Statements {
        List<String> of(Set<String> existing);
    }
}
