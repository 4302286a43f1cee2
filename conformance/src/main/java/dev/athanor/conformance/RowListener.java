package dev.athanor.conformance;

import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestExecutionResult.Status;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Notes the outcome of every test that carries a {@link Row} and writes them when a test plan ends; found by JUnit through its
 * service file. Where tests are divided among JVMs, each class is a plan of its own: all of a JVM write one file. An aborted test
 * proves nothing and is not listed.
 */
public final class RowListener implements TestExecutionListener {

    static final String DEFAULT_DATABASE = "sqlite";

    /** What this JVM has shown, by the file that it goes to. */
    private static final Map<Path, Map<Key, Boolean>> OF_FILES = new ConcurrentHashMap<>();

    private final String database;
    private final ProofFile file;
    private final Map<Key, Boolean> outcomes;

    /** For JUnit: writes into the module that runs its tests. */
    public RowListener() {
        this(
                Path.of(System.getProperty("basedir", "")),
                System.getProperty("athanor.test.database", DEFAULT_DATABASE),
                Integer.getInteger("athanor.test.jvm", 1));
    }

    RowListener(Path moduleDirectory, String database, int jvm) {
        this.database = database;
        this.file = ProofFile.of(moduleDirectory, database, jvm);
        this.outcomes = OF_FILES.computeIfAbsent(file.path(), path -> new ConcurrentHashMap<>());
    }

    @Override
    public void executionFinished(TestIdentifier identifier, TestExecutionResult result) {
        boolean failed = result.getStatus() == Status.FAILED;
        boolean passed = result.getStatus() == Status.SUCCESSFUL && identifier.isTest();
        if (!failed && !passed) {
            return;
        }
        Optional<MethodSource> source =
                identifier.getSource().filter(MethodSource.class::isInstance).map(MethodSource.class::cast);
        // One failed invocation of a parameterized test, or a failure to make its invocations, outweighs all that
        // passed.
        source.ifPresent(method -> note(method, passed));
    }

    @Override
    public void testPlanExecutionFinished(TestPlan plan) {
        Collection<Proof> proofs = new ArrayList<>();
        outcomes.forEach((key, passed) -> proofs.add(new Proof(key.row(), key.test(), key.database(), passed)));
        file.write(proofs);
    }

    private void note(MethodSource source, boolean passed) {
        String test = source.getClassName() + "#" + source.getMethodName();
        for (Row mark : marks(source.getJavaClass(), source.getJavaMethod())) {
            for (String row : mark.value()) {
                String[] databases = mark.database().length == 0 ? new String[] {database} : mark.database();
                for (String each : databases) {
                    outcomes.merge(new Key(row, test, each), passed, Boolean::logicalAnd);
                }
            }
        }
    }

    private static List<Row> marks(Class<?> type, Method method) {
        List<Row> marks = new ArrayList<>(AnnotationSupport.findRepeatableAnnotations(method, Row.class));
        for (Class<?> owner = type; owner != null; owner = owner.getEnclosingClass()) {
            marks.addAll(AnnotationSupport.findRepeatableAnnotations(owner, Row.class));
        }
        return marks;
    }

    private record Key(String row, String test, String database) {}
}
