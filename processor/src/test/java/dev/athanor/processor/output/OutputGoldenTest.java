package dev.athanor.processor.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each output of the bookshop is as in {@code outputs/}, to the byte; {@code -Dgoldens.update=true} puts it there. */
class OutputGoldenTest {
    @TempDir
    Path folder;

    static Stream<OutputWriter> writers() {
        return Stream.of(new DdlWriter(), new DiagramWriter(), new DictionaryWriter(), new CatalogueWriter());
    }

    @ParameterizedTest
    @MethodSource("writers")
    void output_isAsInTheGoldens(OutputWriter writer) throws IOException {
        List<OutputFile> files = BookshopModel.ask(folder, writer::write);
        Map<String, String> expected = new LinkedHashMap<>();
        Map<String, String> written = new LinkedHashMap<>();
        for (OutputFile file : files) {
            Path golden = BookshopModel.FOLDER.resolve(file.path());
            if (Boolean.getBoolean("goldens.update")) {
                Files.createDirectories(golden.getParent());
                Files.writeString(golden, file.text());
            }
            expected.put(file.path(), Files.readString(golden));
            written.put(file.path(), file.text());
        }
        assertThat(written).isEqualTo(expected).isNotEmpty();
    }
}
