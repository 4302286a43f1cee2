package dev.athanor.conformance.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GeneratedSourcesTest {
    private static final String SOURCE = """
            package shop;

            import java.util.List;

            /** Of the user. */
            final class UserModel {
                private record One(int value) {}

                void method() {
                    run();
                }

                /** The {class}. */
                static final class Mapped {
                    int a;

                    void method() {
                        run();
                    }
                }
            }
            """;

    @Test
    void longestClass_countsNeitherImportsNorTheClassesInIt() {
        assertThat(GeneratedSources.longestClass(SOURCE.lines().toList())).isEqualTo(12);
    }

    @Test
    void longestClass_mayBeOneInAnother() {
        String longer = SOURCE.replace("int a;\n", "int a;\n" + "\n".repeat(6));
        assertThat(GeneratedSources.longestClass(longer.lines().toList())).isEqualTo(13);
    }
}
