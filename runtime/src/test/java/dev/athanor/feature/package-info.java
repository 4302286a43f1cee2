/** What the flush does with columns that the database, the clock or a converter has a part in: a mapped type by hand, on SQLite and H2. */
@NullMarked
package dev.athanor.feature;

import org.jspecify.annotations.NullMarked;
