package dev.athanor.processor.step;

import dev.athanor.processor.diagnostic.CompilationProblem;
import dev.athanor.processor.diagnostic.ReportPrinter;
import dev.athanor.processor.diagnostic.Suggestions;
import dev.athanor.processor.option.Options;
import javax.annotation.processing.ProcessingEnvironment;

/** Refuses options that do not exist, once. */
public final class OptionStep {
    private OptionStep() {}

    /** Prints what is wrong with the options of a compilation. */
    public static void check(ProcessingEnvironment environment) {
        ReportPrinter printer = new ReportPrinter(environment.getMessager());
        for (String option : Options.unknown(environment.getOptions().keySet())) {
            printer.print(
                    CompilationProblem.OPTION_UNKNOWN,
                    "option",
                    option,
                    "hint",
                    Suggestions.of(option, Options.known()));
        }
    }
}
