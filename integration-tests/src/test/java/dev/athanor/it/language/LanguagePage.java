package dev.athanor.it.language;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The page about the query language: each statement with its sentence, its code, and the SQL that is written down. */
final class LanguagePage {
    static final Path PAGE = Path.of("..", "docs", "query-language.md");

    private LanguagePage() {}

    static void write() throws IOException {
        Files.writeString(PAGE, text());
    }

    static String text() {
        int count = 0;
        StringBuilder contents = new StringBuilder();
        StringBuilder body = new StringBuilder();
        for (Chapter chapter : Language.CHAPTERS) {
            count += chapter.examples().size();
            String title = chapter.title();
            contents.append("- [")
                    .append(title)
                    .append("](#")
                    .append(chapter.file().replace(".txt", ")\n"));
            body.append("\n## ")
                    .append(title)
                    .append("\n\n")
                    .append(chapter.introduction())
                    .append('\n');
            Map<String, Map<LanguageDatabase, String>> golden = Golden.read(chapter);
            for (Example example : chapter.examples()) {
                example(body, example, golden.getOrDefault(example.name(), Map.of()));
            }
        }
        return introduction(count) + "\n" + contents + body;
    }

    private static String introduction(int count) {
        return """
                # The query language

                %d statements, each with the SQL that is executed for it. Where no database is named all four take the same: \
                SQLite, H2, PostgreSQL and MariaDB. What a database does not have is computed otherwise, or refused before \
                anything is sent, with what to write instead; a refusal is shown in place of SQL.

                The methods without anything before them are those of `dev.athanor.query.Sql`, and the names in capitals are \
                the generated query types of entities, all of them imported statically. `ann`, `java` and other names in \
                small letters are objects. A question mark is a bind: values never become part of the text.

                A session runs them: `session.list(query)`, `one`, `oneOrNull`, `first` and `stream` for queries and for what \
                `returning` gives, `session.execute(statement)` for the rest, which tells how many rows were written. \
                `query.sql(Dialects.POSTGRESQL)` is the SQL without a database.

                This page is generated from examples that the build compiles and executes on each of the databases: \
                `-Dlanguage.update=true`.
                """.formatted(count);
    }

    private static void example(StringBuilder page, Example example, Map<LanguageDatabase, String> outcomes) {
        page.append('\n').append(example.sentence()).append("\n\n");
        block(page, "java", example.code());
        Map<String, List<LanguageDatabase>> grouped = Golden.grouped(outcomes);
        StringBuilder sql = new StringBuilder();
        Map<String, List<LanguageDatabase>> refusals = new LinkedHashMap<>();
        grouped.forEach((text, databases) -> {
            if (text.startsWith("refused: ")) {
                refusals.put(text.substring("refused: ".length()), databases);
            } else {
                sql.append(sql.isEmpty() ? "" : "\n")
                        .append(grouped.size() == 1 ? "" : "-- " + Golden.names(databases) + "\n")
                        .append(text.replace("\n", ";\n"));
            }
        });
        if (!sql.isEmpty()) {
            page.append('\n');
            block(page, "sql", sql.toString());
        }
        refusals.forEach((text, databases) -> page.append("\n> ")
                .append(grouped.size() == 1 ? "Refused" : Golden.names(databases))
                .append(": ")
                .append(text)
                .append('\n'));
    }

    private static void block(StringBuilder page, String language, String text) {
        page.append("```").append(language).append('\n').append(text).append("\n```\n");
    }
}
