package dev.athanor.event;

import java.util.ArrayList;
import java.util.List;

/**
 * Writes down what is sent to the database, for tests that assert statements, their count and order. For any thread.
 */
public final class StatementRecorder extends StatementListener {
    private final List<StatementEvent> events = new ArrayList<>();

    /** An empty recorder. */
    public StatementRecorder() {}

    @Override
    public synchronized void executed(StatementEvent event) {
        events.add(event);
    }

    /** Everything since the last {@link #clear}, transaction boundaries included. */
    public synchronized List<StatementEvent> events() {
        return List.copyOf(events);
    }

    /** The queries, updates and batches since the last {@link #clear}; a batch is one. */
    public List<StatementEvent> statements() {
        return events().stream()
                .filter(event ->
                        event.kind() == StatementEvent.Kind.QUERY || event.kind() == StatementEvent.Kind.UPDATE)
                .toList();
    }

    /** The texts of {@link #statements}. */
    public List<String> sql() {
        return statements().stream().map(StatementEvent::sql).toList();
    }

    /** The texts of {@link #events}. */
    public List<String> log() {
        return events().stream().map(StatementEvent::sql).toList();
    }

    /** The number of {@link #statements}. */
    public int count() {
        return statements().size();
    }

    /** Forgets what was written down. */
    public synchronized void clear() {
        events.clear();
    }
}
