/**
 * How a Java value lives in a column: the column types, and the reader and binder through which generated code meets JDBC.
 * May import {@code error}.
 */
@NullMarked
package dev.athanor.type;

import org.jspecify.annotations.NullMarked;
