package dev.athanor.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Fails a test that sends more statements than this, on a test method, or on a class for each of its tests; what is said on a method
 * goes before. Counted is what all engines send while the method runs, on its thread and on threads that it starts: queries, loads and
 * writes, a batch being one; not BEGIN, COMMIT, ROLLBACK and savepoints, and not what {@code @BeforeEach} sends. The failure lists the
 * statements, and for those of touches the line of code and the loader that would have spared them.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@ExtendWith(MaxStatementsExtension.class)
public @interface MaxStatements {
    /** The most statements of the test; not negative. */
    int value();
}
