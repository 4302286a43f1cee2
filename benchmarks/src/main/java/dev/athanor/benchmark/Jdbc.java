package dev.athanor.benchmark;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** The limit: hand-written JDBC with columns by position, and statements that are prepared once and kept. */
@State(Scope.Thread)
public class Jdbc extends Workloads<AuthorRow> {
    private static final String COLUMNS = "id, name, email, age, created_at, bio";

    private Connection connection;
    private PreparedStatement byKey;
    private PreparedStatement list;
    private PreparedStatement joined;
    private PreparedStatement booksByAuthors;
    private PreparedStatement insert;
    private PreparedStatement update;

    @Override
    void connect(Database filled) throws SQLException {
        connection = filled.connect();
        byKey = connection.prepareStatement("SELECT " + COLUMNS + " FROM author WHERE id = ?");
        list = connection.prepareStatement("SELECT " + COLUMNS + " FROM author WHERE id <= ? ORDER BY id");
        joined = connection.prepareStatement("SELECT a.id, a.name, a.email, a.age, a.created_at, a.bio,"
                + " b.id, b.author_id, b.title, b.price, b.published, b.isbn"
                + " FROM author a LEFT JOIN book b ON b.author_id = a.id WHERE a.id <= ? ORDER BY a.id");
        booksByAuthors = connection.prepareStatement("SELECT id, author_id, title, price, published, isbn FROM book"
                + " WHERE author_id IN (?" + ", ?".repeat(PARENTS - 1) + ")");
        insert = connection.prepareStatement("INSERT INTO new_author (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?)");
        update = connection.prepareStatement("UPDATE author SET age = ? WHERE id = ?");
    }

    @Override
    void disconnect() throws SQLException {
        connection.close();
    }

    @Override
    AuthorRow byKey(long id) throws SQLException {
        byKey.setLong(1, id);
        try (ResultSet row = byKey.executeQuery()) {
            if (!row.next()) {
                throw new SQLException("There is no author " + id);
            }
            return author(row);
        }
    }

    @Override
    List<AuthorRow> byKeys(long[] ids) throws SQLException {
        List<AuthorRow> authors = new ArrayList<>(ids.length);
        for (long id : ids) {
            authors.add(byKey(id));
        }
        return authors;
    }

    @Override
    List<AuthorRow> list(int count) throws SQLException {
        list.setLong(1, count);
        try (ResultSet row = list.executeQuery()) {
            List<AuthorRow> authors = new ArrayList<>();
            while (row.next()) {
                authors.add(author(row));
            }
            return authors;
        }
    }

    @Override
    List<AuthorRow> withBooksJoined() throws SQLException {
        joined.setLong(1, PARENTS);
        try (ResultSet row = joined.executeQuery()) {
            List<AuthorRow> authors = new ArrayList<>();
            AuthorRow author = null;
            while (row.next()) {
                if (author == null || author.id != row.getLong(1)) {
                    author = author(row);
                    authors.add(author);
                }
                author.add(book(row, 7));
            }
            return authors;
        }
    }

    @Override
    List<AuthorRow> withBooksByKeys() throws SQLException {
        List<AuthorRow> authors = list(PARENTS);
        Map<Long, AuthorRow> byId = new HashMap<>(authors.size() * 2);
        int index = 1;
        for (AuthorRow author : authors) {
            byId.put(author.id, author);
            booksByAuthors.setLong(index++, author.id);
        }
        try (ResultSet row = booksByAuthors.executeQuery()) {
            while (row.next()) {
                BookRow book = book(row, 1);
                byId.get(book.authorId).add(book);
            }
        }
        return authors;
    }

    @Override
    void insert() throws SQLException {
        connection.setAutoCommit(false);
        for (long id = 1; id <= INSERTED; id++) {
            AuthorRow author = new AuthorRow(
                    id,
                    SampleData.name(id),
                    SampleData.email(id),
                    SampleData.age(id),
                    SampleData.createdAt(id),
                    SampleData.bio(id));
            insert.setLong(1, author.id);
            insert.setString(2, author.name);
            insert.setString(3, author.email);
            insert.setInt(4, author.age);
            database.bindDateTime(insert, 5, author.createdAt);
            insert.setString(6, author.bio);
            insert.addBatch();
        }
        insert.executeBatch();
        connection.commit();
        connection.setAutoCommit(true);
    }

    @Override
    void update() throws SQLException {
        connection.setAutoCommit(false);
        for (AuthorRow author : list(PARENTS)) {
            author.age++;
            update.setInt(1, author.age);
            update.setLong(2, author.id);
            update.addBatch();
        }
        update.executeBatch();
        connection.commit();
        connection.setAutoCommit(true);
    }

    @Override
    AuthorFacts facts(AuthorRow author, boolean withBooks) {
        List<AuthorFacts.BookFacts> books = new ArrayList<>();
        if (author.books != null) {
            for (BookRow book : author.books) {
                books.add(new AuthorFacts.BookFacts(
                        book.id, book.authorId, book.title, book.price, book.published, book.isbn));
            }
        }
        return new AuthorFacts(
                author.id, author.name, author.email, author.age, author.createdAt, author.bio, sorted(books));
    }

    private AuthorRow author(ResultSet row) throws SQLException {
        return new AuthorRow(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getInt(4),
                database.readDateTime(row, 5),
                row.getString(6));
    }

    private static BookRow book(ResultSet row, int at) throws SQLException {
        return new BookRow(
                row.getLong(at),
                row.getLong(at + 1),
                row.getString(at + 2),
                row.getDouble(at + 3),
                row.getInt(at + 4),
                row.getString(at + 5));
    }
}
