package dev.athanor.query;

import dev.athanor.dialect.Dialect;
import dev.athanor.dialect.RenderedSql;
import dev.athanor.query.ast.QueryNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a {@link Select} asks for.
 *
 * @param <R> a row of the result
 */
public final class SelectSpec<R> extends ResultSpec<R> {
    private final QueryNode node;
    private volatile @Nullable TableUse use;
    private volatile @Nullable Rendering rendering;

    SelectSpec(QueryNode node, List<Selection> selections, @Nullable RowAssembler<R> assembler, SelectClauses clauses) {
        super(selections, assembler, clauses);
        this.node = node;
    }

    /** The statement. Its projections are the columns of the selections, in order. */
    public QueryNode node() {
        return node;
    }

    /** Found once. */
    @Override
    public TableUse use() {
        TableUse found = use;
        if (found == null) {
            found = TableUse.of(node);
            use = found;
        }
        return found;
    }

    /** The SQL of {@link #node()}; kept for the dialect that was asked last. */
    @Override
    public RenderedSql rendered(Dialect dialect) {
        Rendering known = rendering;
        if (known == null || known.dialect != dialect) {
            known = new Rendering(dialect, dialect.render(node));
            rendering = known;
        }
        return known.sql;
    }

    private record Rendering(Dialect dialect, RenderedSql sql) {}
}
