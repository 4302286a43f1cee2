package dev.athanor.type;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The values bound to a statement, written down for the SQL log and statement listeners. Not for use by two threads. */
public final class BindLog {
    private final List<@Nullable Object> row = new ArrayList<>();
    private final List<List<@Nullable Object>> rows = new ArrayList<>();
    /** How many placeholders of the statement belong to rows before the current one. */
    private int before;

    /** An empty log. */
    public BindLog() {}

    void note(int index, @Nullable Object value) {
        int position = index - before;
        while (row.size() < position) {
            row.add(null);
        }
        row.set(position - 1, value);
    }

    /** Ends a row of a statement that has several, each of so many placeholders; {@link #endRows} ends the last one. */
    public void endRow(int placeholders) {
        endRow();
        before += placeholders;
    }

    /** Says that all rows of a statement with several are bound. */
    public void endRows() {
        before = 0;
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
