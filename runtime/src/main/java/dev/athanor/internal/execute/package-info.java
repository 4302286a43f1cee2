/**
 * How statements reach the database: connections, kept statements, the SQL log, and errors in words. May import
 * {@code dialect}, {@code query.ast}, {@code spi}, {@code table}, {@code type}, {@code event}, {@code error}.
 */
@NullMarked
package dev.athanor.internal.execute;

import org.jspecify.annotations.NullMarked;
