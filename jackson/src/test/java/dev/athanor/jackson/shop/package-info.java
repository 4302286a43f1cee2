/** The entities of the tests of this module. */
@NullMarked
package dev.athanor.jackson.shop;

import org.jspecify.annotations.NullMarked;
