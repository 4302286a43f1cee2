package dev.athanor.processor.model;

import dev.athanor.processor.diagnostic.Origin;

/**
 * A method with a body that has {@code @Formula}, right or wrong.
 *
 * @param name the name that it has in queries
 * @param method its name
 * @param value the type of what it returns
 * @param typeText that type, as a message shows it
 * @param fault why no expression can stand for it ({@code is static}); empty where one can
 * @param typeVisible whether generated code can name its type
 * @param resolved whether javac could resolve its type
 * @param formula what the annotation says
 * @param origin the method
 */
public record DeclaredFormulaMethod(
        String name,
        String method,
        ValueMeta value,
        String typeText,
        String fault,
        boolean typeVisible,
        boolean resolved,
        DeclaredFormula formula,
        Origin origin) {

    /** Whether the query type can have it. */
    public boolean isUsable() {
        return fault.isEmpty() && typeVisible && resolved && value.form() != ValueForm.UNKNOWN;
    }
}
