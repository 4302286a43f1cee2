package dev.athanor.benchmark;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** Compares every answer with the data, field by field. */
final class Verification<A> {
    private final Workloads<A> workloads;
    private final Connection connection;

    Verification(Workloads<A> workloads, Connection connection) {
        this.workloads = workloads;
        this.connection = connection;
    }

    void run() throws SQLException {
        authors(List.of(workloads.byKey(7)), new long[] {7}, false);
        long[] some = {3, 5, 9};
        authors(workloads.byKeys(some), some, false);
        for (int count : new int[] {10, 100, 1_000}) {
            authors(workloads.list(count), first(count), false);
        }
        authors(workloads.withBooksJoined(), first(Workloads.PARENTS), true);
        authors(workloads.withBooksByKeys(), first(Workloads.PARENTS), true);
        inserted();
        updated();
    }

    private void authors(List<A> found, long[] ids, boolean withBooks) {
        same(ids.length, found.size(), "number of authors");
        for (int i = 0; i < ids.length; i++) {
            same(AuthorFacts.of(ids[i], withBooks), workloads.facts(found.get(i), withBooks), "author");
        }
    }

    private void inserted() throws SQLException {
        EmptyTable.empty(workloads.database, connection);
        workloads.insert();
        same((long) Workloads.INSERTED, number("SELECT COUNT(*) FROM new_author"), "inserted rows");
        same(
                (long) Workloads.INSERTED,
                number(
                        "SELECT COUNT(*) FROM new_author n JOIN author a ON a.id = n.id AND a.name = n.name AND a.email = n.email"
                                + " AND a.age = n.age AND a.created_at = n.created_at"
                                + " AND (a.bio = n.bio OR a.bio IS NULL AND n.bio IS NULL)"),
                "inserted rows that equal their author");
    }

    private void updated() throws SQLException {
        String ages = "SELECT SUM(age) FROM author WHERE id " + "%s " + Workloads.PARENTS;
        long before = number(ages.formatted("<="));
        long others = number(ages.formatted(">"));
        workloads.update();
        same(before + Workloads.PARENTS, number(ages.formatted("<=")), "sum of changed ages");
        same(others, number(ages.formatted(">")), "sum of other ages");
    }

    private long number(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static long[] first(int count) {
        long[] ids = new long[count];
        for (int i = 0; i < count; i++) {
            ids[i] = i + 1;
        }
        return ids;
    }

    private void same(Object wanted, Object found, String what) {
        if (!wanted.equals(found)) {
            throw new IllegalStateException(
                    workloads.getClass().getSimpleName() + ", " + what + ": expected " + wanted + ", found " + found);
        }
    }
}
