package dev.athanor.processor.model;

/** Documentation comments as short texts: what becomes the comment of a table or column. */
public final class CommentText {
    private CommentText() {}

    /** The first sentence of a text, on one line: to the first full stop before a space, or the end of the paragraph. */
    public static String firstSentence(String text) {
        return text.split("(?<=[.!?])(?=\\s)|\\n\\n", 2)[0].replace('\n', ' ').strip();
    }
}
