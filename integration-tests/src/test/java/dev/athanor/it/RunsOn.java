package dev.athanor.it;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/** Marks tests that are about some of the databases only; on the others they are skipped. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
@ExtendWith(RunsOnCondition.class)
@interface RunsOn {
    /** The databases. */
    ItDatabase[] value();

    /** Why it is about them only. */
    String because();
}
