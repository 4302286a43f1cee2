package dev.athanor.processor.model;

import dev.athanor.annotation.Database;
import dev.athanor.processor.diagnostic.Origin;
import org.jspecify.annotations.Nullable;

/**
 * What the annotations of a column other than {@code @Column} say; null where one is not there.
 *
 * @param defaultMethod what {@code @Default} says
 * @param onUpdateMethod what {@code @OnUpdate} says
 * @param validateMethod what {@code @Validate} says
 * @param defaultSql what {@code @ServerDefault} says
 * @param defaultDatabase whose SQL that is
 * @param computedSql what {@code @Computed} says
 * @param computedDatabase whose SQL that is
 * @param computedStored whether what is computed is stored with the row
 * @param formula what {@code @Formula} says
 * @param version where {@code @Version} is
 * @param versionMethod the method that it names
 * @param convert what {@code @Convert} says
 * @param comment the first sentence of the accessor's documentation
 */
public record DeclaredFeatures(
        @Nullable Stated<String> defaultMethod,
        @Nullable Stated<String> onUpdateMethod,
        @Nullable Stated<String> validateMethod,
        @Nullable Stated<String> defaultSql,
        Database defaultDatabase,
        @Nullable Stated<String> computedSql,
        Database computedDatabase,
        boolean computedStored,
        @Nullable DeclaredFormula formula,
        @Nullable Origin version,
        @Nullable Stated<String> versionMethod,
        @Nullable DeclaredConverter convert,
        @Nullable String comment) {}
