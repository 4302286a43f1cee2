package dev.athanor.processor.model;

/** How the two ends of a relationship meet in the database. */
public sealed interface JoinMeta permits ForeignKeyMeta, LinkTableMeta {}
