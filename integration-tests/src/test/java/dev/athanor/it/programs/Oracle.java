package dev.athanor.it.programs;

import java.util.List;

/**
 * What the model asks of what happened where the specification leaves it open: whether a statement that reads has flushed
 * before, which key the database made, and what is there without a statement.
 */
interface Oracle {
    /** Whether the operation wrote rows. */
    boolean wrote();

    /** The exception of the operation, or an empty text. */
    String failure();

    /** The key that the object has. */
    List<?> key(Thing thing);

    /** An oracle for operations that nobody has run: they wrote nothing. */
    Oracle SILENT = new Oracle() {
        @Override
        public boolean wrote() {
            return false;
        }

        @Override
        public String failure() {
            return "";
        }

        @Override
        public List<?> key(Thing thing) {
            return thing.key;
        }
    };
}
