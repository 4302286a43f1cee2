package dev.athanor.processor.diagnostic;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import javax.annotation.processing.Messager;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.tools.Diagnostic.Kind;
import org.jspecify.annotations.Nullable;

/** Prints findings at the narrowest place in the user's source. The only class that speaks to javac's messager; called by the step. */
public final class ReportPrinter {
    private final Messager messager;
    private final Set<String> suppressed;
    private final Set<String> sources = new HashSet<>();
    private final Set<String> told = new HashSet<>();
    private boolean printedError;

    /** A printer to a compiler's messager. */
    public ReportPrinter(Messager messager) {
        this(messager, Set.of());
    }

    /** A printer to a compiler's messager that leaves out warnings of these ids. */
    public ReportPrinter(Messager messager, Set<String> suppressed) {
        this.messager = messager;
        this.suppressed = Set.copyOf(suppressed);
    }

    /** Notes what is compiled from source, so that a message about it has a line. */
    public void noteSources(Collection<? extends Element> roots) {
        roots.forEach(one -> sources.add(one.toString()));
    }

    /**
     * Prints all findings about a class. What concerns a member of a superclass is told there, once for all subclasses; where that
     * is not compiled now, or the subclass says what type the member has, at the subject.
     */
    public void print(Report report, Element subject) {
        print(report, subject, Kind.ERROR);
    }

    /** The same, where nothing is told as graver than {@code gravest}. */
    public void print(Report report, Element subject, Kind gravest) {
        for (Finding finding : report.findings()) {
            Kind severity = finding.problem().severity();
            Kind shown = severity == Kind.ERROR ? gravest : severity;
            if (shown == Kind.ERROR || !WarningSuppression.covers(finding, subject, suppressed)) {
                print(finding, shown, subject);
            }
        }
    }

    private void print(Finding finding, Kind severity, Element subject) {
        printedError |= severity == Kind.ERROR;
        Element element = finding.origin().element();
        if (isWithin(element, subject)) {
            printInPlace(finding, severity);
        } else if (!isSource(element) || isOfVariableType(element)) {
            messager.printMessage(severity, finding.message() + seenIn(element), subject);
        } else if (told.add(finding.problem().id() + " " + element.getEnclosingElement() + " " + element)) {
            printInPlace(finding, severity);
        }
    }

    private void printInPlace(Finding finding, Kind severity) {
        Origin origin = finding.origin();
        messager.printMessage(severity, finding.message(), origin.element(), origin.annotation(), origin.value());
    }

    private boolean isSource(Element element) {
        for (@Nullable Element one = element; one != null; one = one.getEnclosingElement()) {
            if (sources.contains(one.toString())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOfVariableType(Element element) {
        return element instanceof ExecutableElement method && hasVariable(method.getReturnType());
    }

    private static boolean hasVariable(TypeMirror type) {
        return switch (type.getKind()) {
            case TYPEVAR -> true;
            case ARRAY -> hasVariable(((ArrayType) type).getComponentType());
            case DECLARED -> ((DeclaredType) type).getTypeArguments().stream().anyMatch(ReportPrinter::hasVariable);
            default -> false;
        };
    }

    /** Prints a finding that has no place in the source. */
    public void print(Problem problem, String... values) {
        printedError |= problem.severity() == Kind.ERROR;
        messager.printMessage(problem.severity(), problem.message(values));
    }

    /** Whether an error was printed by this printer; a compiler tells of errors of earlier rounds only. */
    public boolean hasPrintedError() {
        return printedError;
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
