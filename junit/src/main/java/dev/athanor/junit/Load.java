package dev.athanor.junit;

import dev.athanor.event.CallSite;
import org.jspecify.annotations.Nullable;

/**
 * A load that a line of code has brought about, as a failure lists it. Equal ones are listed once.
 *
 * @param member what was loaded
 * @param touched whether an accessor was touched; else an object was got by its key
 * @param site the line of code, or null where there is none on the stack
 * @param loaderLine what loads the same by one statement
 */
record Load(String member, boolean touched, @Nullable CallSite site, String loaderLine) {
    /** The lines of a failure. */
    String text(int times) {
        return (touched ? "touch of " : "get of ")
                + member
                + (site == null ? "" : " at " + site)
                + (times == 1 ? "" : ", " + times + " times")
                + System.lineSeparator()
                + (touched ? "      load it with the query: " : "      read them by one query: ")
                + loaderLine;
    }
}
