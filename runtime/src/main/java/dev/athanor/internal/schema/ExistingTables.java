package dev.athanor.internal.schema;

import dev.athanor.dialect.Dialect;
import dev.athanor.dialect.SchemaObject;
import dev.athanor.error.ConnectionException;
import dev.athanor.table.TableDef;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The tables, views and types that a database has; tables are asked for schema by schema when the first table of one is looked for. */
final class ExistingTables {
    private final Dialect dialect;
    private final Connection connection;
    private final Map<@Nullable String, Set<String>> bySchema = new HashMap<>();

    ExistingTables(Dialect dialect, Connection connection) {
        this.dialect = dialect;
        this.connection = connection;
    }

    /** Whether a table or view of this name is there. */
    boolean contains(TableDef table) {
        try {
            Set<String> found = bySchema.get(table.schema());
            if (found == null) {
                found = read(table.schema(), StoredNames.of(dialect, connection));
                bySchema.put(table.schema(), found);
            }
            return found.contains(StoredNames.of(dialect, connection).stored(table.name()));
        } catch (SQLException e) {
            throw new ConnectionException("The names of the tables could not be read: " + e.getMessage(), e);
        }
    }

    /** Whether a type of this name is there; a sequence is created where it is not, without a question. */
    boolean contains(SchemaObject object) {
        String query = dialect.ddl().typesOf();
        if (object.kind() != SchemaObject.Kind.TYPE || query == null) {
            return false;
        }
        try {
            return Catalog.strings(connection, query).contains(object.name());
        } catch (SQLException e) {
            throw new ConnectionException("The names of the types could not be read: " + e.getMessage(), e);
        }
    }

    private Set<String> read(@Nullable String schema, StoredNames names) throws SQLException {
        DatabaseMetaData metadata = connection.getMetaData();
        Set<String> found = names.tablesHaveCase() ? new HashSet<>() : new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        String query = dialect.ddl().tablesOf(schema);
        if (query != null) {
            found.addAll(Catalog.strings(connection, query));
            return found;
        }
        String wanted = schema == null ? connection.getSchema() : names.stored(schema);
        String pattern = wanted == null ? null : wanted.replace("_", metadata.getSearchStringEscape() + "_");
        try (ResultSet tables = metadata.getTables(connection.getCatalog(), pattern, "%", null)) {
            while (tables.next()) {
                found.add(tables.getString("TABLE_NAME"));
            }
        }
        return found;
    }
}
