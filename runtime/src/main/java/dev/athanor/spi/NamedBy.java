package dev.athanor.spi;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * States the naming style of the compilation that wrote a model. Read by the processor when another module refers to the entity, as the
 * names of its columns depend on them; nothing looks at it at run time.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface NamedBy {
    /** The value of {@code -Aathanor.naming}. */
    String value();
}
