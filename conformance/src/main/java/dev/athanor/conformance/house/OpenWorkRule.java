package dev.athanor.conformance.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** No source leaves a note about work that is still open: such notes belong into the tracker. */
public final class OpenWorkRule implements HouseRule {

    // Written apart, so that this source keeps its own rule.
    private static final Pattern NOTE = Pattern.compile("\\b(?:TO" + "DO|FIX" + "ME)\\b");

    @Override
    public List<String> violations(Checkout checkout) {
        List<Path> files = new ArrayList<>(checkout.files("src"));
        Path pom = checkout.module().resolve("pom.xml");
        if (Files.exists(pom)) {
            files.add(pom);
        }
        List<String> violations = new ArrayList<>();
        for (Path file : files) {
            Matcher matcher = NOTE.matcher(read(file));
            if (matcher.find()) {
                violations.add(checkout.name(file) + " says " + matcher.group() + ": finish it or drop the note.");
            }
        }
        return violations;
    }

    private static String read(Path file) {
        try {
            // Any bytes are text in this encoding, so that a binary test file does no harm.
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }
}
