package dev.athanor.processor.page;

import dev.athanor.processor.cases.Case;
import dev.athanor.processor.diagnostic.CompilationProblem;
import dev.athanor.processor.diagnostic.OutputProblem;
import dev.athanor.processor.diagnostic.Problem;
import dev.athanor.processor.diagnostic.Problems;
import dev.athanor.processor.diagnostic.SqlProblem;
import dev.athanor.processor.testing.InProcess;
import dev.athanor.processor.testing.Message;
import dev.athanor.processor.testing.Outcome;
import dev.athanor.processor.testing.Source;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic.Kind;

/** Writes {@code docs/errors.md}: each problem with an example that fails, what javac prints for it, and one that passes. */
final class ErrorsPage {
    private static final Map<String, String> FAMILIES = Map.ofEntries(
            Map.entry("CollectionProblem", "Ordered collections and maps"),
            Map.entry("CascadeProblem", "Cascades and deletes"),
            Map.entry("ShapeProblem", "The class of an entity"),
            Map.entry("AccessorProblem", "Accessors"),
            Map.entry("ColumnProblem", "Columns"),
            Map.entry("IdentifierProblem", "Primary keys"),
            Map.entry("RelationshipProblem", "Relationships"),
            Map.entry("ForeignKeyProblem", "Foreign keys"),
            Map.entry("MappingWarning", "Warnings about mappings"),
            Map.entry("CompilationProblem", "The compilation as a whole"),
            Map.entry("OutputProblem", "Build outputs"));

    /** Warnings about a whole compilation: there is no element on which they could be silenced. */
    private static final Set<Problem> WITHOUT_PLACE =
            Set.of(SqlProblem.SQL_NOT_CHECKED, SqlProblem.SQL_CHECKED_BY_NAMES, OutputProblem.OUTPUTS_NOT_WHOLE);

    private final Path folder;
    private final Map<Problem, Case> examples = new LinkedHashMap<>();
    private final StringBuilder page = new StringBuilder();

    ErrorsPage(Path folder) {
        this.folder = folder;
        Case.all().stream()
                .filter(one -> !one.corrected().isEmpty())
                .forEach(one -> examples.putIfAbsent(one.problem(), one));
    }

    String text() {
        Map<String, List<Problem>> families = Problems.all().stream()
                .collect(Collectors.groupingBy(ErrorsPage::family, LinkedHashMap::new, Collectors.toList()));
        addIntroduction();
        families.forEach(this::addIndex);
        families.forEach((family, problems) -> {
            add("## " + family);
            problems.forEach(this::addProblem);
        });
        return page.toString().stripTrailing() + "\n";
    }

    private void addIntroduction() {
        long warnings = Problems.all().stream()
                .filter(one -> one.severity() != Kind.ERROR)
                .count();
        add("# Errors and warnings of the processor");
        add("""
                What is wrong with a mapping is told when it is compiled, at the annotation value, annotation or accessor that \
                causes it. Each message begins with its name in brackets, says what was found and ends with the remedy. Below \
                are all %d, each with sources that are wrong, what javac prints for them, and the same sources as they are \
                right. The examples have `package shop;` and import `dev.athanor.annotation.*`, `org.jspecify.annotations.*` and \
                the packages of the JDK that they use.""".formatted(Problems.all().size()));
        if (warnings > 0) {
            add("""
                    %d of them are warnings: the code works, and may be meant. A warning is silenced where it is told, or on the \
                    class around that, by `@SuppressWarnings("athanor:NameOfTheWarning")`, and for a whole compilation by \
                    `-Aathanor.suppress=NameOfTheWarning,NameOfAnother`. javac counts them with its own: `-Werror` makes a build \
                    fail by them, `-nowarn` leaves them out, `-Xlint` has no say.""".formatted(warnings));
        }
        add("This page is generated from the processor's sources and tests: `-Derrors.update=true`.");
    }

    private void addIndex(String family, List<Problem> problems) {
        add("**" + family + "**");
        add(problems.stream()
                .map(one -> "- [%s](#%s): %s"
                        .formatted(
                                one.id(),
                                one.id().toLowerCase(Locale.ROOT),
                                escaped(firstSentence(readable(one.template())))))
                .collect(Collectors.joining("\n")));
    }

    private void addProblem(Problem problem) {
        add("### " + problem.id());
        boolean isError = problem.severity() == Kind.ERROR;
        add((isError ? "Error: " : "Warning: ") + escaped(readable(problem.template())));
        if (!isError && !WITHOUT_PLACE.contains(problem)) {
            add("Where it is meant: `@SuppressWarnings(\"athanor:" + problem.id() + "\")`.");
        }
        Case example = examples.get(problem);
        if (example == null) {
            add(
                    problem == CompilationProblem.INTERNAL_ERROR
                            ? "There is no example: sources that bring it about would be mended by a correction of Athanor."
                            : "There is no example: what brings it about is around the sources, not in them.");
            return;
        }
        addSources("Wrong", example.options(), example.sources());
        add("```text\n" + printed(example) + "```");
        addSources("Right", example.correctedOptions(), example.corrected());
    }

    private void addSources(String title, List<String> options, List<Source> sources) {
        String with = options.isEmpty() ? "" : ", compiled with `" + String.join(" ", options) + "`";
        add(title + with + ":");
        add(sources.stream()
                .map(source -> Listing.of(source).text())
                .collect(Collectors.joining("\n", "```java\n", "```")));
    }

    /** What javac prints for an example. */
    private String printed(Case example) {
        Outcome outcome = InProcess.javac(example.options().toArray(String[]::new))
                .compile(folder.resolve(example.problem().id()), example.sources());
        Message message = Stream.concat(outcome.errors().stream(), outcome.warnings().stream())
                .filter(one -> one.text().contains("[" + example.problem().id() + "]"))
                .findFirst()
                .orElseThrow(() -> new AssertionError(example + " is not told: " + outcome));
        String kind = outcome.errors().contains(message) ? "error: " : "warning: ";
        Optional<Source> source = example.sources().stream()
                .filter(one -> ("/" + one.path()).endsWith("/" + message.file()))
                .findFirst();
        if (message.line() < 0 || source.isEmpty()) {
            return kind + message.text() + "\n";
        }
        Listing listing = Listing.of(source.get());
        return message.file() + ":" + listing.lineOf(message.position()) + ": " + kind + message.text() + "\n"
                + listing.pointed(message.position());
    }

    private void add(String block) {
        page.append(block).append("\n\n");
    }

    private static String family(Problem problem) {
        String name = problem.getClass().getSimpleName();
        return FAMILIES.getOrDefault(
                name, name.replace("Problem", "").replaceAll("(?<=[a-z])(?=[A-Z])", " ") + " problems");
    }

    /** The names of values as they are read by people. */
    private static String readable(String template) {
        return template.replaceAll("\\{(\\w+)}", "*$1*");
    }

    private static String firstSentence(String text) {
        int end = text.indexOf(". ");
        return end < 0 ? text : text.substring(0, end + 1);
    }

    /** What Markdown would take for its own. */
    private static String escaped(String text) {
        return text.replace("<", "\\<").replace("_", "\\_");
    }
}
