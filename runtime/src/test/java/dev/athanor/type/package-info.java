/** Values of the built-in types on their way into columns and back, on the real databases. */
@NullMarked
package dev.athanor.type;

import org.jspecify.annotations.NullMarked;
