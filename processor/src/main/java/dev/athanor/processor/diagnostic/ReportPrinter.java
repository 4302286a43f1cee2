package dev.athanor.processor.diagnostic;

import javax.annotation.processing.Messager;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/** Prints findings at the narrowest place in the user's source. The only class that speaks to javac's messager; called by the step. */
public final class ReportPrinter {
    private final Messager messager;

    /** A printer to a compiler's messager. */
    public ReportPrinter(Messager messager) {
        this.messager = messager;
    }

    /** Prints all findings about a class. What concerns a member of another class is told at the subject, as that has a line. */
    public void print(Report report, Element subject) {
        for (Finding finding : report.findings()) {
            Origin origin = finding.origin();
            if (WarningSuppression.covers(finding)) {
                continue;
            }
            if (isWithin(origin.element(), subject)) {
                messager.printMessage(
                        finding.problem().severity(),
                        finding.message(),
                        origin.element(),
                        origin.annotation(),
                        origin.value());
            } else {
                messager.printMessage(
                        finding.problem().severity(), finding.message() + seenIn(origin.element()), subject);
            }
        }
    }

    /** Prints a finding that has no place in the source. */
    public void print(Problem problem, String... values) {
        messager.printMessage(problem.severity(), problem.message(values));
    }

    private static String seenIn(Element element) {
        Element owner = element.getEnclosingElement();
        String name = element.getSimpleName().toString();
        return " (Seen in " + (owner == null ? name : owner.getSimpleName() + "." + name) + ".)";
    }

    private static boolean isWithin(Element element, Element subject) {
        for (@Nullable Element one = element; one != null; one = one.getEnclosingElement()) {
            if (one.equals(subject)) {
                return true;
            }
        }
        return false;
    }
}
