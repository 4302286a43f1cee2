/**
 * SQL that the user wrote, read as far as a tokenizer can and checked by SQLite against the model's tables. May import
 * {@code schema}, {@code model}, {@code diagnostic}, {@code type}.
 */
@NullMarked
package dev.athanor.processor.sql;

import org.jspecify.annotations.NullMarked;
