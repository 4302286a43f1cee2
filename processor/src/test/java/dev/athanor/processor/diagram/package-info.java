/** Tests of the model as a picture. */
@NullMarked
package dev.athanor.processor.diagram;

import org.jspecify.annotations.NullMarked;
