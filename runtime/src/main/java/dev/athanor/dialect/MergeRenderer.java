package dev.athanor.dialect;

import dev.athanor.query.ast.Assignment;
import dev.athanor.query.ast.ExprNode;
import dev.athanor.query.ast.MergeBranch;
import dev.athanor.query.ast.MergeNode;
import dev.athanor.query.ast.Precedence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes MERGE as standard SQL, for the databases that have it. */
abstract class MergeRenderer extends SqlRenderer {
    MergeRenderer(Dialect dialect) {
        super(dialect);
    }

    @Override
    public StringBuilder visit(MergeNode node) {
        names().enter(List.of(node.table(), node.using()), List.of());
        out.append("MERGE INTO ");
        source(node.table());
        out.append(" USING ");
        source(node.using());
        out.append(" ON ");
        node.on().accept(this);
        for (MergeBranch branch : node.branches()) {
            branch(branch);
        }
        names().leave();
        return out;
    }

    private void branch(MergeBranch branch) {
        out.append(branch instanceof MergeBranch.Addition ? " WHEN NOT MATCHED" : " WHEN MATCHED");
        condition(branch.condition());
        out.append(" THEN ");
        if (branch instanceof MergeBranch.Change change) {
            out.append("UPDATE");
            assignments(change.assignments());
        } else if (branch instanceof MergeBranch.Addition addition) {
            out.append("INSERT (");
            columnNames(addition.columns()).append(") VALUES (");
            List<Assignment> assignments = addition.assignments();
            for (int i = 0; i < assignments.size(); i++) {
                out.append(i == 0 ? "" : ", ");
                Assignment each = assignments.get(i);
                each.value().accept(this);
            }
            out.append(')');
        } else {
            out.append("DELETE");
        }
    }

    private void condition(@Nullable ExprNode condition) {
        if (condition != null) {
            out.append(" AND ");
            operand(condition, Precedence.AND);
        }
    }
}
