package dev.athanor.query;

import dev.athanor.dialect.TableConditions;
import dev.athanor.error.QueryException;
import dev.athanor.query.ast.ExprNode;
import dev.athanor.query.ast.MergeBranch;
import dev.athanor.query.ast.MergeNode;
import dev.athanor.query.ast.StatementNode;
import dev.athanor.query.ast.TableSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A MERGE: for each row of a source, changes or deletes the row of a table that it is about, or inserts one. Databases
 * without it refuse it. Objects of the session follow it. Made by {@link Sql#mergeInto}.
 */
public final class Merge extends WriteStatement {
    private final FromItem source;
    private final Condition on;
    private final List<MergeBranch> branches;

    Merge(TableItem table, FromItem source, Condition on, List<MergeBranch> branches) {
        super(table);
        this.source = source;
        this.on = on;
        this.branches = branches;
    }

    /** What is done where a row was found, and the conditions are true: go on with {@code update} or {@code delete}. */
    public WhenMatched whenMatched(Condition... conditions) {
        return new WhenMatched(this, SelectClauses.and(null, conditions));
    }

    /** What is done where no row was found, and the conditions on the source are true: go on with {@code insert}. */
    public WhenNotMatched whenNotMatched(Condition... conditions) {
        return new WhenNotMatched(this, SelectClauses.and(null, conditions));
    }

    @Override
    public MergeNode node() {
        return (MergeNode) super.node();
    }

    @Override
    public Merge restricted(TableConditions criteria) {
        if (criteria.on(table().source()) != null) {
            throw unrestrictable("A MERGE");
        }
        if (source.source() instanceof TableSource table && table.relation() == null && criteria.on(table) != null) {
            throw new QueryException(
                    "A MERGE reads " + table + " as it is, and there are criteria for it in the session. Merge from a"
                            + " sub-query, which meets them: .using(select(...).asTable(\"name\")).");
        }
        return this;
    }

    @Override
    List<StatementNode> makeNodes() {
        if (branches.isEmpty()) {
            throw new QueryException("mergeInto(" + TableNames.code(table()) + ") does nothing. Add"
                    + " .whenMatched().update(...) or .whenNotMatched().insert(...).");
        }
        return List.of(new MergeNode(table().source(), source.source(), on.node(), branches));
    }

    private Merge plus(MergeBranch branch) {
        return new Merge(table(), source, on, SelectClauses.plus(branches, List.of(branch)));
    }

    /** A MERGE that has said its table. */
    public static final class Into {
        private final TableItem table;

        Into(TableItem table) {
            this.table = table;
        }

        /** Where the rows come from. */
        public Using using(FromItem source) {
            return new Using(table, source);
        }
    }

    /** A MERGE that has said its table and where the rows come from. */
    public static final class Using {
        private final TableItem table;
        private final FromItem source;

        Using(TableItem table, FromItem source) {
            this.table = table;
            this.source = source;
        }

        /** Which row of the table a row of the source is about. */
        public Merge on(Condition condition) {
            return new Merge(table, source, condition, List.of());
        }
    }

    /** A MERGE about to say what is done where a row was found. */
    public static final class WhenMatched {
        private final Merge merge;
        private final @Nullable ExprNode condition;

        WhenMatched(Merge merge, @Nullable ExprNode condition) {
            this.merge = merge;
            this.condition = condition;
        }

        /**
         * Changes it.
         *
         * @throws QueryException without settings, and where a column is another table's
         */
        public Merge update(ColumnSetting... settings) {
            requireSome(settings);
            return merge.plus(new MergeBranch.Change(
                    condition, ColumnSetting.all(merge.table(), settings).list()));
        }

        /** Deletes it. */
        public Merge delete() {
            return merge.plus(new MergeBranch.Removal(condition));
        }
    }

    /** A MERGE about to say what is done where no row was found. */
    public static final class WhenNotMatched {
        private final Merge merge;
        private final @Nullable ExprNode condition;

        WhenNotMatched(Merge merge, @Nullable ExprNode condition) {
            this.merge = merge;
            this.condition = condition;
        }

        /**
         * Inserts one. A {@code @Default} of a column that is not set is called once for the statement.
         *
         * @throws QueryException without settings, and where a column is another table's
         */
        public Merge insert(ColumnSetting... settings) {
            requireSome(settings);
            Assignments assignments = ColumnSetting.all(merge.table(), settings);
            new Insert(merge.table()).addDefaults(assignments);
            return merge.plus(new MergeBranch.Addition(condition, assignments.list()));
        }
    }

    private static void requireSome(ColumnSetting... settings) {
        if (settings.length == 0) {
            throw new QueryException("The branch of the MERGE sets nothing. Add set(column, value).");
        }
    }
}
