package dev.athanor.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.dialect.Dialect;
import dev.athanor.dialect.Dialects;
import dev.athanor.dialect.RenderedSql;
import dev.athanor.error.QueryException;
import dev.athanor.query.ast.Bind;
import dev.athanor.query.ast.StatementNode;
import dev.athanor.query.sample.QUser;
import dev.athanor.query.sample.SampleTables;
import dev.athanor.table.TableDef;
import dev.athanor.testing.TestServer;
import dev.athanor.type.RowBinder;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Asserts the SQL and the values of a statement, and that each database takes what its dialect makes of it. */
public final class SqlAssert {
    private static final Map<Dialect, Connection> DATABASES = Map.of(
            Dialects.SQLITE, database(Dialects.SQLITE, "jdbc:sqlite::memory:"),
            Dialects.H2, database(Dialects.H2, "jdbc:h2:mem:"),
            Dialects.POSTGRESQL,
                    database(
                            Dialects.POSTGRESQL,
                            TestServer.POSTGRESQL.newDatabase().url()),
            Dialects.MARIADB,
                    database(Dialects.MARIADB, TestServer.MARIADB.newDatabase().url()));

    private SqlAssert() {}

    /** The query is this SQL with these values, in order. */
    public static void assertSql(Select<?> select, String sql, @Nullable Object... values) {
        assertThat(select).hasToString(sql);
        assertStatement(select.spec().node(), sql, values);
    }

    /** The statement is this SQL with these values, in order. */
    public static void assertSql(WriteStatement statement, String sql, @Nullable Object... values) {
        assertThat(statement).hasToString(sql);
        assertStatement(statement.node(), sql, values);
    }

    /** The statement is this SQL with these values, in order. */
    public static void assertSql(Returning<?> statement, String sql, @Nullable Object... values) {
        assertThat(statement).hasToString(sql);
        assertStatement(statement.node(), sql, values);
    }

    /** The statement is this SQL in H2, which takes it. */
    public static void assertH2(StatementNode node, String sql) {
        RenderedSql rendered = Dialects.H2.render(node);
        assertThat(rendered.sql()).isEqualTo(sql);
        run(DATABASES.get(Dialects.H2), rendered, Dialects.H2);
    }

    /** The condition on users is this SQL. */
    static void assertCondition(Condition condition, String sql, @Nullable Object... values) {
        Select<Long> select = Sql.select(QUser.USER.id).where(condition);
        assertSql(select, "SELECT user_account.id FROM user_account WHERE " + sql, values);
    }

    /** The values of a statement's binds, in order. */
    static List<@Nullable Object> values(RenderedSql rendered) {
        return rendered.binds().stream().<@Nullable Object>map(Bind::value).toList();
    }

    private static void assertStatement(StatementNode node, String sql, @Nullable Object... values) {
        RenderedSql rendered = Dialects.SQLITE.render(node);
        assertThat(rendered.sql()).isEqualTo(sql);
        assertThat(rendered.binds()).extracting(Bind::value).containsExactly(values);
        DATABASES.forEach((dialect, connection) -> {
            try {
                run(connection, dialect.render(node), dialect);
            } catch (QueryException e) {
                // a database may lack it, and then says so by its name
                assertThat(e).hasMessageStartingWith(dialect.name() + " ");
            }
        });
    }

    private static void run(Connection connection, RenderedSql rendered, Dialect dialect) {
        try (PreparedStatement statement = connection.prepareStatement(rendered.sql())) {
            rendered.bindAll(new RowBinder(statement, dialect.storage()));
            boolean rows = statement.execute();
            assertThat(rows)
                    .isEqualTo(rendered.sql().matches("(SELECT|WITH|\\().*")
                            || rendered.sql().contains(" RETURNING "));
            connection.rollback();
        } catch (SQLException e) {
            throw new AssertionError(dialect + " does not take " + rendered.sql(), e);
        }
    }

    private static Connection database(Dialect dialect, String url) {
        try {
            Connection connection = DriverManager.getConnection(url);
            try (Statement statement = connection.createStatement()) {
                for (TableDef table : SampleTables.ALL) {
                    statement.execute(dialect.ddl().createTable(table, List.of()));
                }
            }
            connection.setAutoCommit(false);
            return connection;
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
