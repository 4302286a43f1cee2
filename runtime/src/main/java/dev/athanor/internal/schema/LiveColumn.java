package dev.athanor.internal.schema;

import dev.athanor.dialect.StoredType;

/**
 * A column as it is in the database.
 *
 * @param hasDefault whether it has a default other than NULL
 * @param identity whether the database makes a value of its own for each row
 * @param computed whether the database computes it from others
 */
record LiveColumn(
        String name, StoredType type, boolean nullable, boolean hasDefault, boolean identity, boolean computed) {}
