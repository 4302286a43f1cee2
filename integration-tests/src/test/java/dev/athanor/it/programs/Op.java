package dev.athanor.it.programs;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * An operation of a program. Objects have names; what an operation brings that has none yet is named after it: {@code b}, or
 * {@code b_0}, {@code b_1} and so on. An operation that makes no sense where it stands is left out by all who run it.
 */
sealed interface Op {
    /** A new object; its first column of text, and its key or first number. */
    record Create(Var name, String kind, String first, Integer number) implements Op {}

    record Add(Var object) implements Op {}

    record Delete(Var object) implements Op {}

    record Set(Var object, String column, Object value) implements Op {}

    /** Sets a to-one, and adds the object. */
    record Relate(Var object, String relation, Var target) implements Op {}

    record Clear(Var object, String relation) implements Op {}

    record Put(Var object, String collection, Var target) implements Op {}

    record Remove(Var object, String collection, Var target) implements Op {}

    record Read(Var name, Var object, String attribute) implements Op {}

    /** The object with the key of another one. */
    record Get(Var name, Var object) implements Op {}

    record Query(Var name, String kind) implements Op {}

    record Flush() implements Op {}

    record Commit() implements Op {}

    record Rollback() implements Op {}

    record Savepoint() implements Op {}

    record Release() implements Op {}

    /** Goes back to a savepoint: 0 is the innermost. */
    record RollbackTo(Integer depth) implements Op {}

    record Expire(Var object) implements Op {}

    record Refresh(Var object) implements Op {}

    record Expunge(Var object) implements Op {}

    record Merge(Var name, Var object) implements Op {}

    /** Within a savepoint, a statement that the database refuses: it inserts a skill's key again. */
    record FailingStatement(Var skill) implements Op {}

    /** Another connection changes a row, and its version. */
    record ChangeElsewhere(Var shop) implements Op {}

    /** Another connection deletes a row. */
    record DeleteElsewhere(Var object) implements Op {}

    /** Closes the session and opens another one. */
    record Reopen() implements Op {}

    /** A name of an object. */
    record Var(String name) {
        @Override
        public String toString() {
            return name;
        }
    }

    /** The operation as a line of a program. */
    default String text() {
        try {
            List<String> arguments = new ArrayList<>();
            for (var component : getClass().getRecordComponents()) {
                Object value = component.getAccessor().invoke(this);
                arguments.add(value instanceof String text ? '"' + text + '"' : String.valueOf(value));
            }
            String name = getClass().getSimpleName();
            return Character.toLowerCase(name.charAt(0)) + name.substring(1) + "(" + String.join(", ", arguments)
                    + ");";
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }

    /** The operation of a line. */
    static Op of(String line) {
        int open = line.indexOf('(');
        String name = Character.toUpperCase(line.charAt(0)) + line.substring(1, open);
        String inside = line.substring(open + 1, line.lastIndexOf(')')).strip();
        Object[] arguments = inside.isEmpty()
                ? new Object[0]
                : Arrays.stream(inside.split(","))
                        .map(each -> argument(each.strip()))
                        .toArray();
        for (Class<?> type : Op.class.getPermittedSubclasses()) {
            if (type.getSimpleName().equals(name)) {
                try {
                    return (Op) type.getDeclaredConstructors()[0].newInstance(arguments);
                } catch (ReflectiveOperationException e) {
                    throw new IllegalArgumentException(line, e);
                }
            }
        }
        throw new IllegalArgumentException("There is no operation " + name + ": " + line);
    }

    private static Object argument(String text) {
        if (text.equals("null")) {
            return null;
        }
        if (text.startsWith("\"")) {
            return text.substring(1, text.length() - 1);
        }
        return text.matches("-?\\d+") ? (Object) Integer.valueOf(text) : new Var(text);
    }
}
