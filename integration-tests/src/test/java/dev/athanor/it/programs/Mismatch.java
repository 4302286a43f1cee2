package dev.athanor.it.programs;

/** What tells the library from the model. */
final class Mismatch extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Mismatch(String message) {
        super(message);
    }

    /** The message without keys and numbers, by which one failure is known as the same as another. */
    String gist() {
        return String.valueOf(getMessage())
                .replaceAll("\\b[a-z]{1,2}\\d+(_\\d+)?\\b", "?")
                .replaceAll("-?\\d+", "#")
                .replaceAll("\\[[^\\]]*\\]", "[]");
    }
}
