/**
 * How statements and tables become SQL. {@link dev.athanor.dialect.SqlRenderer} and {@link
 * dev.athanor.dialect.DdlRenderer} write standard SQL; a database is a small subclass of each with the differences
 * only. Knows no session and no connection. May import {@code query.ast}, {@code table}, {@code type} and {@code
 * error}.
 */
@NullMarked
package dev.athanor.dialect;

import org.jspecify.annotations.NullMarked;
