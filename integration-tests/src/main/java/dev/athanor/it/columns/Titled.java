package dev.athanor.it.columns;

/** Declares the accessor that {@link Named} has too. */
public interface Titled {
    String getName();

    void setName(String name);
}
