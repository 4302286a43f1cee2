package dev.athanor.query.ast;

import java.util.List;

/**
 * What is at a path of a JSON value, as a value of some kind; NULL where nothing is there, or something of another kind.
 *
 * @param json the JSON value
 * @param path names of members and positions in arrays from 0, as {@link String} and {@link Integer}
 * @param as what is made of it
 */
public record JsonValue(ExprNode json, List<Object> path, As as) implements ExprNode {
    /** What is made of the value at a path. */
    public enum As {
        /** JSON again. */
        JSON,
        /** The characters of a string, else the text of the value. */
        TEXT,
        /** A number without its fraction. */
        LONG,
        /** A number. */
        DECIMAL,
        /** A floating-point number. */
        DOUBLE,
        /** A truth value. */
        BOOLEAN,
        /** The number of elements of an array. */
        SIZE
    }

    /** Copies the list. */
    public JsonValue {
        path = List.copyOf(path);
    }

    /** The same path as something else. */
    public JsonValue as(As other) {
        return new JsonValue(json, path, other);
    }

    @Override
    public <R> R accept(NodeVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
