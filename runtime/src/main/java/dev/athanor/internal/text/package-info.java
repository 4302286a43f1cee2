/** SQL as people write it, split into tokens: of annotations in the compiler, of statements at run time. */
@NullMarked
package dev.athanor.internal.text;

import org.jspecify.annotations.NullMarked;
