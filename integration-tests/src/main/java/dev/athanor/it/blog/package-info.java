/** Entities of the tests: a blog. */
@NullMarked
package dev.athanor.it.blog;

import org.jspecify.annotations.NullMarked;
