/** Tests of imports. */
@NullMarked
package dev.athanor.sample.imports;

import org.jspecify.annotations.NullMarked;
