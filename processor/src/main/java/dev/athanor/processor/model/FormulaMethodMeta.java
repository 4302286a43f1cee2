package dev.athanor.processor.model;

import dev.athanor.processor.diagnostic.Origin;

/**
 * A method of the entity that an SQL expression stands for in queries; the two are not compared.
 *
 * @param name its name in queries, unique among all attributes
 * @param method its name in the entity
 * @param value the type of what it returns
 * @param formula the expression
 * @param origin the method
 */
public record FormulaMethodMeta(String name, String method, ValueMeta value, FormulaMeta formula, Origin origin) {}
