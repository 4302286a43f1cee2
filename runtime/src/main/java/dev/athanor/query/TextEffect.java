package dev.athanor.query;

import dev.athanor.dialect.SqlToken;
import java.util.List;
import java.util.Set;

/** What the words of a statement tell of what it does. A function that writes is not seen. */
enum TextEffect {
    READS,
    WRITES,
    DELETES;

    private static final Set<String> WRITING = Set.of("insert", "update", "merge", "replace");
    private static final Set<String> DELETING = Set.of("delete", "truncate");
    private static final Set<String> FIRST = Set.of("create", "drop", "alter", "call", "set", "do", "begin", "declare");
    /** {@code FOR UPDATE}, {@code FOR NO KEY UPDATE}: locks. */
    private static final Set<String> OF_LOCKS = Set.of("for", "key");

    static TextEffect of(List<SqlToken> tokens) {
        TextEffect effect = READS;
        for (int i = 0; i < tokens.size(); i++) {
            String word = tokens.get(i).keyword();
            boolean isFunction = i + 1 < tokens.size() && tokens.get(i + 1).isSign("(");
            boolean isLock = i > 0 && OF_LOCKS.contains(tokens.get(i - 1).keyword());
            if (i == 0 && FIRST.contains(word) || WRITING.contains(word) && !isFunction && !isLock) {
                return WRITES;
            }
            if (DELETING.contains(word) && !isFunction) {
                effect = DELETES;
            }
        }
        return effect;
    }
}
