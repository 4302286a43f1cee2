package dev.athanor.annotation;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The column of one component of an {@link Embedded} record, in place of what the record says. */
@Retention(RetentionPolicy.CLASS)
@Target({})
public @interface ColumnOverride {
    /** The component; of a nested record by a path, {@code "address.city"}. */
    String path();

    /** Its column; the name is taken as it is, without the prefix. */
    Column column();
}
