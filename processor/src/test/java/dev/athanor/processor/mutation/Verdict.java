package dev.athanor.processor.mutation;

import dev.athanor.processor.mutation.Compilation.Fault;
import dev.athanor.processor.testing.Source;
import java.util.List;
import java.util.regex.Pattern;
import javax.tools.StandardJavaFileManager;

/**
 * What is wrong with how a mutant was compiled, or with what came of it.
 *
 * @param mutant which one
 * @param ran whether it built, so that its entities were written to a database and read
 * @param failure what is wrong; empty where nothing is
 */
record Verdict(Mutant mutant, boolean ran, String failure) {
    /** More of our own errors than that for one mutation are a flood. */
    private static final int FLOOD = 8;

    /**
     * What javac says of names. Where it says more, of modifiers, types and what cannot be parsed, its own picture of the class is
     * broken, and what is generated for it may be. A text of an annotation that is no constant, as {@code null}, ends the rounds at
     * once, while we wait for another processor to make the constant: what refers to that entity cannot be right then.
     */
    private static final Pattern OF_NAMES =
            Pattern.compile("compiler\\.err\\.(?:cant\\.resolve.*|cant\\.deref|doesnt\\.exist"
                    + "|annotation\\.(?!value).*|duplicate\\.annotation.*|enum\\.annotation.*|attribute\\.value(?!\\.must).*|cant\\.apply.*"
                    + "|incomparable.*|proc\\.messager)");

    private static final Pattern GENERATED_NAME = Pattern.compile("\\b(?:Q[A-Z]\\w*|Mapped[A-Z]\\w*|\\w+Model)\\b");

    /** Compiles a mutant and runs it where it builds. */
    static Verdict of(Mutant mutant, StandardJavaFileManager shared) {
        List<Source> sources = mutant.base().sources();
        Compilation processed = Compilation.processed(shared, sources);
        Compilation plain = Compilation.plain(shared, sources);
        if (!processed.crash().isEmpty()) {
            // What crashes javac in the same way without us is a defect of javac alone.
            boolean alone = ofJavac(processed.crash()).equals(ofJavac(plain.crash()));
            return new Verdict(mutant, false, alone ? "" : "javac crashed: " + processed.crash());
        }
        String failure = failure(processed, plain);
        if (!failure.isEmpty() || !processed.passed()) {
            return new Verdict(mutant, false, failure);
        }
        return new Verdict(mutant, true, new RoundTrip(processed.classes()).failure());
    }

    /** What is said of javac alone, without how it was called. */
    private static List<String> ofJavac(String crash) {
        return crash.lines()
                .takeWhile(line -> !line.contains(Verdict.class.getPackageName()))
                .toList();
    }

    private static String failure(Compilation processed, Compilation plain) {
        for (Fault error : processed.errors()) {
            if (error.text().contains("InternalError")) {
                return "the processor threw: " + error;
            }
        }
        for (Fault error : plain.errors()) {
            boolean said = processed.errors().stream().anyMatch(error::isOnLineOf);
            if (!said && !GENERATED_NAME.matcher(error.text()).find()) {
                return "javac's error is hidden: " + error + "\n  instead: " + processed.errors();
            }
        }
        List<Fault> inGenerated =
                processed.errors().stream().filter(Fault::isInGeneratedCode).toList();
        boolean ofNames = plain.errors().stream()
                .allMatch(one -> OF_NAMES.matcher(one.code()).matches());
        if (!inGenerated.isEmpty() && ofNames) {
            return "generated code does not compile: " + inGenerated + "\n  plain: " + plain.errors() + "\n  all: "
                    + processed.errors();
        }
        long ours = processed.errors().stream().filter(Fault::isOurs).count();
        return ours > FLOOD ? "a flood of " + ours + ": " + processed.errors() : "";
    }

    @Override
    public String toString() {
        return mutant + "\n" + failure + "\n";
    }
}
