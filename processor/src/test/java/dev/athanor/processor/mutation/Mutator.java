package dev.athanor.processor.mutation;

import dev.athanor.processor.testing.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes one mutation of one file, which one and where being decided by a seed. */
final class Mutator {
    private static final Pattern TOKEN =
            Pattern.compile("\"(?:[^\"\\\\\n]|\\\\.)*\"|@?[A-Za-z_$][\\w$]*|\\d[\\w.]*|[^\\s\\w]");
    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/|//[^\n]*");
    private static final Pattern TYPE = Pattern.compile(
            "\\b(?:String|Long|Integer|Short|Boolean|BigDecimal|BigInteger|Instant|LocalDate|LocalDateTime|UUID|Double|Float"
                    + "|long|int|short|boolean|double|float|byte|char|List|Set|Map|Collection|byte\\[\\])(?!\\w)");
    private static final List<String> TYPES = List.of(
            "String",
            "Long",
            "Integer",
            "long",
            "int",
            "short",
            "Short",
            "boolean",
            "Boolean",
            "double",
            "byte[]",
            "Object",
            "List<String>",
            "List",
            "java.math.BigDecimal",
            "java.math.BigInteger",
            "java.time.Instant",
            "java.util.UUID",
            "java.time.LocalDate",
            "java.time.Year",
            "java.util.Date",
            "Optional<String>",
            "void",
            "char",
            "Character",
            "java.util.Set<Long>",
            "java.util.Map<String, String>",
            "String[]",
            "Missing",
            "QMissing",
            "Thread.State");
    private static final Pattern MODIFIER =
            Pattern.compile("\\b(?:public|protected|private|abstract|static|final|default|sealed|class|interface)\\b");
    private static final List<String> MODIFIERS = List.of(
            "public",
            "protected",
            "private",
            "abstract",
            "static",
            "final",
            "default",
            "",
            "public abstract",
            "@Nullable",
            "synchronized");
    private static final Pattern MEMBER = Pattern.compile("\\b[a-z]\\w*(?=\\()");
    private static final Pattern NAME = Pattern.compile("\\b[A-Za-z_]\\w*\\b");
    private static final Pattern ANNOTATION = Pattern.compile("@[A-Z]\\w*(?:\\([^()]*(?:\\([^()]*\\)[^()]*)*\\))?");
    private static final Pattern VALUE =
            Pattern.compile("(?<=[(,={ ])(?:\"(?:[^\"\\\\\n]|\\\\.)*\"|true|false|\\d+|[A-Z][A-Z_]{2,})(?=[),} ])");
    private static final List<String> VALUES = List.of(
            "\"\"",
            "\"x\"",
            "\"id\"",
            "\"name\"",
            "\"a b\"",
            "\"select\"",
            "\"\\\"\"",
            "\"x'y\"",
            "0",
            "1",
            "-1",
            "255",
            "2147483647",
            "true",
            "false",
            "null",
            "ALL",
            "DELETE_ORPHAN",
            "JOINED",
            "{}",
            "{\"a\", \"b\"}");
    private static final List<String> ANNOTATIONS = List.of(
            "@Id",
            "@Id(generated = true)",
            "@Column",
            "@Column(length = 10)",
            "@Column(name = \"id\")",
            "@Column(unique = true)",
            "@Entity",
            "@Relationship",
            "@Relationship(backPopulates = \"id\")",
            "@ForeignKey(\"id\")",
            "@Transient",
            "@Default(\"now\")",
            "@Version",
            "@Embedded",
            "@Computed(\"1\")",
            "@Formula(\"1\")",
            "@ServerDefault(\"1\")",
            "@OnUpdate(\"now\")",
            "@Nullable",
            "@Override",
            "@Deprecated");

    private final Random random;
    private String what = "";

    private Mutator(int seed) {
        this.random = new Random(seed * 0x9E3779B97F4A7C15L + 1);
    }

    /** The mutant of a seed. */
    static Mutant mutate(int seed, List<Base> bases) {
        Mutator mutator = new Mutator(seed);
        Base base = bases.get(Math.floorMod(seed, bases.size()));
        while (true) {
            Source source =
                    base.sources().get(mutator.random.nextInt(base.sources().size()));
            String text = mutator.change(source.text(), base);
            if (text != null && !text.equals(source.text())) {
                Source changed = new Source(source.name(), text);
                return new Mutant(seed, mutator.what, base.with(changed), changed);
            }
        }
    }

    private @Nullable String change(String text, Base base) {
        return switch (random.nextInt(16)) {
            case 0 -> edit("dropped", text, find(TOKEN, text), old -> "");
            case 1 -> edit("doubled", text, find(TOKEN, text), old -> old + " " + old);
            case 2, 3 -> edit("type", text, find(TYPE, text), old -> any(TYPES));
            case 4 -> edit("type", text, find(typeOf(base), text), old -> any(base.typeNames()));
            case 5 -> edit("import", text, find(Pattern.compile("(?m)^import .*\n"), text), old -> "\n");
            case 6 -> edit("member", text, find(MEMBER, text), this::renamed);
            case 7 -> everywhere(text);
            case 8 -> edit("line twice", text, find(Pattern.compile("(?m)^ +\\S.*\n"), text), old -> old + old);
            case 9 -> edit("line dropped", text, find(Pattern.compile("(?m)^.*\\S.*\n"), text), old -> "\n");
            case 10, 11 -> edit("value", text, find(VALUE, text), old -> any(VALUES));
            case 12 -> edit("annotation dropped", text, find(ANNOTATION, text), old -> "");
            case 13 ->
                edit(
                        "annotation added",
                        text,
                        find(Pattern.compile("(?m)^    (?=\\w+ .*[;{])"), text),
                        old -> old + any(ANNOTATIONS) + " ");
            case 14 -> edit("modifier", text, find(MODIFIER, text), old -> any(MODIFIERS));
            default -> edit("annotation", text, find(ANNOTATION, text), old -> any(ANNOTATIONS));
        };
    }

    /** One name of the file, changed wherever it stands. */
    private @Nullable String everywhere(String text) {
        MatchResult name = find(NAME, text);
        if (name == null) {
            return null;
        }
        String other = renamed(name.group());
        what = name.group() + " is " + other + " everywhere";
        return text.replaceAll("\\b" + name.group() + "\\b", other);
    }

    private String renamed(String name) {
        return switch (random.nextInt(5)) {
            case 0 -> name + "2";
            case 1 -> name.startsWith("get") ? name.substring(3) : "get" + name;
            case 2 -> name.startsWith("set") ? "get" + name.substring(3) : "set" + name;
            case 3 -> name.length() > 2 ? name.substring(0, name.length() - 1) : name + "x";
            default ->
                any(List.of(
                        "toString",
                        "hashCode",
                        "getClass",
                        "notify",
                        "isNew",
                        "getId",
                        "id",
                        "class",
                        "alias",
                        "build",
                        "create"));
        };
    }

    private @Nullable String edit(
            String kind, String text, @Nullable MatchResult place, java.util.function.UnaryOperator<String> change) {
        if (place == null) {
            return null;
        }
        String now = change.apply(place.group());
        long line = text.substring(0, place.start()).lines().count();
        what = kind + ", line " + line + ": " + place.group().strip() + " -> " + now.strip();
        return text.substring(0, place.start()) + now + text.substring(place.end());
    }

    /** A match outside comments, or null where there is none. */
    private @Nullable MatchResult find(Pattern pattern, String text) {
        List<MatchResult> comments = COMMENT.matcher(text).results().toList();
        List<MatchResult> found = new ArrayList<>();
        pattern.matcher(text)
                .results()
                .filter(one -> comments.stream()
                        .noneMatch(comment -> one.start() < comment.end() && comment.start() < one.end()))
                .forEach(found::add);
        return found.isEmpty() ? null : any(found);
    }

    private static Pattern typeOf(Base base) {
        return Pattern.compile("\\b(?:" + String.join("|", base.typeNames()) + ")\\b");
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
