package dev.athanor.query;

import dev.athanor.dialect.Dialect;
import dev.athanor.dialect.RenderedSql;
import dev.athanor.error.QueryException;
import dev.athanor.internal.text.Token;
import dev.athanor.internal.text.Tokenizer;
import dev.athanor.query.ast.Bind;
import dev.athanor.type.ColumnType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A statement in SQL with values by name, made by {@link Sql#sql(String)}: {@code into} makes a query of it, a session's
 * {@code execute} runs it as it is. It is sent as it was written, a question mark in place of each {@code :name}, so that it is
 * SQL of the database at hand; nothing of it is checked before. {@code @Sql} on a record is checked by the compiler. Immutable,
 * for any thread. Its {@code toString} is the SQL.
 */
public final class SqlText extends TextResults {
    private final List<String> names;
    private final BoundText text;

    private SqlText(List<String> names, BoundText text) {
        this.names = names;
        this.text = text;
    }

    static SqlText of(String sql) {
        List<Token> tokens = Tokenizer.tokens(sql);
        List<Token> binds = new ArrayList<>();
        for (Token token : tokens) {
            if (token.kind() == Token.Kind.OTHER_BIND) {
                throw new QueryException("\"" + sql.substring(token.start(), token.end()) + "\" in the statement stands"
                        + " for a value without a name. Write :name, and .bind(\"name\", value); an operator with a"
                        + " question mark is written ??. The statement: " + sql);
            }
            if (token.isBind()) {
                binds.add(token);
            }
        }
        return new SqlText(binds.stream().map(Token::text).toList(), BoundText.split(ended(sql, tokens), binds));
    }

    /** Without the semicolon at the end, which drivers do not agree about. */
    private static String ended(String sql, List<Token> tokens) {
        boolean ended = !tokens.isEmpty() && tokens.get(tokens.size() - 1).isSign(";");
        return ended ? sql.substring(0, tokens.get(tokens.size() - 1).start()) : sql;
    }

    /**
     * The same with a value in each place of {@code :name}; a collection stands for its values with commas between them, as in
     * {@code id in (:ids)}, which is false for an empty one. PostgreSQL asks for the type of an empty one: {@link #bindAll}.
     *
     * @throws QueryException where the statement has no such name, no column type is for the value's class, or a value is null
     */
    public SqlText bind(String name, Object value) {
        if (value instanceof Collection<?> values) {
            List<Bind> binds = new ArrayList<>(values.size());
            for (Object each : values) {
                binds.add(bindOf(name, each));
            }
            return with(
                    name,
                    new BoundText.Values(
                            binds, binds.isEmpty() ? null : binds.get(0).type()));
        }
        return with(name, BoundText.Values.one(bindOf(name, value)));
    }

    /**
     * The same with a value as a column or an expression has it, by its converter or as an array; null is NULL.
     *
     * @throws QueryException where the statement has no such name
     */
    public <T> SqlText bind(String name, Expression<T> like, @Nullable T value) {
        return with(name, BoundText.Values.one(Bind.of(like.type(), value)));
    }

    /**
     * The same with values as a column or an expression has them, with commas between them.
     *
     * @throws QueryException where the statement has no such name, or a value is null
     */
    public <T> SqlText bindAll(String name, Expression<T> like, Collection<? extends T> values) {
        List<Bind> binds = new ArrayList<>(values.size());
        for (T value : values) {
            binds.add(Bind.of(like.type(), requireValue(name, value)));
        }
        return with(name, new BoundText.Values(binds, like.type()));
    }

    /**
     * The same with NULL in each place of {@code :name}.
     *
     * @param type what a value would be of, which databases ask for
     * @throws QueryException where the statement has no such name, or no column type is for the class
     */
    public SqlText bindNull(String name, Class<?> type) {
        return with(name, BoundText.Values.one(nullOf(ValueTypes.of(type))));
    }

    /**
     * The statement and its values. For the runtime.
     *
     * @throws QueryException where a value is missing, or the database does not take an empty list whose type is not known
     */
    public RenderedSql rendered(Dialect dialect) {
        return complete().rendered(dialect);
    }

    /** The text, of which no value is missing. */
    BoundText complete() {
        Set<String> missing = new LinkedHashSet<>();
        for (int i = 0; i < names.size(); i++) {
            if (text.values().get(i) == null) {
                missing.add(names.get(i));
            }
        }
        if (!missing.isEmpty()) {
            throw new QueryException("The statement has no value for "
                    + missing.stream().map(name -> ":" + name).collect(Collectors.joining(", ")) + ". Write .bind(\""
                    + missing.iterator().next() + "\", value) first. The statement: " + this);
        }
        return text;
    }

    /** Whether the other is the same SQL with the same values. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || other instanceof SqlText that && names.equals(that.names) && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return text.pieces().hashCode();
    }

    /** The SQL. */
    @Override
    public String toString() {
        return text.toString();
    }

    @Override
    <R> TextQuery<R> query(List<Selectable<?>> items, @Nullable RowAssembler<R> assembler) {
        return new TextQuery<>(this, items, assembler, new SelectClauses());
    }

    private SqlText with(String name, BoundText.Values values) {
        int[] places = new int[names.size()];
        int count = 0;
        for (int i = 0; i < places.length; i++) {
            if (names.get(i).equals(name)) {
                places[count++] = i;
            }
        }
        if (count == 0) {
            throw new QueryException("The statement has no :" + name + "; it has "
                    + (names.isEmpty()
                            ? "no value"
                            : names.stream().distinct().map(each -> ":" + each).collect(Collectors.joining(", ")))
                    + ". The statement: " + this);
        }
        return new SqlText(names, text.with(values, Arrays.copyOf(places, count)));
    }

    private static Bind bindOf(String name, @Nullable Object value) {
        return valueOf(requireValue(name, value));
    }

    private static <T> Bind valueOf(T value) {
        return Bind.of(ValueTypes.ofValue(value), value);
    }

    private static <T> Bind nullOf(ColumnType<T> type) {
        return Bind.of(type, null);
    }

    private static <T> T requireValue(String name, @Nullable T value) {
        if (value == null) {
            throw new QueryException(":" + name
                    + ": a value is null, with which no comparison is true in SQL. Where it may" + " be, write (:"
                    + name + " is null or ...), and .bindNull(\"" + name + "\", String.class).");
        }
        return value;
    }
}
