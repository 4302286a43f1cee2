package dev.athanor.it;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/** Skips what {@link RunsOn} does not want on the database of the run. */
final class RunsOnCondition implements ExecutionCondition {
    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return AnnotationSupport.findAnnotation(context.getElement(), RunsOn.class)
                .filter(runsOn -> !ItDatabase.isOneOf(runsOn.value()))
                .map(runsOn ->
                        ConditionEvaluationResult.disabled("not on " + ItDatabase.current() + ": " + runsOn.because()))
                .orElseGet(() -> ConditionEvaluationResult.enabled("about every database"));
    }
}
