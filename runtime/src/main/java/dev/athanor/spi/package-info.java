/**
 * What generated code implements and calls, and the port ({@link dev.athanor.spi.EntityOwner}) by which an object reaches the
 * session that holds it. Not for application code. May import {@code table}, {@code type}, {@code error}, {@code annotation}.
 */
@NullMarked
package dev.athanor.spi;

import org.jspecify.annotations.NullMarked;
