package dev.athanor.it.programs;

import java.util.Set;

/** What the model expects to fail, with the simple names of the exceptions that would be right. */
final class PlainRefusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Set<String> names;

    PlainRefusal(Set<String> names) {
        super(names.toString(), null, false, false);
        this.names = names;
    }

    PlainRefusal(String name) {
        this(Set.of(name));
    }

    Set<String> names() {
        return names;
    }
}
