package dev.athanor.query;

import dev.athanor.dialect.Dialect;
import dev.athanor.dialect.RenderedSql;
import dev.athanor.error.QueryException;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a {@link TextQuery} asks for.
 *
 * @param <R> a row of the result
 */
public final class TextSpec<R> extends ResultSpec<R> {
    private static final TableUse ANYTHING = new TableUse(Set.of(), true);

    private final BoundText text;
    private final boolean writes;
    private final List<Selectable<?>> items;

    TextSpec(
            BoundText text,
            boolean writes,
            List<Selectable<?>> items,
            List<Selection> selections,
            @Nullable RowAssembler<R> assembler,
            SelectClauses clauses) {
        super(selections, assembler, clauses);
        this.text = text;
        this.writes = writes;
        this.items = items;
    }

    /** Whether the statement has words that write. */
    public boolean writes() {
        return writes;
    }

    /** Nobody knows. */
    @Override
    public TableUse use() {
        return ANYTHING;
    }

    /** The text as it was written, for each database. */
    @Override
    public RenderedSql rendered(Dialect dialect) {
        return text.rendered(dialect);
    }

    /**
     * Where in a result the columns of the selections are, in order, from 1.
     *
     * @throws QueryException where a column is missing, or it is not clear which one is meant
     */
    public int[] positions(ResultSetMetaData columns) throws SQLException {
        return ResultColumns.find(items, columns);
    }
}
