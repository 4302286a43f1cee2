package dev.athanor.it.programs;

import java.util.ArrayList;
import java.util.List;

/** Finds a short program that fails as a given one does: leaves out operations, first many at once, as long as that is so. */
final class Shrinker {
    private static final int MOST_RUNS = 400;

    private final Runner runner;
    private int runs;

    Shrinker(Runner runner) {
        this.runner = runner;
    }

    Runner.Failure shrink(Runner.Failure failure) {
        Runner.Failure shortest = failure;
        for (int size = Math.max(1, shortest.program().ops().size() / 2); size >= 1; ) {
            Runner.Failure shorter = without(shortest, size);
            if (shorter != null) {
                shortest = shorter;
                size = Math.min(size, Math.max(1, shortest.program().ops().size() / 2));
            } else {
                size = size == 1 ? 0 : size / 2;
            }
        }
        return simpler(shortest);
    }

    private Runner.Failure without(Runner.Failure failure, int size) {
        List<Op> ops = failure.program().ops();
        for (int from = ops.size() - size; from > -size; from -= size) {
            List<Op> fewer = new ArrayList<>(ops);
            fewer.subList(Math.max(0, from), from + size).clear();
            Runner.Failure shorter = same(failure, failure.program().with(fewer));
            if (shorter != null && shorter.program().ops().size() < ops.size()) {
                return shorter;
            }
        }
        return null;
    }

    /** With the options that sessions have where nobody says otherwise. */
    private Runner.Failure simpler(Runner.Failure failure) {
        Program program = failure.program();
        Runner.Failure found = same(failure, new Program(true, program.flushAlways(), program.ops()));
        Runner.Failure expiring = found == null ? failure : found;
        found = same(
                failure,
                new Program(
                        expiring.program().expireOnCommit(),
                        false,
                        expiring.program().ops()));
        return found == null ? expiring : found;
    }

    private Runner.Failure same(Runner.Failure failure, Program program) {
        if (runs++ > MOST_RUNS) {
            return null;
        }
        Runner.Failure found = runner.run(program, null);
        return found != null
                        && found.mismatch().gist().equals(failure.mismatch().gist())
                ? found
                : null;
    }
}
