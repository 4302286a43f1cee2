package dev.athanor.it;

import dev.athanor.event.StatementEvent;
import dev.athanor.event.StatementListener;
import dev.athanor.event.StatementRecorder;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Records statements, and gives their texts in the form in which tests write them: on SQLite as they are. The other databases
 * differ in the quotation marks around names, and their keys come back without RETURNING; both are left out there, of what
 * tests write as well. MariaDB has other words for some functions and operators. The databases themselves have taken the statements as they were.
 */
final class SqlRecorder extends StatementListener {
    private static final Pattern CONCAT = Pattern.compile("CONCAT\\(([^()]*)\\)");

    private final StatementRecorder recorder = new StatementRecorder();

    @Override
    public void executed(StatementEvent event) {
        recorder.executed(event);
    }

    /** A statement as {@link #sql} has it. */
    static String form(String sqlite) {
        if (ItDatabase.current() == ItDatabase.SQLITE) {
            return sqlite;
        }
        String plain = sqlite.replaceAll("[\"`]([a-z_][a-z0-9_]*)[\"`]", "$1").replaceFirst(" RETURNING \\w+$", "");
        return ItDatabase.current() == ItDatabase.MARIADB ? ofMariaDb(plain) : plain;
    }

    /** The words that MariaDB has for the same; its renderer is tested with them in the runtime. */
    private static String ofMariaDb(String sql) {
        String same = sql.replace("CHAR_LENGTH(", "LENGTH(")
                .replace(" DIV ", " / ")
                .replaceAll("AVG\\(CAST\\(([^()]*) AS DOUBLE\\)\\)", "AVG($1)")
                .replaceAll(" NULLS (FIRST|LAST)", "");
        return CONCAT.matcher(same)
                .replaceAll(match -> Matcher.quoteReplacement(match.group(1).replace(", ", " || ")));
    }

    /** Statements as {@link #sql} has them. */
    static String[] forms(String... sqlite) {
        String[] forms = new String[sqlite.length];
        for (int i = 0; i < sqlite.length; i++) {
            forms[i] = form(sqlite[i]);
        }
        return forms;
    }

    /** The texts since the last {@link #clear}; a batch is one. */
    List<String> sql() {
        return recorder.sql().stream().map(SqlRecorder::form).toList();
    }

    /** The texts with those of transaction boundaries. */
    List<String> log() {
        return recorder.log().stream().map(SqlRecorder::form).toList();
    }

    List<StatementEvent> events() {
        return recorder.events();
    }

    List<StatementEvent> statements() {
        return recorder.statements();
    }

    int count() {
        return recorder.count();
    }

    void clear() {
        recorder.clear();
    }
}
