package dev.athanor.processor.step;

import dev.athanor.processor.diagnostic.CompilationProblem;
import dev.athanor.processor.diagnostic.Origin;
import dev.athanor.processor.diagnostic.Report;
import javax.lang.model.element.Element;

/** Turns an exception that nobody expected into one problem on the element that was worked on. Used by the steps. */
final class Failures {
    private Failures() {}

    /** Adds the failure to a report that has nothing else: what follows from another problem is not worth a second one. */
    static void add(Exception failure, Element element, String entity, Report report) {
        if (report.isClean()) {
            report.add(CompilationProblem.INTERNAL_ERROR.at(
                    Origin.of(element), "entity", entity, "error", textOf(failure)));
        }
    }

    private static String textOf(Exception failure) {
        StackTraceElement[] trace = failure.getStackTrace();
        return trace.length == 0 ? failure.toString() : failure + " at " + trace[0];
    }
}
