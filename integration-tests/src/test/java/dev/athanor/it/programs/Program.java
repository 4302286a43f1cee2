package dev.athanor.it.programs;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A program: the options of its sessions, and its operations.
 *
 * @param expireOnCommit whether a commit expires all objects
 * @param flushAlways whether each statement flushes first, whatever it reads
 */
record Program(boolean expireOnCommit, boolean flushAlways, List<Op> ops) {
    Program with(List<Op> others) {
        return new Program(expireOnCommit, flushAlways, List.copyOf(others));
    }

    String text() {
        return "// expireOnCommit " + expireOnCommit + ", flushAlways " + flushAlways + "\n"
                + ops.stream().map(Op::text).collect(Collectors.joining("\n"));
    }

    /** The program of a text; lines that begin with {@code #} are remarks. */
    static Program of(String text) {
        List<Op> ops = new ArrayList<>();
        boolean expire = true;
        boolean always = false;
        for (String line : text.lines().map(String::strip).toList()) {
            if (line.startsWith("//")) {
                expire = line.contains("expireOnCommit true");
                always = line.contains("flushAlways true");
            } else if (!line.isEmpty() && !line.startsWith("#")) {
                ops.add(Op.of(line));
            }
        }
        return new Program(expire, always, List.copyOf(ops));
    }
}
