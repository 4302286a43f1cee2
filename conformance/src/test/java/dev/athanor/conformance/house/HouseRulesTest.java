package dev.athanor.conformance.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rules over sources, on small modules. */
class HouseRulesTest {

    @TempDir
    private Path root;

    @Test
    void codeLines_doNotCountCommentsAndBlankLines() {
        assertThat(CodeLines.count("""
                        /* licence
                           text */
                        package a; // the package

                        /** Javadoc. */
                        class A { /* one */ int x; /* two
                          */ int y;
                            // nothing
                        }
                        """)).isEqualTo(4);
    }

    @Test
    void codeLines_knowCommentsInStrings() {
        assertThat(
                        CodeLines.count(
                                "String a = \"/*\";\nchar c = '\"';\nint b; // x\n\n// \"\nString t = \"\"\"\n  // in\n\\\n\\\"\"\"\n  \"\"\";"))
                .isEqualTo(8);
    }

    @Test
    void sourceOf400Lines_passes() throws IOException {
        source("src/main/java/A.java", "int a;\n\n// free\n".repeat(400));

        assertThat(new FileLengthRule().violations(checkout())).isEmpty();
    }

    @Test
    void sourceOf401Lines_fails() throws IOException {
        source("src/main/java/A.java", "int a;\n".repeat(401));
        source("src/test/java/B.java", "int a;\n".repeat(401));

        assertThat(new FileLengthRule().violations(checkout()))
                .containsExactly(
                        "shop/src/main/java/A.java has 401 lines of code; more than 400 are not allowed, split it.");
    }

    @Test
    void noteAboutOpenWork_fails() throws IOException {
        source("src/test/java/A.java", "// TO" + "DO: later");
        source("src/main/java/B.java", "int TO" + "DOS;");
        source("pom.xml", "<!-- FIX" + "ME -->");

        assertThat(new OpenWorkRule().violations(checkout()))
                .containsExactly(
                        "shop/src/test/java/A.java says TO" + "DO: finish it or drop the note.",
                        "shop/pom.xml says FIX" + "ME: finish it or drop the note.");
    }

    private Checkout checkout() {
        return new Checkout(root, root.resolve("shop"));
    }

    private void source(String name, String text) throws IOException {
        Path file = root.resolve("shop").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
