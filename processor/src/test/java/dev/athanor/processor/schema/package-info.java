/** Tests of the model as the runtime sees it. */
@NullMarked
package dev.athanor.processor.schema;

import org.jspecify.annotations.NullMarked;
