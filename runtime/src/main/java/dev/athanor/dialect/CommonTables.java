package dev.athanor.dialect;

import dev.athanor.error.QueryException;
import dev.athanor.query.ast.CommonSource;
import dev.athanor.query.ast.CommonTable;
import dev.athanor.query.ast.NodeWalker;
import dev.athanor.query.ast.Source;
import dev.athanor.query.ast.StatementNode;
import dev.athanor.query.ast.TableSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Collects the common table expressions of a statement, each after those that it reads. */
final class CommonTables extends NodeWalker {
    private final Set<CommonTable> seen = new HashSet<>();
    private final List<CommonTable> ordered = new ArrayList<>();
    private final Set<String> tables = new HashSet<>();

    private CommonTables() {}

    static List<CommonTable> of(StatementNode statement) {
        CommonTables collector = new CommonTables();
        collector.walk(statement);
        collector.requireDifferentNames();
        return collector.ordered;
    }

    /** One of a name would hide another one, and the table of that name. */
    private void requireDifferentNames() {
        Set<String> names = new HashSet<>();
        for (CommonTable table : ordered) {
            if (!names.add(table.name().toLowerCase(Locale.ROOT))) {
                throw new QueryException("Two of with(\"" + table.name()
                        + "\", ...) are in one statement. Give one of them another name.");
            }
            if (tables.contains(table.name().toLowerCase(Locale.ROOT))) {
                throw new QueryException(
                        "with(\"" + table.name() + "\", ...) has the name of a table that the statement"
                                + " reads too, and would hide it. Give it another name.");
            }
        }
    }

    @Override
    protected void source(Source source) {
        if (source instanceof CommonSource common) {
            if (seen.add(common.table())) {
                super.source(source);
                ordered.add(common.table());
            }
        } else {
            if (source instanceof TableSource table
                    && table.relation() == null
                    && table.table().schema() == null) {
                tables.add(table.table().name().toLowerCase(Locale.ROOT));
            }
            super.source(source);
        }
    }
}
