package dev.athanor.query.ast;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A common table expression: a query with a name, written once in WITH. Whoever renders a statement collects those that it
 * refers to. Equal to itself only.
 */
public final class CommonTable {
    private final String name;
    private final List<String> columns;
    private final boolean recursive;
    private @Nullable QueryNode query;

    private CommonTable(String name, List<String> columns, boolean recursive) {
        this.name = name;
        this.columns = columns;
        this.recursive = recursive;
    }

    /** A query under a name. */
    public static CommonTable of(String name, List<String> columns, QueryNode query) {
        CommonTable table = new CommonTable(name, List.copyOf(columns), false);
        table.query = query;
        return table;
    }

    /** A query under a name, made of the table itself. */
    public static CommonTable recursive(
            String name, List<String> columns, Function<? super CommonTable, ? extends QueryNode> query) {
        CommonTable table = new CommonTable(name, List.copyOf(columns), true);
        table.query = query.apply(table);
        return table;
    }

    /** Its name. */
    public String name() {
        return name;
    }

    /** The names of its columns. */
    public List<String> columns() {
        return columns;
    }

    /** Whether its query may read it. */
    public boolean isRecursive() {
        return recursive;
    }

    /** Its query; null while that is being made. */
    public @Nullable QueryNode query() {
        return query;
    }

    @Override
    public String toString() {
        return name;
    }
}
