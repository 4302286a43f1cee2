/**
 * Which test proves which row: the {@link dev.athanor.conformance.Row} mark, the listener that writes what the tests have
 * shown, and the check that holds {@code docs/conformance.md} against it. For tests and the build only; imports
 * {@code house}, nothing of the published modules.
 */
@NullMarked
package dev.athanor.conformance;

import org.jspecify.annotations.NullMarked;
