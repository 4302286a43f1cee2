package dev.athanor.processor.model;

import java.util.List;

/**
 * A bind of a statement.
 *
 * @param name its name, without the colon
 * @param value the type of its value, or of each value of a list; unknown where a problem is reported
 * @param list whether it is a list of values
 * @param nullable whether the statement tests it for null
 * @param marks the numbers of the question marks that stand for it, from 1
 */
public record BindMeta(String name, ValueMeta value, boolean list, boolean nullable, List<Integer> marks) {
    /** Copies the list. */
    public BindMeta {
        marks = List.copyOf(marks);
    }
}
