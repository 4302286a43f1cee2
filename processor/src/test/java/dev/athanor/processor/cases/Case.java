package dev.athanor.processor.cases;

import dev.athanor.processor.diagnostic.Problem;
import dev.athanor.processor.testing.Source;
import java.util.List;
import java.util.stream.Stream;

/**
 * Sources with one mistake, on the marked line, and the problem that tells it. Where no line is marked, the problem has no
 * place in the sources.
 *
 * @param problem what is told
 * @param what what this case shows, beside others of the same problem
 * @param part a part of the message that only this case has; empty for none
 * @param eclipseGivesLine whether Eclipse's compiler says where: it does not for records
 * @param options what javac is told besides
 * @param sources the sources
 * @param correctedOptions the same options as they are right
 * @param corrected the same sources as they are right; empty where another case of the problem shows that
 */
public record Case(
        Problem problem,
        String what,
        String part,
        boolean eclipseGivesLine,
        List<String> options,
        List<Source> sources,
        List<String> correctedOptions,
        List<Source> corrected) {

    /** A mistake in an entity {@code User} that is correct otherwise. */
    static Case inUser(Problem problem, String what, String body) {
        return of(problem, what, List.of(Source.singleEntity(body)));
    }

    /** A mistake in one of several sources. */
    static Case in(Problem problem, String what, String... sources) {
        return of(problem, what, sourcesOf(sources));
    }

    private static Case of(Problem problem, String what, List<Source> sources) {
        return new Case(problem, what, "", true, List.of(), sources, List.of(), List.of());
    }

    /** The same, where the message says this. */
    Case saying(String text) {
        return new Case(problem, what, text, eclipseGivesLine, options, sources, correctedOptions, corrected);
    }

    /** The same, where Eclipse's compiler has no line. */
    Case withoutLineInEclipse() {
        return new Case(problem, what, part, false, options, sources, correctedOptions, corrected);
    }

    /** The same, compiled with these options, right and wrong sources alike. */
    Case with(String... all) {
        return new Case(problem, what, part, eclipseGivesLine, List.of(all), sources, List.of(all), corrected);
    }

    /** The same, where an option is wrong rather than the sources: the right ones. */
    Case passesWith(String... all) {
        return new Case(problem, what, part, eclipseGivesLine, options, sources, List.of(all), sources);
    }

    /** The same, and how the entity {@code User} is right: the body of its class. */
    Case passes(String body) {
        return corrected(List.of(Source.singleEntity(body)));
    }

    /** The same, and how the sources are right. */
    Case passesAs(String... right) {
        return corrected(sourcesOf(right));
    }

    private Case corrected(List<Source> right) {
        return new Case(problem, what, part, eclipseGivesLine, options, sources, correctedOptions, right);
    }

    private static List<Source> sourcesOf(String... sources) {
        return Stream.of(sources).map(Source::of).toList();
    }

    /** All cases. */
    public static List<Case> all() {
        return Stream.of(
                        ShapeCases.ALL,
                        AccessorCases.ALL,
                        ColumnCases.ALL,
                        ConverterCases.ALL,
                        FeatureCases.ALL,
                        ValidateCases.ALL,
                        EmbeddedCases.ALL,
                        IndexCases.ALL,
                        IdentifierCases.ALL,
                        RelationshipCases.ALL,
                        JoinCases.ALL,
                        CollectionCases.ALL,
                        PositionCases.ALL,
                        WriteOnlyCases.ALL,
                        CascadeCases.ALL,
                        KeyUpdateCases.ALL,
                        WarningCases.ALL,
                        InverseSideCases.ALL,
                        ForeignKeyCases.ALL,
                        RecordCases.ALL,
                        SqlCases.ALL,
                        FormulaCases.ALL,
                        CompilationCases.ALL)
                .flatMap(List::stream)
                .toList();
    }

    @Override
    public String toString() {
        return problem.id() + ": " + what;
    }
}
