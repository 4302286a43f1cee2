package dev.athanor.spi;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * States which getters of an entity are marked as nullable. Read by the processor where it has the entity as a class file only: compilers
 * before Java 22 do not tell the annotations on types of class files. Nothing looks at it at run time.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface NullableAccessors {
    /** The names of the methods. */
    String[] value();
}
