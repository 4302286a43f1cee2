package dev.athanor.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What {@code docs/outputs.md} shows of the outputs is what the build of this module has written. */
class OutputsPageTest {
    private static final Pattern PIECE = Pattern.compile("<!-- from (\\S+) -->\\R```\\w*\\R(.*?)```", Pattern.DOTALL);

    @Test
    void eachPieceOnThePage_isInTheFile() throws IOException {
        List<String> files = new ArrayList<>();
        Matcher pieces = PIECE.matcher(Files.readString(Path.of("../docs/outputs.md")));
        while (pieces.find()) {
            assertThat(output(pieces.group(1))).contains(pieces.group(2));
            files.add(pieces.group(1));
        }
        assertThat(files).contains("schema/sqlite.sql", "diagram.mmd", "dictionary.md", "catalogue.json");
    }

    @Test
    void eachFile_isThere() throws IOException {
        assertThat(output("schema/h2.sql")).contains("CREATE TABLE author");
        assertThat(output("diagram.svg")).startsWith("<svg ").contains(">commits<");
    }

    private static String output(String path) throws IOException {
        try (InputStream in = OutputsPageTest.class.getResourceAsStream("/META-INF/athanor/" + path)) {
            assertThat(in).as(path).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
