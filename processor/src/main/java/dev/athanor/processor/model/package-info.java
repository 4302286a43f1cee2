/**
 * An entity as immutable facts: what the readers found out and the writers write down. No SQL, no generated code, no
 * messages. May import {@code diagnostic} ({@code Origin} only) and the enums of the runtime's {@code annotation}.
 */
@NullMarked
package dev.athanor.processor.model;

import org.jspecify.annotations.NullMarked;
