package dev.athanor.it.columns;

import dev.athanor.annotation.Id;

/**
 * What has a key, of whatever type.
 *
 * @param <K> the key
 */
public interface Identified<K> {
    @Id
    K getId();
}
