package dev.athanor.query;

import dev.athanor.error.QueryException;

/** Texts that are written into statements: formats and separators, never what a user gave. */
final class ConstantText {
    private ConstantText() {}

    static String checked(String constant) {
        if (constant.chars().anyMatch(c -> c == '\\' || c < ' ')) {
            throw new QueryException("A constant text of a statement takes no backslash and no control character: \""
                    + constant.replaceAll("\\p{Cntrl}", "?") + "\". Use value(...) where a bind can stand.");
        }
        return constant;
    }
}
