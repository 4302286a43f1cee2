package dev.athanor.annotation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks an abstract getter whose value lives in the object only: it has no column. */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Transient {}
