package dev.athanor.session;

/**
 * What makes two rows the same object: the entity class and the value of the primary key.
 *
 * @param entity the entity class
 * @param id the key's value: that of its column, or the generated {@code Key} record of a composite key
 */
public record EntityKey(Class<?> entity, Object id) {}
