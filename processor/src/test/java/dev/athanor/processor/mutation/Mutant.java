package dev.athanor.processor.mutation;

import dev.athanor.processor.testing.Source;

/**
 * Sources with one mutation.
 *
 * @param seed from which it can be made again
 * @param what what was done, for people
 * @param base the sources, changed
 * @param changed the one that was changed
 */
record Mutant(int seed, String what, Base base, Source changed) {
    @Override
    public String toString() {
        return "seed " + seed + " of " + base.name() + ", " + changed.name() + ": " + what
                + " (again by -Dathanor.mutant=" + seed + ")";
    }
}
