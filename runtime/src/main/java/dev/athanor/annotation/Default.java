package dev.athanor.annotation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Names a static method without arguments of the entity, called at flush, once per inserted row whose column is unset. */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Default {
    /** The method's name. */
    String value();
}
