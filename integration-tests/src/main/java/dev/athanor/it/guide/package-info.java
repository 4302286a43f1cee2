/** The entities that the guide to mapping shows. */
@NullMarked
package dev.athanor.it.guide;

import org.jspecify.annotations.NullMarked;
