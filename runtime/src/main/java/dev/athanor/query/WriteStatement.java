package dev.athanor.query;

import dev.athanor.dialect.Dialect;
import dev.athanor.dialect.RenderedSql;
import dev.athanor.query.ast.StatementNode;
import org.jspecify.annotations.Nullable;

/**
 * An INSERT, UPDATE, DELETE or MERGE, executed by a session or transaction. Immutable, for any thread. Its {@code toString}
 * is SQL.
 */
public abstract sealed class WriteStatement permits ReturnableStatement, Merge, KeyedUpdate {
    private final TableItem table;
    private volatile @Nullable StatementNode node;
    private volatile @Nullable Rendering rendering;

    WriteStatement(TableItem table) {
        this.table = table;
    }

    /** The table whose rows are written. */
    public final TableItem table() {
        return table;
    }

    /** The statement as a tree. For the runtime. Made once. */
    public StatementNode node() {
        StatementNode made = node;
        if (made == null) {
            made = makeNode();
            node = made;
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

    /** How objects of the session follow the statement. For the runtime. */
    public Synchronization synchronization() {
        return Synchronization.AUTO;
    }

    /** The tables that the statement meets. For the runtime. */
    public final TableUse use() {
        return TableUse.of(node());
    }

    abstract StatementNode makeNode();

    /**
     * The SQL as a database takes it, which need not be there; of many rows that of the first, and how many there are.
     *
     * @throws dev.athanor.error.QueryException where the statement cannot mean what was written, or the database has none
     */
    public final String sql(Dialect dialect) {
        return Insert.text(node(), shown -> dialect.write(shown).sql());
    }

    /** Whether the other is a statement with the same SQL and the same values. */
    @Override
    public final boolean equals(@Nullable Object other) {
        return this == other || other instanceof WriteStatement statement && isSameAs(statement);
    }

    @Override
    public final int hashCode() {
        return StatementText.hash(this, this::node);
    }

    /** The SQL, as SQLite takes it, or another database where SQLite has no such statement; of many rows that of the first. */
    @Override
    public final String toString() {
        return Insert.text(node(), StatementText::of) + more();
    }

    boolean isSameAs(WriteStatement other) {
        return getClass() == other.getClass()
                && synchronization() == other.synchronization()
                && StatementText.same(this::node, other::node);
    }

    /** What is not in the statement itself. */
    String more() {
        return "";
    }

    private record Rendering(Dialect dialect, RenderedSql sql) {}
}
