package dev.athanor.processor.model;

/** What kind of type carries {@code @Entity}; only the first two can be entities. */
public enum ShapeKind {
    CLASS("class"),
    INTERFACE("interface"),
    ENUM("enum"),
    RECORD("record"),
    ANNOTATION("annotation type");

    private final String word;

    ShapeKind(String word) {
        this.word = word;
    }

    /** The kind as a message says it. */
    public String word() {
        return word;
    }
}
