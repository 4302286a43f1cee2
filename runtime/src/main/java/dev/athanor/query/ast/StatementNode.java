package dev.athanor.query.ast;

/** A whole statement. */
public sealed interface StatementNode extends Node permits SelectNode, InsertNode, UpdateNode, DeleteNode, MergeNode {}
