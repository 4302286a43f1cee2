package dev.athanor.type;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The values bound to a statement, written down for the SQL log and statement listeners. Not for use by two threads. */
public final class BindLog {
    private final List<@Nullable Object> row = new ArrayList<>();
    private final List<List<@Nullable Object>> rows = new ArrayList<>();

    /** An empty log. */
    public BindLog() {}

    void note(int index, @Nullable Object value) {
        while (row.size() < index) {
            row.add(null);
        }
        row.set(index - 1, value);
    }

    /** Ends a row of a batch. */
    public void endRow() {
        rows.add(Collections.unmodifiableList(new ArrayList<>(row)));
        row.clear();
    }

    /** All rows bound since the last call, the current one included where it has values, and starts anew. */
    public List<List<@Nullable Object>> take() {
        if (!row.isEmpty()) {
            endRow();
        }
        List<List<@Nullable Object>> taken = List.copyOf(rows);
        rows.clear();
        return taken;
    }
}
