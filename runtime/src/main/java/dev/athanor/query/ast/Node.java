package dev.athanor.query.ast;

/** A statement or an expression; what a {@link NodeVisitor} visits. */
public sealed interface Node permits StatementNode, ExprNode {
    /** Calls the method of the visitor that is for this kind of node. */
    <R> R accept(NodeVisitor<R> visitor);
}
