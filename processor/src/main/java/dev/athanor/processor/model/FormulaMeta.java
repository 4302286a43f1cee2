package dev.athanor.processor.model;

import dev.athanor.annotation.Database;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What {@code @Formula} says, with the places where it names columns of its entity.
 *
 * @param sql the expression as it is written
 * @param parts fragments of SQL and names of own columns in turn, a fragment first and last; comments are left out
 * @param readsMore whether it may read more than its row
 * @param database whose SQL it is
 * @param check whether it is checked against the tables of the model
 * @param mistake what is wrong with its text, or null
 */
public record FormulaMeta(
        Stated<String> sql,
        List<String> parts,
        boolean readsMore,
        Database database,
        boolean check,
        @Nullable FormulaMistake mistake) {
    /** Copies the list. */
    public FormulaMeta {
        parts = List.copyOf(parts);
    }
}
