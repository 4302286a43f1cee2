package dev.athanor.conformance.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A main source has at most 400 lines of code; comments and blank lines are free. */
public final class FileLengthRule implements HouseRule {

    static final int LIMIT = 400;

    @Override
    public List<String> violations(Checkout checkout) {
        List<String> violations = new ArrayList<>();
        for (Path file : checkout.files("src/main/java")) {
            int lines = file.toString().endsWith(".java") ? CodeLines.count(read(file)) : 0;
            if (lines > LIMIT) {
                violations.add(checkout.name(file) + " has " + lines + " lines of code; more than " + LIMIT
                        + " are not allowed, split it.");
            }
        }
        return violations;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }
}
