package dev.athanor.it.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A chapter of the language: a class with a method for each statement, whose text is read from its source.
 *
 * @param name the class's name
 * @param introduction the class's comment, in Markdown
 * @param examples in the order of the source
 * @param source the whole source
 */
record Chapter(String name, String introduction, List<Example> examples, String source) {
    private static final Path SOURCES = Path.of("src", "test", "java", "dev", "athanor", "it", "language");
    private static final Pattern INTRODUCTION =
            Pattern.compile("^/\\*\\*(.*?)\\*/\\s+final class", Pattern.DOTALL | Pattern.MULTILINE);
    private static final Pattern EXAMPLE = Pattern.compile(
            "^    /\\*\\*(.*?)\\*/\\s+static [^\\n(]+ (\\w+)\\([^)]*\\) \\{\\n(.*?)^    \\}$",
            Pattern.DOTALL | Pattern.MULTILINE);

    /** The chapter that a class is. */
    static Chapter of(Class<?> type) {
        String source;
        try {
            source = Files.readString(SOURCES.resolve(type.getSimpleName() + ".java"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Matcher introduction = INTRODUCTION.matcher(source);
        if (!introduction.find()) {
            throw new AssertionError(type + " has no comment.");
        }
        List<Example> examples = new ArrayList<>();
        Matcher each = EXAMPLE.matcher(source);
        while (each.find()) {
            String name = each.group(2);
            examples.add(new Example(name, markdown(each.group(1)), code(each.group(3)), method(type, name)));
        }
        return new Chapter(type.getSimpleName(), markdown(introduction.group(1)), List.copyOf(examples), source);
    }

    /** The class's name as words. */
    String title() {
        String words = name.replaceAll("([a-z])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT);
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** The name of its file of SQL. */
    String file() {
        return title().toLowerCase(Locale.ROOT).replace(' ', '-') + ".txt";
    }

    private static Method method(Class<?> type, String name) {
        List<Method> found = new ArrayList<>();
        for (Method method : type.getDeclaredMethods()) {
            if (method.getName().equals(name)) {
                found.add(method);
            }
        }
        if (found.size() != 1) {
            throw new AssertionError(type + " has " + found.size() + " methods named " + name + ".");
        }
        return found.get(0);
    }

    private static String markdown(String comment) {
        String text = comment.replaceAll("(?m)^\\s*\\* ?", "").strip();
        return text.replaceAll("\\{@code ([^}]*)}", "`$1`")
                .replaceAll("\\s*<p>\\s*", "\n\n")
                .replaceAll("(?<!\n)\n(?!\n)", " ");
    }

    /** The body at the left margin; a line that goes on is indented by four. */
    private static String code(String body) {
        String left = body.stripTrailing().replaceAll("(?m)^        ", "").replaceFirst("(?m)^return ", "");
        return left.replaceAll("(?m)^        ", "    ");
    }
}
