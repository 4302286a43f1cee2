package dev.athanor.annotation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names a static method without arguments of the entity, called at flush for each row that is updated, and once for an UPDATE
 * statement, whose result the column gets where it is not set.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface OnUpdate {
    /** The method's name. */
    String value();
}
