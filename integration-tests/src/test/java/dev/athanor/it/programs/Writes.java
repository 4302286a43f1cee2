package dev.athanor.it.programs;

import dev.athanor.event.StatementEvent;
import dev.athanor.event.StatementListener;

/** Counts the statements that write. */
public final class Writes extends StatementListener {
    private int count;

    /** Nothing written yet. */
    public Writes() {}

    @Override
    public void executed(StatementEvent event) {
        if (event.kind() == StatementEvent.Kind.UPDATE || event.sql().startsWith("INSERT")) {
            count++;
        }
    }

    int count() {
        return count;
    }
}
