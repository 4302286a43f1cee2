/** Entities of the tests: a shop. */
@NullMarked
package dev.athanor.it.shop;

import org.jspecify.annotations.NullMarked;
