package dev.athanor.processor.model;

import java.util.Set;
import javax.lang.model.element.Modifier;

/** Who may see a class, method or constructor of the user; never private, as generated code could not see that either. */
public enum Access {
    PUBLIC(Set.of(Modifier.PUBLIC)),
    PROTECTED(Set.of(Modifier.PROTECTED)),
    PACKAGE(Set.of());

    private final Set<Modifier> modifiers;

    Access(Set<Modifier> modifiers) {
        this.modifiers = modifiers;
    }

    /** The modifiers that say so; empty for package access. */
    public Set<Modifier> modifiers() {
        return modifiers;
    }

    /** The access that the modifiers of an element say. */
    public static Access of(Set<Modifier> modifiers) {
        if (modifiers.contains(Modifier.PUBLIC)) {
            return PUBLIC;
        }
        return modifiers.contains(Modifier.PROTECTED) ? PROTECTED : PACKAGE;
    }
}
