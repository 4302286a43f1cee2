package dev.athanor.query;

import dev.athanor.dialect.TableConditions;
import dev.athanor.query.ast.ExprNode;
import dev.athanor.query.ast.NodeWalker;
import dev.athanor.query.ast.SelectNode;
import dev.athanor.query.ast.TableSource;
import dev.athanor.table.TableDef;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The criteria of one session, and the sub-queries that they have put into the statement that is about to be written. */
final class SessionCriteria implements TableConditions {
    private final Criteria criteria;
    private final Set<SelectNode> own = Collections.newSetFromMap(new IdentityHashMap<>());

    SessionCriteria(Criteria criteria) {
        this.criteria = criteria;
    }

    @Override
    public @Nullable ExprNode on(TableSource source) {
        return criteria.on(source);
    }

    @Override
    public boolean concern(TableDef table) {
        return criteria.concern(table);
    }

    @Override
    public boolean isOwn(SelectNode query) {
        return own.contains(query);
    }

    /** A statement is about to be written: what others had is forgotten. */
    void begin() {
        own.clear();
    }

    /** A condition for the statement itself, whose sub-queries stay as they were written. */
    @Nullable
    ExprNode ofStatement(TableSource source) {
        ExprNode condition = criteria.on(source);
        if (condition != null) {
            NodeWalker walked = new NodeWalker() {
                @Override
                public NodeWalker visit(SelectNode node) {
                    own.add(node);
                    return super.visit(node);
                }
            }.walk(condition);
            assert walked != null;
        }
        return condition;
    }
}
