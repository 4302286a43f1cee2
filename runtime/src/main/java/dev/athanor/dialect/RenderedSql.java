package dev.athanor.dialect;

import dev.athanor.query.ast.Bind;
import dev.athanor.type.RowBinder;
import java.sql.SQLException;
import java.util.List;

/**
 * A statement as a database takes it. Immutable; values that are read late are read each time it is bound.
 *
 * @param sql the text, a question mark for each bind
 * @param binds what stands for the question marks, in order
 */
public record RenderedSql(String sql, List<Bind> binds) {
    /** Copies the list. */
    public RenderedSql {
        binds = List.copyOf(binds);
    }

    /**
     * Binds all values.
     *
     * @throws IllegalStateException where a bind is a slot, which whoever executes binds himself
     */
    public void bindAll(RowBinder out) throws SQLException {
        for (int i = 0; i < binds.size(); i++) {
            binds.get(i).bind(out, i + 1);
        }
    }

    @Override
    public String toString() {
        return sql;
    }
}
