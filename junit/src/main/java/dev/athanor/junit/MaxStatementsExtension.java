package dev.athanor.junit;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/** Counts the statements of a test that is annotated by {@link MaxStatements}, which names it to JUnit. For any thread. */
public final class MaxStatementsExtension implements BeforeTestExecutionCallback, AfterTestExecutionCallback {
    private static final ExtensionContext.Namespace NAMESPACE =
            ExtensionContext.Namespace.create(MaxStatementsExtension.class);

    /** Made by JUnit. */
    public MaxStatementsExtension() {}

    @Override
    public void beforeTestExecution(ExtensionContext test) {
        int most = limit(test);
        if (most < 0) {
            throw new ExtensionConfigurationException("@MaxStatements(" + most + ") of " + test.getDisplayName()
                    + ": a test sends no less than 0 statements. Say how many it may send.");
        }
        StatementCount count = new StatementCount(most);
        test.getStore(NAMESPACE).put(StatementCount.class, count);
        count.begin();
    }

    /** A test that has failed keeps its failure, with that of the guard beside it. */
    @Override
    public void afterTestExecution(ExtensionContext test) {
        StatementCount count = test.getStore(NAMESPACE).remove(StatementCount.class, StatementCount.class);
        if (count == null) {
            return; // the limit was refused
        }
        count.end();
        AssertionError exceeded = count.exceeded();
        if (exceeded == null) {
            return;
        }
        Optional<Throwable> failure = test.getExecutionException();
        if (failure.isEmpty()) {
            throw exceeded;
        }
        failure.get().addSuppressed(exceeded);
    }

    /** What the method says, or its class, or the class that this one is nested in. */
    private static int limit(ExtensionContext test) {
        Optional<MaxStatements> said = AnnotationSupport.findAnnotation(test.getElement(), MaxStatements.class);
        Class<?> type = test.getRequiredTestClass();
        while (said.isEmpty()) {
            said = AnnotationSupport.findAnnotation(type, MaxStatements.class);
            Class<?> enclosing = outer(type);
            if (enclosing == null) {
                break;
            }
            type = enclosing;
        }
        return said.map(MaxStatements::value).orElse(Integer.MAX_VALUE);
    }

    private static @Nullable Class<?> outer(Class<?> type) {
        return AnnotationSupport.isAnnotated(type, Nested.class) ? type.getEnclosingClass() : null;
    }
}
