package dev.athanor.processor.model;

import com.palantir.javapoet.TypeName;
import dev.athanor.processor.diagnostic.Origin;
import org.jspecify.annotations.Nullable;

/**
 * A component of a record that rows are read into.
 *
 * @param name its name
 * @param type its declared type; {@code Object} where javac could not resolve it, or nothing can name it
 * @param typeText the same as a message shows it
 * @param value the same as what a column holds
 * @param nullable whether it is marked as nullable
 * @param convert what {@code @Convert} says, or null
 * @param misplaced the simple name of an annotation of ours that means nothing there; empty for none
 * @param typeVisible whether generated code can name its type: it is not private
 * @param origin the component
 */
public record ComponentMeta(
        String name,
        TypeName type,
        String typeText,
        ValueMeta value,
        boolean nullable,
        @Nullable DeclaredConverter convert,
        String misplaced,
        boolean typeVisible,
        Origin origin) {}
