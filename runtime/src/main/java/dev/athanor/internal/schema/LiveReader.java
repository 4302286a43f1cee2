package dev.athanor.internal.schema;

import dev.athanor.dialect.CatalogQueries;
import dev.athanor.dialect.Dialect;
import dev.athanor.error.ConnectionException;
import dev.athanor.table.TableDef;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what tables are in the database: by queries where the dialect has some, else by the driver's metadata. */
final class LiveReader implements LiveTables {
    private final Dialect dialect;
    private final Connection connection;
    private final StoredNames names;
    private final ExistingTables existing;
    private final MetadataReader metadata;

    private LiveReader(Dialect dialect, Connection connection) throws SQLException {
        this.dialect = dialect;
        this.connection = connection;
        this.names = StoredNames.of(dialect, connection);
        this.existing = new ExistingTables(dialect, connection);
        this.metadata = new MetadataReader(connection, dialect.ddl(), names);
    }

    static LiveReader of(Dialect dialect, Connection connection) {
        try {
            return new LiveReader(dialect, connection);
        } catch (SQLException e) {
            throw new ConnectionException("The metadata of the database could not be read: " + e.getMessage(), e);
        }
    }

    @Override
    public StoredNames names() {
        return names;
    }

    @Override
    public List<String> strings(String query) {
        try {
            return Catalog.strings(connection, query);
        } catch (SQLException e) {
            throw new ConnectionException("The catalogue of the database could not be read: " + e.getMessage(), e);
        }
    }

    @Override
    public @Nullable LiveTable find(TableDef table) {
        if (!existing.contains(table)) {
            return null;
        }
        CatalogQueries queries = dialect.ddl().catalog(table);
        try {
            return queries == null ? metadata.read(table) : new CatalogReader(connection, table.schema()).read(queries);
        } catch (SQLException e) {
            throw new ConnectionException(
                    "Table " + table.qualifiedName() + " could not be compared with the model: " + e.getMessage(), e);
        }
    }
}
