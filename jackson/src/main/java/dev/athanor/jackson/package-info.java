/**
 * Entities as JSON: {@link dev.athanor.jackson.AthanorModule} teaches Jackson to write what is loaded, and to build instances through
 * the model. May import {@code spi}, {@code error}, {@code session}, {@code type} of the runtime.
 */
@NullMarked
package dev.athanor.jackson;

import org.jspecify.annotations.NullMarked;
