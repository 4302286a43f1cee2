package dev.athanor.sample.report;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a {@link Question}: a table of texts under a title, printed by {@link AnswerPrinter}.
 *
 * @param title the question, for people
 * @param headers the names of the columns
 * @param rows the rows, each as long as the headers
 */
record Answer(String title, List<String> headers, List<List<String>> rows) {
    /** An answer without rows. */
    static Answer of(String title, String... headers) {
        return new Answer(title, List.of(headers), new ArrayList<>());
    }

    /** Adds a row; what is null stays empty. */
    void add(@Nullable Object... cells) {
        List<String> row = new ArrayList<>(cells.length);
        for (Object cell : cells) {
            row.add(cell == null ? "" : cell.toString());
        }
        rows.add(row);
    }
}
