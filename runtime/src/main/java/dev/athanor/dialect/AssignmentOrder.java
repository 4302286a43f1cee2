package dev.athanor.dialect;

import dev.athanor.error.QueryException;
import dev.athanor.query.ast.Assignment;
import dev.athanor.query.ast.ColumnRef;
import dev.athanor.query.ast.FormulaRef;
import dev.athanor.query.ast.NodeWalker;
import dev.athanor.query.ast.TableSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Assignments in an order in which none reads a column that one before it has set. */
final class AssignmentOrder {
    private AssignmentOrder() {}

    /**
     * The assignments of an UPDATE of a table.
     *
     * @throws QueryException where they read each other's columns in a circle
     */
    static List<Assignment> of(TableSource table, List<Assignment> assignments) {
        if (assignments.size() < 2) {
            return assignments;
        }
        List<Assignment> waiting = new ArrayList<>(assignments);
        List<Assignment> ordered = new ArrayList<>();
        while (!waiting.isEmpty()) {
            Assignment next = next(table, waiting);
            waiting.remove(next);
            ordered.add(next);
        }
        return ordered;
    }

    /** The first whose column none of the others reads. */
    private static Assignment next(TableSource table, List<Assignment> waiting) {
        for (Assignment each : waiting) {
            String column = each.column().name();
            boolean isRead = waiting.stream()
                    .anyMatch(other -> other != each && columns(table, other).contains(column));
            if (!isRead) {
                return each;
            }
        }
        throw new QueryException("The UPDATE of " + table.baseName() + " sets columns from each other in a circle, and"
                + " MariaDB and MySQL compute each from what those before it have set. Set them by two statements.");
    }

    private static Set<String> columns(TableSource table, Assignment assignment) {
        Set<String> columns = new HashSet<>();
        new NodeWalker() {
            @Override
            public NodeWalker visit(ColumnRef node) {
                if (node.source().equals(table)) {
                    columns.add(node.column().name());
                }
                return this;
            }

            @Override
            public NodeWalker visit(FormulaRef node) {
                List<String> parts = node.formula().parts();
                for (int i = 1; i < parts.size(); i += 2) {
                    columns.add(parts.get(i));
                }
                return this;
            }
        }.walk(assignment.value());
        return columns;
    }
}
