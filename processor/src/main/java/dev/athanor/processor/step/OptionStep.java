package dev.athanor.processor.step;

import dev.athanor.processor.diagnostic.CompilationProblem;
import dev.athanor.processor.diagnostic.Problem;
import dev.athanor.processor.diagnostic.Problems;
import dev.athanor.processor.diagnostic.ReportPrinter;
import dev.athanor.processor.diagnostic.Suggestions;
import dev.athanor.processor.option.OptionMistake;
import dev.athanor.processor.option.Options;
import java.util.List;
import javax.annotation.processing.ProcessingEnvironment;
import javax.tools.Diagnostic.Kind;

/** Refuses options and values of options that do not exist, once. */
public final class OptionStep {
    private OptionStep() {}

    /** Prints what is wrong with the options of a compilation. */
    public static void check(ProcessingEnvironment environment) {
        ReportPrinter printer = new ReportPrinter(environment.getMessager());
        checkSuppressed(environment, printer);
        for (OptionMistake mistake : Options.mistakes(environment.getOptions())) {
            String value = mistake.value();
            if (value == null) {
                printer.print(
                        CompilationProblem.OPTION_UNKNOWN,
                        "option",
                        mistake.option(),
                        "hint",
                        Suggestions.of(mistake.option(), mistake.allowed()));
            } else {
                printer.print(
                        CompilationProblem.OPTION_VALUE_UNKNOWN,
                        "option",
                        mistake.option(),
                        "value",
                        value.isEmpty() ? "no value" : "the value " + value,
                        "allowed",
                        mistake.allowed().isEmpty() ? "a folder" : "one of " + String.join(", ", mistake.allowed()));
            }
        }
    }

    private static void checkSuppressed(ProcessingEnvironment environment, ReportPrinter printer) {
        List<String> warnings = Problems.all().stream()
                .filter(one -> one.severity() != Kind.ERROR)
                .map(Problem::id)
                .sorted()
                .toList();
        for (String id : Options.of(environment.getOptions()).suppressed()) {
            if (!warnings.contains(id)) {
                printer.print(
                        CompilationProblem.OPTION_VALUE_UNKNOWN,
                        "option",
                        "athanor.suppress",
                        "value",
                        id.isEmpty() ? "no value" : "the value " + id,
                        "allowed",
                        "some of " + String.join(", ", warnings));
            }
        }
    }
}
