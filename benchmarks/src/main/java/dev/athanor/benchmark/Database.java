package dev.athanor.benchmark;

import dev.athanor.Engine;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;

/** A database in memory that lives as long as a connection to it, shared by its URL; and its way with date-times. */
public enum Database {
    /** SQLite has no type for date-times: text, as its own date functions write it. */
    SQLITE("jdbc:sqlite:file:/athanor-benchmark?vfs=memdb") {
        @Override
        LocalDateTime readDateTime(ResultSet row, int index) throws SQLException {
            return DateTimeText.parse(row.getString(index));
        }

        @Override
        void bindDateTime(PreparedStatement statement, int index, LocalDateTime value) throws SQLException {
            statement.setString(index, DateTimeText.format(value));
        }
    },

    /** H2 answers a repeated query with equal parameters from its last result; the URL's option turns that off. */
    H2("jdbc:h2:mem:athanor-benchmark" + System.getProperty("benchmark.h2", "")) {
        @Override
        LocalDateTime readDateTime(ResultSet row, int index) throws SQLException {
            return row.getObject(index, LocalDateTime.class);
        }

        @Override
        void bindDateTime(PreparedStatement statement, int index, LocalDateTime value) throws SQLException {
            statement.setObject(index, value);
        }
    };

    private final String url;

    Database(String url) {
        this.url = url;
    }

    /** Reads a date-time as somebody would who counts microseconds. */
    abstract LocalDateTime readDateTime(ResultSet row, int index) throws SQLException;

    /** Binds a date-time the same way. */
    abstract void bindDateTime(PreparedStatement statement, int index, LocalDateTime value) throws SQLException;

    String url() {
        return url;
    }

    Connection connect() throws SQLException {
        Connection connection = DriverManager.getConnection(url);
        if (this == SQLITE) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("PRAGMA foreign_keys = ON");
            }
        }
        return connection;
    }

    /** Creates the tables and their rows. */
    void fill() throws SQLException {
        try (Engine engine = Engine.open(url);
                Connection connection = connect()) {
            engine.schema().createAll();
            connection.setAutoCommit(false);
            insertAuthors(connection);
            insertBooks(connection);
            connection.commit();
            connection.setAutoCommit(true);
            try (Statement statement = connection.createStatement()) {
                statement.execute("ANALYZE");
            }
        }
    }

    private void insertAuthors(Connection connection) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO author (id, name, email, age, created_at, bio) VALUES (?, ?, ?, ?, ?, ?)")) {
            for (long id = 1; id <= SampleData.AUTHORS; id++) {
                insert.setLong(1, id);
                insert.setString(2, SampleData.name(id));
                insert.setString(3, SampleData.email(id));
                insert.setInt(4, SampleData.age(id));
                bindDateTime(insert, 5, SampleData.createdAt(id));
                insert.setString(6, SampleData.bio(id));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private void insertBooks(Connection connection) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO book (id, author_id, title, price, published, isbn) VALUES (?, ?, ?, ?, ?, ?)")) {
            for (long id = 1; id <= (long) SampleData.AUTHORS * SampleData.BOOKS_EACH; id++) {
                insert.setLong(1, id);
                insert.setLong(2, (id - 1) / SampleData.BOOKS_EACH + 1);
                insert.setString(3, SampleData.title(id));
                insert.setDouble(4, SampleData.price(id));
                insert.setInt(5, SampleData.published(id));
                insert.setString(6, SampleData.isbn(id));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}
