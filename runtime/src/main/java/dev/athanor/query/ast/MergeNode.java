package dev.athanor.query.ast;

import java.util.List;

/**
 * A MERGE.
 *
 * @param table the table that is written
 * @param using where the rows come from
 * @param on which row of the table a row is about
 * @param branches what is done, the first that applies
 */
public record MergeNode(TableSource table, Source using, ExprNode on, List<MergeBranch> branches)
        implements StatementNode {
    /** Copies the list. */
    public MergeNode {
        branches = List.copyOf(branches);
    }

    @Override
    public <R> R accept(NodeVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
