package dev.athanor.conformance;

import dev.athanor.conformance.house.Checkout;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes what the tests of one module have shown into the document; proofs of other modules stay. */
final class ConformanceUpdate {

    private final Checkout checkout;
    private final List<Proof> proofs;

    ConformanceUpdate(Checkout checkout) {
        this.checkout = checkout;
        this.proofs = ProofFile.readAll(checkout.module());
    }

    void run() {
        ConformanceDocument.read(checkout.root()).rewrite(this::updated);
    }

    /** How many proofs the document does not name yet. */
    long unnamed() {
        return ConformanceDocument.read(checkout.root()).rows().stream()
                .filter(line -> !updated(line).equals(line))
                .count();
    }

    private RowLine updated(RowLine line) {
        List<Claim> claims = new ArrayList<>();
        for (Claim claim : line.claims()) {
            if (!claim.module().equals(checkout.moduleName())
                    && Files.isDirectory(checkout.root().resolve(claim.module()))) {
                claims.add(claim);
            }
        }
        claims.addAll(shown(line.row()));
        claims.sort(Comparator.comparing(Claim::module).thenComparing(Claim::test));
        return line.withClaims(claims);
    }

    private List<Claim> shown(String row) {
        Map<String, List<String>> databases = new TreeMap<>();
        for (Proof proof : proofs) {
            if (proof.row().equals(row) && proof.passed()) {
                databases
                        .computeIfAbsent(proof.shortTest(), test -> new ArrayList<>())
                        .add(proof.database());
            }
        }
        return databases.entrySet().stream()
                .map(entry -> new Claim(checkout.moduleName(), entry.getKey(), entry.getValue()))
                .toList();
    }
}
