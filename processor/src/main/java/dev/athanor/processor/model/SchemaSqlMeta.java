package dev.athanor.processor.model;

import dev.athanor.annotation.Database;

/**
 * An SQL expression that becomes part of a table's definition.
 *
 * @param subject what has it, as messages name it
 * @param annotation the simple name of the annotation that says it
 * @param sql the expression
 * @param database whose SQL it is
 */
public record SchemaSqlMeta(String subject, String annotation, Stated<String> sql, Database database) {
    /** Whether it may name columns of its table: a default may not. */
    public boolean readsColumns() {
        return !annotation.equals("ServerDefault");
    }
}
