package dev.athanor.conformance;

import dev.athanor.conformance.house.Checkout;
import dev.athanor.conformance.house.HouseRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What the document claims of this module was shown by a test that passed; what tests mark is a row. */
final class ClaimRule implements HouseRule {

    @Override
    public List<String> violations(Checkout checkout) {
        List<String> violations = new ArrayList<>();
        List<Proof> proofs = ProofFile.readAll(checkout.module());
        Set<String> known = RowId.all().stream().map(RowId::toString).collect(Collectors.toSet());
        for (Proof proof : proofs) {
            if (!known.contains(proof.row())) {
                violations.add(proof.test() + " is marked @Row(\"" + proof.row() + "\"), which is no row.");
            }
        }
        for (RowLine line : ConformanceDocument.read(checkout.root()).rows()) {
            for (Claim claim : line.claims()) {
                if (claim.module().equals(checkout.moduleName())) {
                    check(line.row(), claim, proofs, violations);
                }
            }
        }
        return violations;
    }

    private static void check(String row, Claim claim, List<Proof> proofs, List<String> violations) {
        for (String database : claim.databases()) {
            List<Proof> found = proofs.stream()
                    .filter(proof -> proof.row().equals(row)
                            && proof.database().equals(database)
                            && proof.shortTest().equals(claim.test()))
                    .toList();
            if (found.isEmpty() || !found.stream().allMatch(Proof::passed)) {
                violations.add(
                        "docs/conformance.md claims that " + claim.test() + " in " + claim.module() + " proves " + row
                                + " on " + database + ", but "
                                + (found.isEmpty() ? "no such test ran with @Row(\"" + row + "\")." : "it failed."));
            }
        }
    }
}
