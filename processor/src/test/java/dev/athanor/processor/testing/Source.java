package dev.athanor.processor.testing;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A source file of a test. A text that does not state a package gets {@code package shop} and the usual imports on its first
 * line, so that line numbers stay what they are in the test.
 *
 * @param name the qualified name of the class
 * @param text the whole source
 */
public record Source(String name, String text) {
    /** Marks the line on which a test expects the error. */
    public static final String MARK = "// !";

    /** Marks the very place at which a test expects the error: it is in front of it. */
    public static final String PLACE = "/*!*/";

    private static final Pattern TYPE = Pattern.compile("\\b(?:class|interface|record|enum|@interface)\\s+(\\w+)");
    private static final Pattern PACKAGE = Pattern.compile("\\bpackage\\s+([\\w.]+);");
    private static final String HEADER = "package shop; import dev.athanor.annotation.*; "
            + "import static dev.athanor.annotation.Cascade.*; import java.math.*; import java.time.*; import java.util.*; "
            + "import org.jspecify.annotations.*; ";

    /** A source whose class name is found in the text. */
    public static Source of(String text) {
        String whole = text.startsWith("package") || text.startsWith("module") || text.startsWith("import")
                ? text
                : HEADER + text;
        if (whole.startsWith("module")) {
            return new Source("module-info", whole);
        }
        Matcher type = TYPE.matcher(whole);
        Matcher inPackage = PACKAGE.matcher(whole);
        if (!type.find()) {
            throw new IllegalArgumentException("no class in " + text);
        }
        return new Source((inPackage.find() ? inPackage.group(1) + "." : "") + type.group(1), whole);
    }

    /** A correct entity {@code User} with a generated id and what the body says. */
    public static Source singleEntity(String body) {
        return of("@Entity public abstract class User {\n"
                + "@Id(generated = true) public abstract @Nullable Long getId();\n" + body + "}\n");
    }

    /** The line that bears a mark; 0 where none does. */
    public long markedLine() {
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).contains(MARK) || lines.get(i).contains(PLACE)) {
                return i + 1L;
            }
        }
        return 0;
    }

    /** The character in front of which the mark is; -1 where only a line is marked, or nothing. */
    public long markedPlace() {
        int mark = text.indexOf(PLACE);
        return mark < 0 ? -1 : mark + PLACE.length();
    }

    /** How many characters at the beginning the test did not write: the package and the usual imports. */
    public int headerLength() {
        return text.startsWith(HEADER) ? HEADER.length() : 0;
    }

    /** The path of the file below a source folder. */
    public String path() {
        return name.replace('.', '/') + ".java";
    }
}
