package dev.athanor.query;

import dev.athanor.dialect.Dialect;
import dev.athanor.dialect.Dialects;
import dev.athanor.dialect.RenderedSql;
import dev.athanor.dialect.SqlToken;
import dev.athanor.dialect.SqlTokenizer;
import dev.athanor.error.QueryException;
import dev.athanor.query.ast.Bind;
import dev.athanor.type.ColumnType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A statement in SQL, split where values stand, with those that it has. Immutable.
 *
 * @param pieces the text before the first value, between two of them, and after the last
 * @param values what stands in each place; null where nothing does yet
 */
record BoundText(List<String> pieces, List<@Nullable Values> values) {
    /** A text without values, split where these tokens are. */
    static BoundText split(String sql, List<SqlToken> marks) {
        List<String> pieces = new ArrayList<>(marks.size() + 1);
        int from = 0;
        for (SqlToken mark : marks) {
            pieces.add(sql.substring(from, mark.start()));
            from = mark.end();
        }
        pieces.add(sql.substring(from));
        return new BoundText(List.copyOf(pieces), Collections.nCopies(marks.size(), null));
    }

    /** A text without values, split at its question marks. */
    static BoundText ofMarks(String sql) {
        return split(
                sql,
                SqlTokenizer.tokens(sql).stream()
                        .filter(token -> token.text().equals("?") && token.kind() == SqlToken.Kind.OTHER_BIND)
                        .toList());
    }

    /** The same with something in place of a value, by its 0-based number. */
    BoundText with(Values bound, int... places) {
        List<@Nullable Values> changed = new ArrayList<>(values);
        for (int place : places) {
            changed.set(place, bound);
        }
        return new BoundText(pieces, Collections.unmodifiableList(changed));
    }

    /**
     * The text with its binds, a list as so many of them, an empty one as a query without rows.
     *
     * @throws QueryException where a value is missing, or the database does not take an empty list whose type is not known
     */
    RenderedSql rendered(Dialect dialect) {
        List<Bind> binds = new ArrayList<>();
        for (Values bound : values) {
            if (bound == null) {
                throw new QueryException("A value is missing in the statement: " + this);
            }
            binds.addAll(bound.binds);
        }
        return new RenderedSql(text(dialect), binds);
    }

    /**
     * Values as a list.
     *
     * @param type their type
     * @throws QueryException where one is null
     */
    static <V> Values list(String name, ColumnType<V> type, Collection<? extends V> values) {
        List<Bind> binds = new ArrayList<>(values.size());
        for (V value : values) {
            binds.add(Bind.of(type, requireValue(name, value)));
        }
        return new Values(name, binds, type);
    }

    /**
     * The value.
     *
     * @throws QueryException where it is null
     */
    static <V> V requireValue(String name, @Nullable V value) {
        if (value == null) {
            throw new QueryException(":" + name + ": a value is null, with which no comparison is true in SQL. Write (:"
                    + name + " is null or ...) where it may be, and bind NULL.");
        }
        return value;
    }

    /** The text with question marks for the values. */
    @Override
    public String toString() {
        return text(Dialects.SQLITE);
    }

    private String text(Dialect dialect) {
        StringBuilder text = new StringBuilder(pieces.get(0));
        for (int i = 0; i < values.size(); i++) {
            Values bound = values.get(i);
            text.append(bound == null ? "?" : bound.marks(dialect)).append(pieces.get(i + 1));
        }
        return text.toString();
    }

    /**
     * What stands in a place: a value, or a list of them.
     *
     * @param name what it is bound as
     * @param type the type of the values; null of an empty list that does not know it
     */
    record Values(String name, List<Bind> binds, @Nullable ColumnType<?> type) {
        static Values one(String name, Bind bind) {
            return new Values(name, List.of(bind), bind.type());
        }

        String marks(Dialect dialect) {
            return binds.isEmpty()
                    ? dialect.emptyList(name, type)
                    : String.join(", ", Collections.nCopies(binds.size(), "?"));
        }
    }
}
