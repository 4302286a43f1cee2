/**
 * The typed DSL: {@link dev.athanor.query.Sql} and {@link dev.athanor.query.Load} are its entry points, the generated
 * {@code QX} classes its vocabulary. Statements are immutable values that exist and print without a database. May
 * import {@code query.ast}, {@code dialect} (to print), {@code spi}, {@code table}, {@code type}, {@code annotation},
 * {@code error}.
 */
@NullMarked
@CheckReturnValue
package dev.athanor.query;

import org.jspecify.annotations.NullMarked;
