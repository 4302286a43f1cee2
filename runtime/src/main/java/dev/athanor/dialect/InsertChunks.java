package dev.athanor.dialect;

import dev.athanor.query.ast.InsertNode;
import java.util.ArrayList;
import java.util.List;

/** Makes of an INSERT of many rows statements with no more binds than the database takes. Used by {@link Dialect}. */
final class InsertChunks {
    private static final int MOST_ROWS = 1000;

    private InsertChunks() {}

    /** The statements, in the order of the rows, which have as many binds as the first one each. */
    static List<RenderedSql> of(Dialect dialect, InsertNode insert, TableConditions conditions) {
        int rows = insert.rows().size();
        if (rows == 0) {
            return List.of();
        }
        RenderedSql first = dialect.render(part(insert, 0, 1), conditions);
        if (rows == 1) {
            return List.of(first);
        }
        int binds = Math.max(1, first.binds().size());
        int most = Math.max(1, Math.min(MOST_ROWS, dialect.capabilities().maxBinds() / binds));
        if (insert.columns().isEmpty()) {
            most = 1;
        }
        List<RenderedSql> all = new ArrayList<>();
        for (int from = 0; from < rows; from += most) {
            all.add(dialect.render(part(insert, from, Math.min(rows, from + most)), conditions));
        }
        return all;
    }

    private static InsertNode part(InsertNode insert, int from, int to) {
        return insert.withRows(insert.rows().subList(from, to));
    }
}
