package dev.athanor.processor.sql;

import dev.athanor.dialect.Dialects;
import dev.athanor.dialect.IdentifierQuoter;
import dev.athanor.table.ColumnDef;
import dev.athanor.table.TableDef;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sqlite.jdbc4.JDBC4Connection;

/**
 * An SQLite database in memory with the model's tables and no rows, which prepares statements. The declared type of each
 * column begins with its number, which SQLite tells again for each column of a result that is one, through sub-queries too.
 */
final class CheckDatabase implements AutoCloseable {
    private static final Pattern NUMBER = Pattern.compile("^Q(\\d+)\\b");

    private final Connection connection;
    private final Map<Integer, ModelTable.Column> byNumber = new HashMap<>();

    private int count;

    private CheckDatabase(Connection connection) {
        this.connection = connection;
    }

    /**
     * A database with these tables.
     *
     * @throws SQLException where SQLite does not take them
     * @throws LinkageError where its native library cannot be loaded
     */
    static CheckDatabase open(List<TableDef> tables, ModelTables model) throws SQLException {
        // Not by DriverManager, which would hold on to this class loader for the rest of a build daemon's life.
        Connection connection = new JDBC4Connection("jdbc:sqlite::memory:", ":memory:", new Properties());
        CheckDatabase database = new CheckDatabase(connection);
        try (Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            attachSchemas(tables, statement);
            for (TableDef table : tables) {
                statement.execute(database.createTable(table, model));
            }
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
        return database;
    }

    /**
     * A column of a result.
     *
     * @param label its name
     * @param origin the column of the model that it is; null where it is computed
     */
    record ResultColumn(String label, ModelTable.@Nullable Column origin) {}

    /**
     * The columns of a statement's result.
     *
     * @throws SQLException where SQLite refuses the statement
     */
    List<ResultColumn> columns(String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            ResultSetMetaData facts = statement.getMetaData();
            List<ResultColumn> columns = new ArrayList<>();
            for (int i = 1; i <= facts.getColumnCount(); i++) {
                columns.add(new ResultColumn(facts.getColumnLabel(i), origin(facts.getColumnTypeName(i))));
            }
            return columns;
        }
    }

    /**
     * Prepares a statement.
     *
     * @throws SQLException where SQLite refuses it
     */
    void prepare(String sql) throws SQLException {
        connection.prepareStatement(sql).close();
    }

    /**
     * Creates a table and drops it.
     *
     * @param columns its columns and constraints
     * @throws SQLException where SQLite refuses it
     */
    void define(String columns) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE TEMP TABLE athanor_defined (" + columns + ")");
            statement.execute("DROP TABLE temp.athanor_defined");
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    /** A schema is a database of its own in SQLite. */
    private static void attachSchemas(List<TableDef> tables, Statement statement) throws SQLException {
        Set<String> schemas = new TreeSet<>();
        for (TableDef table : tables) {
            String schema = table.schema();
            if (schema != null && schemas.add(schema)) {
                statement.execute(
                        "ATTACH ':memory:' AS " + Dialects.SQLITE.quoter().quote(schema));
            }
        }
    }

    /** The columns as the runtime creates them, and no more: no statement is checked by keys and defaults. */
    private String createTable(TableDef table, ModelTables model) {
        IdentifierQuoter quoter = Dialects.SQLITE.quoter();
        List<String> columns = new ArrayList<>();
        for (ColumnDef column : table.columns()) {
            count++;
            model.find(table.schema() == null ? "" : table.schema(), table.name())
                    .flatMap(one -> one.column(column.name()))
                    .ifPresent(one -> byNumber.put(count, one));
            columns.add(quoter.quote(column.name()) + " Q" + count + " "
                    + Dialects.SQLITE.ddl().typeName(column));
        }
        String schema = table.schema();
        return "CREATE TABLE " + (schema == null ? "" : quoter.quote(schema) + ".") + quoter.quote(table.name()) + " ("
                + String.join(", ", columns) + ")";
    }

    private ModelTable.@Nullable Column origin(@Nullable String type) {
        Matcher number = NUMBER.matcher(type == null ? "" : type.toUpperCase(Locale.ROOT));
        return number.find() ? byNumber.get(Integer.valueOf(number.group(1))) : null;
    }
}
