package dev.athanor.processor.source;

import dev.athanor.processor.model.CommentText;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.lang.model.element.Element;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/**
 * Reads documentation comments as plain text: what becomes the comment of a table or column. Without block tags ({@code @param}),
 * HTML and inline tags, of which the text is kept. A class file has no comments.
 */
public final class DocReader {
    private static final Pattern BLOCK_TAG = Pattern.compile("(?m)^[ \\t]*@[a-zA-Z].*", Pattern.DOTALL);
    private static final Pattern INLINE = Pattern.compile("\\{@(\\w+)(?:\\s+([^{}]*))?}");
    private static final Pattern REFERENCE =
            Pattern.compile("\\s*([\\w.#]+(?:\\([^)]*\\))?)(?:\\s+(.+))?\\s*", Pattern.DOTALL);
    private static final Pattern PARAGRAPH =
            Pattern.compile("(?i)</?(?:p|div|ul|ol|dl|pre|table|tr|h[1-6]|blockquote)\\b[^>]*>");
    private static final Pattern ITEM = Pattern.compile("(?i)<(?:li|dt|dd)\\b[^>]*>");
    private static final Pattern BREAK = Pattern.compile("(?i)<br\\b[^>]*>");
    private static final Pattern TAG = Pattern.compile("</?[a-zA-Z][^<>]*>|<!--.*?-->", Pattern.DOTALL);
    private static final Pattern ENTITY = Pattern.compile("&(#x?[0-9a-fA-F]+|\\w+);");
    private static final Map<String, String> ENTITIES = Map.of(
            "lt", "<", "gt", ">", "amp", "&", "quot", "\"", "apos", "'", "nbsp", " ", "ndash", "\u2013", "mdash",
            "\u2014", "hellip", "\u2026");

    private final Elements elements;

    /** A reader of the elements of one compilation. */
    public DocReader(Elements elements) {
        this.elements = elements;
    }

    /** The whole text of an element's comment, paragraphs separated by an empty line; null where it has none. */
    public @Nullable String text(Element element) {
        String comment = elements.getDocComment(element);
        if (comment == null) {
            return null;
        }
        String text = clean(comment);
        return text.isEmpty() ? null : text;
    }

    /** The first sentence of an element's comment, on one line; null where it has none. */
    public @Nullable String firstSentence(Element element) {
        String text = text(element);
        return text == null ? null : firstSentence(text);
    }

    /** The first sentence of a text, on one line: to the first full stop before a space, or the end of the paragraph. */
    static String firstSentence(String text) {
        return CommentText.firstSentence(text);
    }

    /** A comment without its tags. */
    static String clean(String comment) {
        String text = BLOCK_TAG.matcher(comment.replace("\r\n", "\n")).replaceFirst("");
        text = inlineTags(text);
        text = PARAGRAPH.matcher(text).replaceAll("\n\n");
        text = ITEM.matcher(text).replaceAll("\n\n- ");
        text = BREAK.matcher(text).replaceAll(" ");
        text = TAG.matcher(text).replaceAll("");
        text = text.replaceAll("[ \\t\\x0B\\f]*\\n[ \\t\\x0B\\f]*", "\n").replaceAll("\\n{2,}", "\u0000");
        text = text.replaceAll("\\s+", " ").replaceAll(" ?\\x00 ?", "\n\n");
        return entities(text).strip();
    }

    /** Innermost first, as they may be nested; what code says is not to be taken for HTML. */
    private static String inlineTags(String text) {
        String before = "";
        String after = text;
        while (!after.equals(before)) {
            before = after;
            after = INLINE.matcher(before)
                    .replaceAll(tag -> Matcher.quoteReplacement(plain(tag.group(1), tag.group(2))));
        }
        return after;
    }

    private static String plain(String tag, @Nullable String content) {
        String text = content == null ? "" : content.strip();
        return switch (tag) {
            case "code", "literal" ->
                text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
            case "link", "linkplain", "value" -> label(text);
            case "inheritDoc", "docRoot" -> "";
            default -> text;
        };
    }

    /** The label of a link, or what it refers to: {@code User.name} for {@code User#name}. */
    private static String label(String reference) {
        Matcher parts = REFERENCE.matcher(reference);
        if (!parts.matches()) {
            return reference;
        }
        if (parts.group(2) != null) {
            return parts.group(2);
        }
        String target = parts.group(1);
        return (target.startsWith("#") ? target.substring(1) : target).replace('#', '.');
    }

    private static String entities(String text) {
        return ENTITY.matcher(text)
                .replaceAll(entity -> Matcher.quoteReplacement(character(entity.group(), entity.group(1))));
    }

    private static String character(String whole, String name) {
        if (!name.startsWith("#")) {
            return ENTITIES.getOrDefault(name, whole);
        }
        try {
            boolean hex = name.startsWith("#x");
            return Character.toString(Integer.parseInt(name.substring(hex ? 2 : 1), hex ? 16 : 10));
        } catch (IllegalArgumentException e) {
            return whole;
        }
    }
}
