/** Entities of the tests: what several sessions or processes write at the same time, and must not lose. */
@NullMarked
package dev.athanor.it.ledger;

import org.jspecify.annotations.NullMarked;
