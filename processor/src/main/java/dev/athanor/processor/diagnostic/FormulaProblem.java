package dev.athanor.processor.diagnostic;

/** What can be wrong with {@code @Formula}. */
public enum FormulaProblem implements Problem {
    FORMULA_WITH(
            "{accessor} is @Formula and has @{annotation}, but it is no column of the table: each SELECT computes it.",
            "Remove one of them."),
    FORMULA_SETTER(
            "{accessor} is @Formula and has the setter {setter}, but each SELECT computes its value.",
            "Remove the setter."),
    FORMULA_EMPTY(
            "@Formula of {accessor} has no SQL.", "Write the expression, for example @Formula(\"price * quantity\")."),
    FORMULA_COLUMN_UNKNOWN("There is no column {column} in {table}, which @Formula of {accessor} names.", "{hint}"),
    FORMULA_LABEL(
            "{accessor} is @Formula, and what maps rows by names finds it as {column}, where it finds {other}.",
            "Rename the accessor of the formula, or name the other column with @Column(name = \"...\")."),
    FORMULA_UNBALANCED(
            "{found} in @Formula of {accessor} has no counterpart.", "Close each parenthesis and each quote."),
    FORMULA_BIND(
            "@Formula of {accessor} has the bind {found}, but nothing gives it a value.",
            "Write the value into the SQL; what differs from query to query belongs in the query."),
    FORMULA_NOT_EXPRESSION(
            "@Formula of {accessor} has {found}, and is more than an expression or none.",
            "Write what stands between SELECT and FROM for one value; put a query into parentheses."),
    FORMULA_AGGREGATE(
            "@Formula of {accessor} calls {found} outside a sub-query, which makes one row of all.",
            "Put it into a sub-query: (select {found}(...) from ...)."),
    FORMULA_METHOD(
            "{method} has @Formula, but it {fault}.",
            "Declare an instance method without parameters that returns the value."),
    FORMULA_METHOD_TYPE(
            "{method} has @Formula and returns {type}, which no column can hold.",
            "Return a type that columns can have."),
    FORMULA_METHOD_NAME("{method} has the same name in {queryType} as {other}.", "Rename the method.");

    private final String template;

    FormulaProblem(String text, String remedy) {
        this.template = text + " " + remedy;
    }

    @Override
    public String template() {
        return template;
    }
}
