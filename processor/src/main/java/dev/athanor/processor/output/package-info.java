/**
 * What a build writes about the model beside the code: DDL, data dictionary, catalogue, diagrams. Texts only; the step writes them to
 * files. Equal models give equal bytes. May import {@code model}, {@code schema} and {@code diagram}.
 */
@NullMarked
package dev.athanor.processor.output;

import org.jspecify.annotations.NullMarked;
