package dev.athanor.processor.option;

/** What becomes of SQL in annotations that does not fit the model: the values of {@code -Aathanor.sqlcheck}, in lower case. */
public enum SqlCheck {
    /** It is not looked at. */
    OFF,
    /** It is told as a warning. */
    WARN,
    /** It is told as an error. */
    ERROR
}
