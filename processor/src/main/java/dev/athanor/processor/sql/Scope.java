package dev.athanor.processor.sql;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One SELECT of a statement: where it is, what it reads from, and the SELECT around it. */
final class Scope {
    final int start;
    final @Nullable Scope around;
    final List<Source> sources = new ArrayList<>();
    /** Where FROM is; the end of what is selected where there is none. */
    int selectEnd;

    boolean grouped;

    Scope(int start, int end, @Nullable Scope around) {
        this.start = start;
        this.selectEnd = end;
        this.around = around;
    }

    /** A table, or something in its place, in FROM. */
    static final class Source {
        /** The name by which columns refer to it; empty where it has none. */
        final String alias;
        /** The name before that of the table, as written; empty where there is none. */
        final String schema;
        /** The table's name as written; empty for a sub-query or a function. */
        final String table;
        /** The place of that name. */
        final int at;
        /** Whether an outer join may leave its columns NULL. */
        boolean outer;

        Source(String alias, String schema, String table, int at, boolean outer) {
            this.alias = alias;
            this.schema = schema;
            this.table = table;
            this.at = at;
            this.outer = outer;
        }
    }
}
