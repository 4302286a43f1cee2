package dev.athanor.it.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The SQL of a chapter's statements, kept as text: the name of a statement, then what each database takes, those that take the
 * same on one line; a further statement of the same is indented.
 */
final class Golden {
    private static final Path FOLDER = Path.of("src", "test", "resources", "language");
    private static final String FURTHER = "\n    ";

    private Golden() {}

    /** The databases of each text, in order. */
    static Map<String, List<LanguageDatabase>> grouped(Map<LanguageDatabase, String> outcomes) {
        Map<String, List<LanguageDatabase>> grouped = new LinkedHashMap<>();
        outcomes.forEach((database, text) ->
                grouped.computeIfAbsent(text, key -> new ArrayList<>()).add(database));
        return grouped;
    }

    /** The databases by name. */
    static String names(List<LanguageDatabase> databases) {
        return databases.stream().map(LanguageDatabase::toString).collect(Collectors.joining(", "));
    }

    /** What the file of a chapter says, by statement; empty where there is no file. */
    static Map<String, Map<LanguageDatabase, String>> read(Chapter chapter) {
        Map<String, Map<LanguageDatabase, String>> all = new LinkedHashMap<>();
        Path file = FOLDER.resolve(chapter.file());
        try {
            String text = Files.exists(file) ? Files.readString(file).strip() : "";
            for (String part : text.split("\n\n", -1)) {
                List<String> lines = part.replace(FURTHER, "\u0000").lines().toList();
                if (!lines.isEmpty()) {
                    all.put(lines.get(0), outcomes(lines.subList(1, lines.size())));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }

    private static Map<LanguageDatabase, String> outcomes(List<String> lines) {
        Map<LanguageDatabase, String> outcomes = new EnumMap<>(LanguageDatabase.class);
        for (String line : lines) {
            int colon = line.indexOf(": ");
            List<String> names = List.of(line.substring(0, colon).split(", ", -1));
            for (LanguageDatabase database : LanguageDatabase.values()) {
                if (names.contains(database.toString())) {
                    outcomes.put(database, line.substring(colon + 2).replace('\u0000', '\n'));
                }
            }
        }
        return outcomes;
    }

    /** Writes the file of a chapter. */
    static void write(Chapter chapter, Map<String, Map<LanguageDatabase, String>> all) throws IOException {
        StringBuilder text = new StringBuilder();
        for (Example example : chapter.examples()) {
            text.append(text.isEmpty() ? "" : "\n").append(example.name()).append('\n');
            grouped(all.getOrDefault(example.name(), Map.of()))
                    .forEach((sql, databases) -> text.append(names(databases))
                            .append(": ")
                            .append(sql.replace("\n", FURTHER))
                            .append('\n'));
        }
        Files.createDirectories(FOLDER);
        Files.writeString(FOLDER.resolve(chapter.file()), text);
    }
}
