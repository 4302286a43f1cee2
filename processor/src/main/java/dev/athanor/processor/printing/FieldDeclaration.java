package dev.athanor.processor.printing;

import com.palantir.javapoet.TypeName;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/**
 * A field.
 *
 * @param type its type
 * @param name its name
 * @param modifiers its modifiers
 * @param javadoc its comment; empty where it has none
 * @param value what it is initialized with; empty where it is not
 */
public record FieldDeclaration(TypeName type, String name, Set<Modifier> modifiers, Code javadoc, Code value) {
    private static final Code NONE = Code.of("");

    /** A field without comment and value. */
    public static FieldDeclaration of(TypeName type, String name, Modifier... modifiers) {
        Set<Modifier> ordered = EnumSet.noneOf(Modifier.class);
        ordered.addAll(List.of(modifiers));
        return new FieldDeclaration(type, name, ordered, NONE, NONE);
    }

    /** The same field with a value. */
    public FieldDeclaration withValue(String format, @Nullable Object... arguments) {
        return withValue(Code.of(format, arguments));
    }

    /** The same field with a value. */
    public FieldDeclaration withValue(Code code) {
        return new FieldDeclaration(type, name, modifiers, javadoc, code);
    }

    /** The same field with a comment. */
    public FieldDeclaration withJavadoc(String format, @Nullable Object... arguments) {
        return new FieldDeclaration(type, name, modifiers, Code.of(format, arguments), value);
    }
}
