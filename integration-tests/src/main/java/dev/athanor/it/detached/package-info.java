/** Entities whose names and accessors make unusual names in generated code. */
@NullMarked
package dev.athanor.it.detached;

import org.jspecify.annotations.NullMarked;
