package dev.athanor.it.programs;

import dev.athanor.it.programs.PlainSchema.Column;
import dev.athanor.it.programs.PlainSchema.Form;
import dev.athanor.it.programs.PlainSchema.Kind;
import dev.athanor.it.programs.PlainSchema.Relation;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** The rows that a connection sees, read by plain SQL, and the statements of other connections. */
final class RealRows {
    private static final Map<String, String> SELECTS = new HashMap<>();

    static {
        for (Kind kind : PlainSchema.KINDS.values()) {
            List<String> names = new ArrayList<>(kind.key());
            kind.columns().forEach(column -> names.add(column.name()));
            for (Relation relation : kind.relations().values()) {
                if (relation.form() == Form.ONE) {
                    for (String part : PlainSchema.KINDS.get(relation.target()).key()) {
                        names.add(relation.name() + "_" + part);
                    }
                }
            }
            if (kind.versioned()) {
                names.add("version");
            }
            SELECTS.put(kind.name(), "SELECT " + String.join(", ", names) + " FROM " + table(kind.name()));
        }
    }

    private RealRows() {}

    static String table(String kind) {
        return "yard_" + kind.toLowerCase(Locale.ROOT);
    }

    /** Throws where the rows are not those of the model. */
    static void check(Connection connection, PlainRows rows, String who) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (Kind kind : PlainSchema.KINDS.values()) {
                Map<List<?>, PlainRows.Row> expected = rows.of(kind.name());
                int count = 0;
                try (ResultSet result = statement.executeQuery(SELECTS.get(kind.name()))) {
                    while (result.next()) {
                        count++;
                        List<?> key = key(result, 1, kind);
                        String found = row(result, kind);
                        PlainRows.Row row = expected.get(key);
                        String wanted = row == null ? "none" : row(row, kind);
                        if (!found.equals(wanted)) {
                            throw new Mismatch("The row of " + kind.name() + " " + key + " that " + who + " sees is "
                                    + found + ", by the model " + wanted);
                        }
                    }
                }
                if (count != expected.size()) {
                    throw new Mismatch(who + " sees " + count + " rows of " + kind.name() + ", by the model there are "
                            + expected.size());
                }
            }
            TreeSet<List<?>> links = new TreeSet<>(PlainRows.KEYS);
            try (ResultSet result = statement.executeQuery("SELECT worker_id, skill_id FROM yard_worker_skill")) {
                while (result.next()) {
                    if (!links.add(List.of(result.getLong(1), result.getLong(2)))) {
                        throw new Mismatch(who + " sees a link twice");
                    }
                }
            }
            if (!links.toString().equals(numbers(rows.links()))) {
                throw new Mismatch("The links that " + who + " sees are " + links + ", by the model " + rows.links());
            }
        }
    }

    private static String numbers(Set<List<?>> links) {
        TreeSet<List<?>> numbers = new TreeSet<>(PlainRows.KEYS);
        links.forEach(
                link -> numbers.add(List.of(((Number) link.get(0)).longValue(), ((Number) link.get(1)).longValue())));
        return numbers.toString();
    }

    private static List<?> key(ResultSet result, int first, Kind kind) throws SQLException {
        List<Object> key = new ArrayList<>();
        for (int i = 0; i < kind.key().size(); i++) {
            long part = result.getLong(first + i);
            if (result.wasNull()) {
                return null;
            }
            key.add(part);
        }
        return key;
    }

    private static String row(ResultSet result, Kind kind) throws SQLException {
        StringBuilder text = new StringBuilder();
        int position = kind.key().size() + 1;
        for (Column column : kind.columns()) {
            text.append(column.name())
                    .append(' ')
                    .append(result.getString(position++))
                    .append(", ");
        }
        for (Relation relation : kind.relations().values()) {
            if (relation.form() == Form.ONE) {
                Kind target = PlainSchema.KINDS.get(relation.target());
                text.append(relation.name())
                        .append(' ')
                        .append(key(result, position, target))
                        .append(", ");
                position += target.key().size();
            }
        }
        return kind.versioned() ? text.append(result.getInt(position)).toString() : text.toString();
    }

    private static String row(PlainRows.Row row, Kind kind) {
        StringBuilder text = new StringBuilder();
        for (Column column : kind.columns()) {
            text.append(column.name())
                    .append(' ')
                    .append(row.columns().get(column.name()))
                    .append(", ");
        }
        for (Relation relation : kind.relations().values()) {
            if (relation.form() == Form.ONE) {
                List<?> key = row.references().get(relation.name());
                text.append(relation.name()).append(' ').append(key).append(", ");
            }
        }
        return kind.versioned() ? text.append(row.version()).toString() : text.toString();
    }

    /** Runs a statement for one row of an entity. */
    static void execute(Connection connection, String sql, List<?> key) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < key.size(); i++) {
                statement.setLong(i + 1, ((Number) Objects.requireNonNull(key.get(i))).longValue());
            }
            statement.executeUpdate();
        }
    }

    /** The condition that finds a row by its key. */
    static String where(Kind kind) {
        return " WHERE " + String.join(" = ? AND ", kind.key()) + " = ?";
    }

    /** Deletes all rows. */
    static void clear(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("UPDATE yard_firm SET boss_id = NULL WHERE boss_id IS NOT NULL");
            statement.executeUpdate("UPDATE yard_place SET parent_id = NULL WHERE parent_id IS NOT NULL");
            for (String table : List.of(
                    "worker_skill", "worker", "skill", "guest", "badge", "firm", "place", "item", "shop", "crate")) {
                statement.executeUpdate("DELETE FROM yard_" + table);
            }
        }
    }
}
