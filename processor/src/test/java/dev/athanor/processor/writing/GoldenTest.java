package dev.athanor.processor.writing;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import dev.athanor.conformance.architecture.GeneratedSources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is generated for the entities in {@code goldens/<case>/input} is what lies in {@code goldens/<case>/generated}, to the
 * byte; {@code -Dgoldens.update=true} puts it there.
 */
final class GoldenTest {
    private static final Path GOLDENS = Path.of("src/test/resources/goldens");
    private static final int LINES = 170;

    static Stream<String> cases() throws IOException {
        try (Stream<Path> folders = Files.list(GOLDENS)) {
            return folders.map(folder -> folder.getFileName().toString()).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void generated_isAsInTheGoldens(String name) throws IOException {
        Map<String, String> generated = generate(name);
        Path folder = GOLDENS.resolve(name).resolve("generated");
        if (Boolean.getBoolean("goldens.update")) {
            write(folder, generated);
        }
        assertThat(generated).isEqualTo(read(folder));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void generated_isTheSameTwice(String name) {
        assertThat(generate(name)).isEqualTo(generate(name));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void generated_isShortAndNamesNothingInternal(String name) {
        generate(name).forEach((file, text) -> {
            assertThat(text).as(file).doesNotContain(".internal.");
            assertThat(text.lines()).as(file).allMatch(line -> line.length() <= 120);
            if (!name.equals("all_types")) {
                assertThat(GeneratedSources.longestClass(text.lines().toList()))
                        .as(file)
                        .isLessThan(LINES);
            }
        });
    }

    private static Map<String, String> generate(String name) {
        Compilation compilation =
                Sources.in(GOLDENS.resolve(name).resolve("input")).compile();
        assertThat(compilation).succeededWithoutWarnings();
        return Sources.generated(compilation);
    }

    private static Map<String, String> read(Path folder) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                texts.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return texts;
    }

    private static void write(Path folder, Map<String, String> texts) throws IOException {
        Files.createDirectories(folder);
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        for (Map.Entry<String, String> text : texts.entrySet()) {
            Files.writeString(folder.resolve(text.getKey()), text.getValue());
        }
    }
}
