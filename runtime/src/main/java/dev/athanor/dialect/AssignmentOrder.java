package dev.athanor.dialect;

import dev.athanor.error.QueryException;
import dev.athanor.query.ast.Assignment;
import dev.athanor.query.ast.ColumnRef;
import dev.athanor.query.ast.ExprNode;
import dev.athanor.query.ast.FormulaRef;
import dev.athanor.query.ast.NameRef;
import dev.athanor.query.ast.NodeWalker;
import dev.athanor.query.ast.RawSql;
import dev.athanor.query.ast.TableSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * For a database that sets the columns of a row one after the other, where each value is to be computed from the row as it
 * was: a column is set after all that read it.
 */
final class AssignmentOrder {
    private AssignmentOrder() {}

    /**
     * The assignments, those that read a column before the one that sets it.
     *
     * @throws QueryException where two columns read each other
     */
    static List<Assignment> readersFirst(Dialect dialect, TableSource table, List<Assignment> assignments) {
        List<Assignment> open = new ArrayList<>(assignments);
        List<Assignment> ordered = new ArrayList<>(assignments.size());
        while (!open.isEmpty()) {
            Assignment next = null;
            for (Assignment each : open) {
                if (next == null && open.stream().noneMatch(other -> other != each && reads(table, other, each))) {
                    next = each;
                }
            }
            if (next == null) {
                throw refused(dialect, table, open);
            }
            open.remove(next);
            ordered.add(next);
        }
        return ordered;
    }

    /**
     * Refuses assignments that read what another one sets: their order is the database's.
     *
     * @throws QueryException where there is one
     */
    static void requireIndependent(Dialect dialect, TableSource table, List<Assignment> assignments) {
        for (Assignment each : assignments) {
            for (Assignment other : assignments) {
                if (other != each && reads(table, other, each)) {
                    throw refused(dialect, table, List.of(other, each));
                }
            }
        }
    }

    private static QueryException refused(Dialect dialect, TableSource table, List<Assignment> those) {
        List<String> names =
                those.stream().map(assignment -> assignment.column().name()).toList();
        return new QueryException(
                dialect + " sets the columns of a row one after the other, and of " + names + " in " + table.baseName()
                        + " one is computed from another one as it was. Set them in statements of their own.");
    }

    private static boolean reads(TableSource table, Assignment reader, Assignment written) {
        Columns columns = new Columns(table);
        columns.collect(reader.value());
        return columns.any || columns.names.contains(written.column().name());
    }

    private static final class Columns extends NodeWalker {
        private final TableSource table;
        private final Set<String> names = new HashSet<>();
        private boolean any;

        Columns(TableSource table) {
            this.table = table;
        }

        void collect(ExprNode value) {
            NodeWalker walked = walk(value);
            assert walked == this;
        }

        @Override
        public NodeWalker visit(ColumnRef node) {
            if (node.source().equals(table)) {
                names.add(node.column().name());
            }
            return this;
        }

        @Override
        public NodeWalker visit(FormulaRef node) {
            any |= node.source().equals(table);
            return this;
        }

        /** Whichever column it names. */
        @Override
        public NodeWalker visit(NameRef node) {
            any = true;
            return this;
        }

        /** Its text may name any column. */
        @Override
        public NodeWalker visit(RawSql node) {
            any = true;
            return super.visit(node);
        }
    }
}
