package dev.athanor.conformance;

import dev.athanor.conformance.house.Checkout;
import dev.athanor.conformance.house.HouseRule;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The document lists every row exactly once, in a shape that can be read, and names no module that is not there. */
final class RowListRule implements HouseRule {

    @Override
    public List<String> violations(Checkout checkout) {
        List<String> violations = new ArrayList<>();
        Set<String> missing = new TreeSet<>((a, b) -> RowId.parse(a).compareTo(RowId.parse(b)));
        RowId.all().forEach(row -> missing.add(row.toString()));
        Set<String> known = Set.copyOf(missing);
        Set<String> seen = new HashSet<>();
        for (RowLine line : ConformanceDocument.read(checkout.root()).rows()) {
            missing.remove(line.row());
            if (!known.contains(line.row())) {
                violations.add("docs/conformance.md lists " + line.row() + ", which is no row.");
            }
            if (!seen.add(line.row())) {
                violations.add("docs/conformance.md lists " + line.row() + " twice.");
            }
            for (String part : line.unreadable()) {
                violations.add(
                        "docs/conformance.md, " + line.row() + ": \"" + part
                                + "\" is neither \"not yet\" nor \"not applicable: reason\" nor \"module Test#method (database)\".");
            }
            for (Claim claim : line.claims()) {
                if (!Files.isDirectory(checkout.root().resolve(claim.module()))) {
                    violations.add(
                            "docs/conformance.md, " + line.row() + ": there is no module \"" + claim.module() + "\".");
                }
            }
        }
        if (!missing.isEmpty()) {
            violations.add("docs/conformance.md has no line for " + String.join(", ", missing) + ".");
        }
        return violations;
    }
}
