package dev.athanor.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.conformance.house.Checkout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The check against small checkouts with a good and with every kind of bad document. */
class ConformanceCheckTest {

    private static final String GET_TWICE = "integration-tests SessionGetTest#getTwice (sqlite)";

    @TempDir
    private Path root;

    private Path module;

    @BeforeEach
    void twoModules() throws IOException {
        module = Files.createDirectories(root.resolve("integration-tests"));
        Files.createDirectories(root.resolve("processor"));
    }

    @Test
    void goodDocument_passes() throws IOException {
        document(with("S45", GET_TWICE));
        shown(new Proof("S45", "shop.SessionGetTest#getTwice", "sqlite", true));

        assertThat(violations()).isEmpty();
        assertThatCode(this::check).doesNotThrowAnyException();
    }

    @Test
    void allNotYet_passesWithoutAnyTest() throws IOException {
        document(with("S98", "not applicable: no keyword arguments"));

        assertThat(violations()).isEmpty();
    }

    @Test
    void claimThatNoTestShows_fails() throws IOException {
        document(with("S45", GET_TWICE));

        assertThat(violations())
                .containsExactly(
                        "docs/conformance.md claims that SessionGetTest#getTwice in integration-tests proves S45"
                                + " on sqlite, but no such test ran with @Row(\"S45\").");
        assertThatThrownBy(this::check)
                .hasMessageContaining("integration-tests")
                .hasMessageContaining("S45");
    }

    @Test
    void claimOfFailedTest_fails() throws IOException {
        document(with("S45", GET_TWICE));
        shown(new Proof("S45", "shop.SessionGetTest#getTwice", "sqlite", false));

        assertThat(violations()).singleElement().asString().contains("S45", "it failed");
    }

    @Test
    void claimOfAnotherDatabase_fails() throws IOException {
        document(with("S45", "integration-tests SessionGetTest#getTwice (h2, sqlite)"));
        shown(new Proof("S45", "shop.SessionGetTest#getTwice", "sqlite", true));

        assertThat(violations()).singleElement().asString().contains("on h2");
    }

    @Test
    void claimOfAnotherModule_isLeftToThatModule() throws IOException {
        document(with("S45", "processor EntityTest#reads (sqlite)"));

        assertThat(violations()).isEmpty();
    }

    @Test
    void claimOfMissingModule_fails() throws IOException {
        document(with("S45", "cellar EntityTest#reads (sqlite)"));

        assertThat(violations()).containsExactly("docs/conformance.md, S45: there is no module \"cellar\".");
    }

    @Test
    void missingRow_fails() throws IOException {
        List<RowLine> lines = with("S1", RowLine.NOT_YET);
        lines.removeIf(line -> line.row().equals("C59a") || line.row().equals("S7"));
        document(lines);

        assertThat(violations()).containsExactly("docs/conformance.md has no line for S7, C59a.");
    }

    @Test
    void unknownAndRepeatedRows_fail() throws IOException {
        List<RowLine> lines = with("S1", RowLine.NOT_YET);
        lines.add(new RowLine("S130", "more", RowLine.NOT_YET));
        lines.add(new RowLine("C3", "again", RowLine.NOT_YET));
        document(lines);

        assertThat(violations())
                .containsExactly(
                        "docs/conformance.md lists S130, which is no row.", "docs/conformance.md lists C3 twice.");
    }

    @Test
    void unreadableProof_fails() throws IOException {
        document(with("S45", "somewhere, surely"));

        assertThat(violations()).singleElement().asString().contains("S45", "somewhere, surely");
    }

    @Test
    void testMarkedWithUnknownRow_fails() throws IOException {
        document(with("S1", RowLine.NOT_YET));
        shown(new Proof("X9", "shop.SessionGetTest#getTwice", "sqlite", true));

        assertThat(violations())
                .containsExactly("shop.SessionGetTest#getTwice is marked @Row(\"X9\"), which is no row.");
    }

    @Test
    void withoutTests_claimsAreLeftAlone() throws IOException {
        document(with("S45", GET_TWICE));

        assertThatCode(() -> check("--skip-tests=true")).doesNotThrowAnyException();
    }

    @Test
    void update_writesOwnProofsAndKeepsThoseOfOtherModules() throws IOException {
        List<RowLine> lines = with("S45", "integration-tests Gone#test (sqlite); processor EntityTest#reads (sqlite)");
        lines.set(0, new RowLine("S1", "says", "cellar EntityTest#reads (sqlite)"));
        document(lines);
        shown(
                new Proof("S45", "shop.SessionGetTest$Twice#get", "sqlite", true),
                new Proof("S45", "shop.SessionGetTest$Twice#get", "h2", true),
                new Proof("S46", "shop.SessionGetTest#refresh", "sqlite", false));

        check("--update=true");

        assertThat(row("S1").where()).isEqualTo("not yet");
        assertThat(row("S45").where())
                .isEqualTo(
                        "integration-tests SessionGetTest.Twice#get (h2, sqlite); processor EntityTest#reads (sqlite)");
        assertThat(row("S46").where()).isEqualTo("not yet");
        assertThat(Files.readString(root.resolve("docs/conformance.md"))).startsWith("# Rows\n\n");
    }

    private List<String> violations() {
        return ConformanceCheck.violations(new Checkout(root, module), true);
    }

    private void check(String... more) {
        List<String> args = new ArrayList<>(List.of("--root=" + root, "--module=" + module));
        args.addAll(List.of(more));
        ConformanceCheck.main(args.toArray(String[]::new));
    }

    private RowLine row(String row) {
        return ConformanceDocument.read(root).rows().stream()
                .filter(line -> line.row().equals(row))
                .findFirst()
                .orElseThrow();
    }

    private static List<RowLine> with(String row, String where) {
        List<RowLine> lines = new ArrayList<>();
        for (RowId id : RowId.all()) {
            String name = id.toString();
            lines.add(new RowLine(name, "says \\| something", name.equals(row) ? where : RowLine.NOT_YET));
        }
        return lines;
    }

    private void document(List<RowLine> lines) throws IOException {
        List<String> text = new ArrayList<>(List.of("# Rows", "", "| row | what | where |", "|---|---|---|"));
        lines.forEach(line -> text.add(line.toString()));
        Files.createDirectories(root.resolve("docs"));
        Files.write(root.resolve("docs/conformance.md"), text);
    }

    private void shown(Proof... proofs) {
        ProofFile.of(module, "sqlite", 1).write(List.of(proofs));
    }
}
