/** What generated code hands over. */
@NullMarked
package dev.athanor.spi;

import org.jspecify.annotations.NullMarked;
