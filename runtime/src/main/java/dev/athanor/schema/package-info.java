/** The tables of an engine's entities in its database: the API. May import {@code table} and {@code error}. */
@NullMarked
package dev.athanor.schema;

import org.jspecify.annotations.NullMarked;
