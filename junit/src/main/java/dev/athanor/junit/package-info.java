/**
 * Tests that count statements: {@link dev.athanor.junit.MaxStatements} on a test or its class fails it where it sends more. May import
 * {@code event} of the runtime.
 */
@NullMarked
package dev.athanor.junit;

import org.jspecify.annotations.NullMarked;
