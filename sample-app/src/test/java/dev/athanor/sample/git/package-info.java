/** Tests of reading git, and the generated repositories that other tests import. */
@NullMarked
package dev.athanor.sample.git;

import org.jspecify.annotations.NullMarked;
