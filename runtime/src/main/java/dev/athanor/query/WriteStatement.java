package dev.athanor.query;

import dev.athanor.dialect.Dialect;
import dev.athanor.dialect.RenderedSql;
import dev.athanor.dialect.TableConditions;
import dev.athanor.error.QueryException;
import dev.athanor.query.ast.StatementNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An INSERT, UPDATE, DELETE or MERGE, executed by a session or transaction. Immutable, for any thread. Its {@code toString}
 * is SQL.
 */
public abstract sealed class WriteStatement permits ReturnableStatement, Merge, KeyedUpdate {
    private final TableItem table;
    private volatile @Nullable List<StatementNode> nodes;
    private volatile @Nullable Rendering rendering;

    WriteStatement(TableItem table) {
        this.table = table;
    }

    /** The table whose rows are written. */
    public final TableItem table() {
        return table;
    }

    /** The statement as a tree, or the first one of several. For the runtime. Made once. */
    public StatementNode node() {
        return nodes().get(0);
    }

    /**
     * What is executed, one after the other: one statement, but for an INSERT whose rows set different columns. For the
     * runtime. Made once.
     */
    public final List<StatementNode> nodes() {
        List<StatementNode> made = nodes;
        if (made == null) {
            made = makeNodes();
            nodes = made;
        }
        return made;
    }

    /**
     * The SQL; kept for the dialect that was asked last. For the runtime.
     *
     * @throws dev.athanor.error.QueryException where an UPDATE or DELETE has no condition and does not say that all
     *     rows are meant, and where the database has no such statement
     */
    public final RenderedSql rendered(Dialect dialect) {
        Rendering known = rendering;
        if (known == null || known.dialect != dialect) {
            known = new Rendering(dialect, dialect.render(node()));
            rendering = known;
        }
        return known.sql;
    }

    /**
     * The statement for the rows that meet criteria alone. For the runtime.
     *
     * @throws QueryException where it finds the rows that it changes by their keys, and there are criteria for them
     */
    public abstract WriteStatement restricted(TableConditions criteria);

    /** What a statement is told that finds rows by their keys. */
    final QueryException unrestrictable(String statement) {
        return new QueryException(statement + " of " + TableNames.code(table())
                + " finds rows by their keys and would change some that the criteria of the session leave out. Query the objects"
                + " and change them, or use a session without criteria.");
    }

    /** How objects of the session follow the statement. For the runtime. */
    public Synchronization synchronization() {
        return Synchronization.AUTO;
    }

    /** The tables that the statement meets. For the runtime. */
    public final TableUse use() {
        return TableUse.of(nodes());
    }

    abstract List<StatementNode> makeNodes();

    /**
     * The SQL as a database takes it, which need not be there; of many rows that of the first, and how many there are. A line
     * for each statement.
     *
     * @throws dev.athanor.error.QueryException where the statement cannot mean what was written, or the database has none
     */
    public final String sql(Dialect dialect) {
        return Insert.text(nodes(), shown -> dialect.write(shown).sql());
    }

    /** Whether the other is a statement with the same SQL and the same values. */
    @Override
    public final boolean equals(@Nullable Object other) {
        return this == other || other instanceof WriteStatement statement && isSameAs(statement);
    }

    @Override
    public final int hashCode() {
        return StatementText.hash(this, this::nodes);
    }

    /** The SQL, as SQLite takes it, or another database where SQLite has no such statement; of many rows that of the first. */
    @Override
    public final String toString() {
        return Insert.text(nodes(), StatementText::of) + more();
    }

    boolean isSameAs(WriteStatement other) {
        return getClass() == other.getClass()
                && synchronization() == other.synchronization()
                && StatementText.same(this::nodes, other::nodes);
    }

    /** What is not in the statement itself. */
    String more() {
        return "";
    }

    private record Rendering(Dialect dialect, RenderedSql sql) {}
}
