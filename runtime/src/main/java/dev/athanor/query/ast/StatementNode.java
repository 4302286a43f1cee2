package dev.athanor.query.ast;

/** A whole statement. */
public sealed interface StatementNode extends Node permits QueryNode, InsertNode, UpdateNode, DeleteNode, MergeNode {}
