/** Publishers, their volumes and all that belongs to them: each kind of relationship, for random load plans. */
@NullMarked
package dev.athanor.it.press;

import org.jspecify.annotations.NullMarked;
