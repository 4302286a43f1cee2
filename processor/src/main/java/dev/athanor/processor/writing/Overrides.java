package dev.athanor.processor.writing;

import dev.athanor.processor.model.AccessorMeta;
import dev.athanor.processor.model.EntityMeta;
import dev.athanor.processor.model.MethodMeta;
import dev.athanor.processor.printing.Code;
import dev.athanor.processor.printing.MethodDeclaration;
import javax.lang.model.element.Modifier;

/**
 * Beginnings of methods that implement those of the user's class or of the runtime. Those of accessors say nothing of null: the
 * class that they are in, which nobody but the runtime sees, is not marked.
 */
final class Overrides {
    private Overrides() {}

    /** The getter, without body. */
    static MethodDeclaration.Builder getter(AccessorMeta accessor) {
        return begin(accessor.getter()).returns(accessor.type());
    }

    /** The setter of an accessor that has one, its parameter called {@code name}, without body. */
    static MethodDeclaration.Builder setter(MethodMeta setter, String name) {
        return begin(setter).addParameter(setter.parameters().get(0).type(), name);
    }

    /** The statement that lets the user see what a setter sets, where the user wants to. */
    static void addValidation(MethodDeclaration.Builder setter, AccessorMeta accessor, String value) {
        if (accessor.validation() != null) {
            setter.addStatement("$N = $N($N)", value, accessor.validation(), value);
        }
    }

    /** A method that is nothing the generated class could implement: it says so when called. */
    static MethodDeclaration unmapped(EntityMeta entity, MethodMeta method) {
        MethodDeclaration.Builder override = begin(method).addTypeVariables(method.typeVariables());
        override.returns(method.returnType()).varargs(method.varargs());
        method.parameters().forEach(one -> override.addParameter(one.type(), one.name()));
        return override.addStatement(unsupported(entity.displayName() + "." + method.name()))
                .build();
    }

    /** The statement of what is called although it cannot work; {@code what} names it. */
    static Code unsupported(String what) {
        return Code.of(
                "throw new $T($S)",
                UnsupportedOperationException.class,
                what + " is not mapped: the compilation reported why.");
    }

    /** A public method that implements or overrides one of the runtime, without body. */
    static MethodDeclaration.Builder ofRuntime(String name) {
        return MethodDeclaration.method(name).overrides().addModifiers(Modifier.PUBLIC);
    }

    private static MethodDeclaration.Builder begin(MethodMeta method) {
        return MethodDeclaration.method(method.name())
                .overrides()
                .addModifiers(method.access().modifiers().toArray(Modifier[]::new));
    }
}
