package dev.athanor.it.readme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The Java that a page of the documentation shows. Used by the tests of the pages. */
final class ShownCode {
    private static final Pattern JAVA_BLOCK = Pattern.compile("```java\\R(.*?)```", Pattern.DOTALL);

    private ShownCode() {}

    /** Asserts that each paragraph of each block of a page stands in one of these sources of the module, white space aside. */
    static void assertRuns(String page, String... files) throws IOException {
        Path root = Path.of(System.getProperty("athanor.root", ".."));
        List<String> sources = new ArrayList<>();
        for (String file : files) {
            sources.add(squeezed(
                    Files.readString(root.resolve("integration-tests/src").resolve(file))));
        }
        Matcher blocks = JAVA_BLOCK.matcher(Files.readString(root.resolve(page)));
        int count = 0;
        while (blocks.find()) {
            for (String part : blocks.group(1).split("\\R\\R", -1)) {
                String wanted = squeezed(part);
                assertThat(sources)
                        .as("%s shows code that does not run: %s", page, part)
                        .anyMatch(each -> each.contains(wanted));
            }
            count++;
        }
        assertThat(count).isPositive();
    }

    private static String squeezed(String code) {
        return code.replaceAll("\\s+", "");
    }
}
