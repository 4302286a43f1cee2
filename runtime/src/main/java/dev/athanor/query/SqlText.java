package dev.athanor.query;

import dev.athanor.dialect.Dialect;
import dev.athanor.dialect.RenderedSql;
import dev.athanor.dialect.SqlToken;
import dev.athanor.dialect.SqlTokenizer;
import dev.athanor.error.QueryException;
import dev.athanor.query.ast.Bind;
import dev.athanor.query.ast.Literal;
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
 * SQL of the database at hand; nothing of it is checked before. {@code @Sql} on a record is checked by the compiler. Strings and
 * comments are told from binds as standard SQL and PostgreSQL have them: bind a text with a backslash in it in place of writing
 * it, and write a space after a colon that is none of a bind, {@code a[lo : hi]}. Immutable, for any thread. Its {@code toString}
 * is the SQL.
 */
public final class SqlText extends TextResults {
    /** With which a statement begins that has others in it. */
    private static final Set<String> BLOCKS = Set.of("create", "begin", "declare", "do");

    private final List<String> names;
    private final BoundText text;
    private final TextEffect effect;

    private SqlText(List<String> names, BoundText text, TextEffect effect) {
        this.names = names;
        this.text = text;
        this.effect = effect;
    }

    static SqlText of(String sql) {
        List<SqlToken> tokens = SqlTokenizer.tokens(sql);
        List<SqlToken> binds = new ArrayList<>();
        for (SqlToken token : tokens) {
            if (token.kind() == SqlToken.Kind.OTHER_BIND && token.text().matches("\\?.*|\\$\\d+")) {
                throw new QueryException("\"" + sql.substring(token.start(), token.end()) + "\" in the statement stands"
                        + " for a value without a name. Write :name, and .bind(\"name\", value); an operator with a"
                        + " question mark is written ??. The statement: " + sql);
            }
            if (token.isBind()) {
                binds.add(token);
            }
        }
        if (tokens.isEmpty()) {
            throw new QueryException("There is no statement in the text \"" + sql + "\".");
        }
        requireOne(sql, tokens);
        return new SqlText(
                binds.stream().map(SqlToken::text).toList(),
                BoundText.split(sql.substring(0, SqlTokenizer.endOf(sql, tokens)), binds),
                TextEffect.of(tokens));
    }

    /** Of several statements some drivers run the first alone, and say nothing. */
    private static void requireOne(String sql, List<SqlToken> tokens) {
        for (int i = 0; i < tokens.size() - 1; i++) {
            if (tokens.get(i).isSign(";") && !BLOCKS.contains(tokens.get(0).keyword())) {
                throw new QueryException(
                        "There is a second statement after the semicolon. Run each by itself. The text: " + sql);
            }
        }
    }

    /**
     * The same with a value in each place of {@code :name}; a collection stands for its values with commas between them, as in
     * {@code id in (:ids)}, which is false for an empty one. PostgreSQL asks for the type of an empty one: {@code bindAll}.
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
                            name, binds, binds.isEmpty() ? null : binds.get(0).type()));
        }
        return with(name, BoundText.Values.one(name, bindOf(name, value)));
    }

    /**
     * The same with a value as a column or an expression has it, by its converter or as an array; null is NULL.
     *
     * @throws QueryException where the statement has no such name
     */
    public <T> SqlText bind(String name, Expression<T> like, @Nullable T value) {
        return with(name, BoundText.Values.one(name, Bind.of(like.type(), value)));
    }

    /**
     * The same with values as a column or an expression has them, with commas between them.
     *
     * @throws QueryException where the statement has no such name, or a value is null
     */
    public <T> SqlText bindAll(String name, Expression<T> like, Collection<? extends T> values) {
        return with(name, BoundText.list(name, like.type(), values));
    }

    /**
     * The same with values of a class, with commas between them.
     *
     * @throws QueryException where the statement has no such name, no column type is for the class, or a value is null
     */
    public <T> SqlText bindAll(String name, Class<T> type, Collection<? extends T> values) {
        return bindAll(name, new UnorderedExpression<>(Literal.ONE, ValueTypes.of(type)), values);
    }

    /**
     * The same with NULL in each place of {@code :name}.
     *
     * @param type what a value would be of, which databases ask for
     * @throws QueryException where the statement has no such name, or no column type is for the class
     */
    public SqlText bindNull(String name, Class<?> type) {
        return with(name, BoundText.Values.one(name, nullOf(ValueTypes.of(type))));
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
        return new TextQuery<>(this, items, assembler, clauses(items));
    }

    /** Rows that were written are as they are told, whatever an object held; rows that are gone are no objects. */
    private SelectClauses clauses(List<Selectable<?>> items) {
        SelectClauses clauses = new SelectClauses();
        if (effect != TextEffect.READS && items.stream().anyMatch(EntityTable.class::isInstance)) {
            if (effect == TextEffect.DELETES) {
                throw new QueryException(
                        "Rows that are deleted are no entities. Read values of them, into(USER.id, USER.name),"
                                + " or write deleteFrom(...).returning(...). The statement: " + this);
            }
            clauses.populateExisting = true;
        }
        return clauses;
    }

    /** Whether the statement has words that write. */
    boolean writes() {
        return effect != TextEffect.READS;
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
            if (name.startsWith(":")) {
                throw new QueryException(
                        "The name of a value has no colon: .bind(\"" + name.substring(1) + "\", value).");
            }
            throw new QueryException("The statement has no :" + name + "; it has "
                    + (names.isEmpty()
                            ? "no value"
                            : names.stream().distinct().map(each -> ":" + each).collect(Collectors.joining(", ")))
                    + ". The statement: " + this);
        }
        return new SqlText(names, text.with(values, Arrays.copyOf(places, count)), effect);
    }

    private static Bind bindOf(String name, @Nullable Object value) {
        return valueOf(BoundText.requireValue(name, value));
    }

    private static <T> Bind valueOf(T value) {
        return Bind.of(ValueTypes.ofValue(value), value);
    }

    private static <T> Bind nullOf(ColumnType<T> type) {
        return Bind.of(type, null);
    }
}
