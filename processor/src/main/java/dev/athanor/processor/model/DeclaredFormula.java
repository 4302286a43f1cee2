package dev.athanor.processor.model;

import dev.athanor.annotation.Database;

/**
 * What {@code @Formula} says.
 *
 * @param sql the expression
 * @param database whose SQL it is
 * @param check whether it is checked against the tables of the model
 */
public record DeclaredFormula(Stated<String> sql, Database database, boolean check) {}
