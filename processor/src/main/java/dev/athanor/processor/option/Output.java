package dev.athanor.processor.option;

/** A file about the model that a compilation writes: the values of {@code -Aathanor.outputs}, in lower case. */
public enum Output {
    /** The statements that create the tables. */
    DDL,
    /** The diagram of entities and relationships. */
    DIAGRAM,
    /** The tables and columns with their comments. */
    DICTIONARY,
    /** The model as JSON, for tools. */
    CATALOGUE
}
