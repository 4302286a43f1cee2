package dev.athanor.query;

import dev.athanor.query.ast.JoinNode;
import org.jspecify.annotations.Nullable;

/** A join as it was asked for; what it is joined on is found when the query is planned. */
sealed interface JoinStep {
    /** What is joined. */
    FromItem target();

    /**
     * Along a relationship.
     *
     * @param kind the kind of join
     * @param path the relationship
     */
    record Related(JoinNode.Kind kind, RelationshipPath<?, ?, ?> path) implements JoinStep {
        @Override
        public EntityTable<?, ?> target() {
            return path.target();
        }
    }

    /**
     * To a source of rows.
     *
     * @param kind the kind of join
     * @param target what is joined
     * @param on the condition, or null: by the one foreign key there is, or none in a cross join
     */
    record Plain(
            JoinNode.Kind kind, FromItem target, @Nullable Condition on) implements JoinStep {}
}
