package dev.athanor.annotation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names a method of the entity that sees each value before it is set, and gives the one to set: {@code String trimmed(String name)}.
 * It refuses a value by throwing. Called by setters, builders and constructors, of a relationship also when its other side is
 * changed; of a collection for each object that is put in. Never called for what is loaded, nor for defaults.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Validate {
    /** The method's name. It has one parameter of the value's type, of a collection that of its elements, and returns the same. */
    String value();
}
