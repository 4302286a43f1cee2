/**
 * The tables of a model as a picture: what is drawn, where, and the two languages in which it is written. May import {@code model} and
 * {@code schema}.
 */
@NullMarked
package dev.athanor.processor.diagram;

import org.jspecify.annotations.NullMarked;
