package dev.athanor.processor.model;

import dev.athanor.processor.diagnostic.Origin;

/**
 * What {@code @Check} on a class says.
 *
 * @param name the constraint's name
 * @param sql the condition
 * @param origin the annotation
 */
public record CheckMeta(Stated<String> name, SchemaSqlMeta sql, Origin origin) {}
