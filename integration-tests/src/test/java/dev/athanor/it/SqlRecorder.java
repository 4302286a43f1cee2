package dev.athanor.it;

import dev.athanor.event.StatementEvent;
import dev.athanor.event.StatementListener;
import dev.athanor.event.StatementRecorder;
import java.util.List;

/**
 * Records statements, and gives their texts in the form in which tests write them: on SQLite as they are. The other databases
 * differ in the quotation marks around names, and their keys come back without RETURNING; both are left out there, of what
 * tests write as well. The databases themselves have taken the statements as they were.
 */
final class SqlRecorder extends StatementListener {
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
        return sqlite.replaceAll("[\"`]([a-z_][a-z0-9_]*)[\"`]", "$1").replaceFirst(" RETURNING \\w+$", "");
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
