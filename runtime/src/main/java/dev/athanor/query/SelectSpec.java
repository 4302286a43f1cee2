package dev.athanor.query;

import dev.athanor.dialect.Dialect;
import dev.athanor.dialect.RenderedSql;
import dev.athanor.query.ast.QueryNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a {@link Select} asks for: the statement and how its rows are read. For the runtime's loaders, not for
 * application code. Immutable but for what is remembered.
 *
 * @param <R> a row of the result
 */
public final class SelectSpec<R> {
    private final QueryNode node;
    private final List<Selection> selections;
    private final @Nullable RowAssembler<R> assembler;
    private final SelectClauses clauses;
    private volatile @Nullable TableUse use;
    private volatile @Nullable Rendering rendering;
    private volatile @Nullable Object plan;

    SelectSpec(QueryNode node, List<Selection> selections, @Nullable RowAssembler<R> assembler, SelectClauses clauses) {
        this.node = node;
        this.selections = selections;
        this.assembler = assembler;
        this.clauses = clauses;
    }

    /** The statement. Its projections are the columns of the selections, in order. */
    public QueryNode node() {
        return node;
    }

    /** The slots of a row. */
    public List<Selection> selections() {
        return selections;
    }

    /** Makes a row of its slots; null where the only slot is the row. */
    public @Nullable RowAssembler<R> assembler() {
        return assembler;
    }

    /** How relationships are loaded. */
    public List<LoadOption<?, ?>> options() {
        return clauses.options;
    }

    /** Whether objects in the session are overwritten. */
    public boolean populateExisting() {
        return clauses.populateExisting;
    }

    /** Whether equal rows are left out after they were read. */
    public boolean unique() {
        return clauses.unique;
    }

    /** The tables read, sub-queries included, and whether that is all that is known. Found once. */
    public TableUse use() {
        TableUse found = use;
        if (found == null) {
            found = TableUse.of(node);
            use = found;
        }
        return found;
    }

    /** The SQL of {@link #node()}; kept for the dialect that was asked last. */
    public RenderedSql rendered(Dialect dialect) {
        Rendering known = rendering;
        if (known == null || known.dialect != dialect) {
            known = new Rendering(dialect, dialect.render(node));
            rendering = known;
        }
        return known.sql;
    }

    /** What a loader left with {@link #remember}, or null. */
    public @Nullable Object remembered() {
        return plan;
    }

    /** Keeps something immutable with the query, so that it is made once: a loader's plan. The last one stays. */
    public void remember(Object something) {
        plan = something;
    }

    private record Rendering(Dialect dialect, RenderedSql sql) {}
}
