package dev.athanor.dialect;

import dev.athanor.query.ast.CommonSource;
import dev.athanor.query.ast.CommonTable;
import dev.athanor.query.ast.NodeWalker;
import dev.athanor.query.ast.Source;
import dev.athanor.query.ast.StatementNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Collects the common table expressions of a statement, each after those that it reads. */
final class CommonTables extends NodeWalker {
    private final Set<CommonTable> seen = new HashSet<>();
    private final List<CommonTable> ordered = new ArrayList<>();

    private CommonTables() {}

    static List<CommonTable> of(StatementNode statement) {
        CommonTables collector = new CommonTables();
        collector.walk(statement);
        return collector.ordered;
    }

    @Override
    protected void source(Source source) {
        if (source instanceof CommonSource common) {
            if (seen.add(common.table())) {
                super.source(source);
                ordered.add(common.table());
            }
        } else {
            super.source(source);
        }
    }
}
