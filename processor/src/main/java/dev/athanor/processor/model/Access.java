package dev.athanor.processor.model;

import java.util.Set;
import javax.lang.model.element.Modifier;

/** Who may see a class, method or constructor of the user; never private, as generated code could not see that either. */
public enum Access {
    PUBLIC,
    PROTECTED,
    PACKAGE;

    /** The modifiers that say so; empty for package access. */
    public Set<Modifier> modifiers() {
        return switch (this) {
            case PUBLIC -> Set.of(Modifier.PUBLIC);
            case PROTECTED -> Set.of(Modifier.PROTECTED);
            case PACKAGE -> Set.of();
        };
    }

    /** The access that the modifiers of an element say. */
    public static Access of(Set<Modifier> modifiers) {
        if (modifiers.contains(Modifier.PUBLIC)) {
            return PUBLIC;
        }
        return modifiers.contains(Modifier.PROTECTED) ? PROTECTED : PACKAGE;
    }
}
