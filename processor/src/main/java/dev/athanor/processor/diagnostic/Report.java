package dev.athanor.processor.diagnostic;

import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.tools.Diagnostic.Kind;

/**
 * The findings about one entity, in the order in which they were made. Filled by the rules, printed once by the step. A method
 * has one finding at a time, the first: what follows from a mistake is not told as another.
 */
public final class Report {
    private final List<Finding> findings = new ArrayList<>();

    /** Notes a finding, unless it concerns a method that has an error: of what stands beside an error, nothing is said. */
    public void add(Finding finding) {
        if (!hasError(finding.origin().element())) {
            findings.add(finding);
        }
    }

    /** All findings. */
    public List<Finding> findings() {
        return List.copyOf(findings);
    }

    /** Whether nothing was found, or warnings only. */
    public boolean isClean() {
        return findings.stream().noneMatch(Report::isError);
    }

    private boolean hasError(Element element) {
        return element.getKind() == ElementKind.METHOD
                && findings.stream()
                        .anyMatch(one -> isError(one) && one.origin().element().equals(element));
    }

    private static boolean isError(Finding finding) {
        return finding.problem().severity() == Kind.ERROR;
    }
}
