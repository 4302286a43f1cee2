/** What is read from classes. */
@NullMarked
package dev.athanor.processor.source;

import org.jspecify.annotations.NullMarked;
