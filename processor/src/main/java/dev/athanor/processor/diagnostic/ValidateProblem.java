package dev.athanor.processor.diagnostic;

/** What can be wrong with {@code @Validate} and the method that it names. */
public enum ValidateProblem implements Problem {
    VALIDATE_NEVER_SET("{accessor} has @Validate, but {what}, so that nobody sets it.", "Remove @Validate."),
    VALIDATE_METHOD_MISSING("Entity {entity} has no method {method}({type}), which @Validate names.", "{hint}"),
    VALIDATE_METHOD_STATIC(
            "Method {entity}.{method}(), which @Validate names, is static, but it is called on the object.",
            "Remove static."),
    VALIDATE_METHOD_PRIVATE(
            "Method {entity}.{method}(), which @Validate names, is {hidden}.", "Give it at least {access} access."),
    VALIDATE_METHOD_PARAMETER(
            "Method {entity}.{method}(), which @Validate names, {found}, but {accessor} is set to {type}.",
            "Give it one parameter of the type {type}."),
    VALIDATE_METHOD_TYPE_DIFFERS(
            "Method {entity}.{method}(), which @Validate names, returns {found}, but {accessor} is set to {type}.",
            "Return {type}: the value to set."),
    VALIDATE_METHOD_THROWS(
            "Method {entity}.{method}(), which @Validate names, throws {exception}, which nothing handles where a value is set.",
            "Throw a RuntimeException, such as IllegalArgumentException.");

    private final String template;

    ValidateProblem(String text, String remedy) {
        this.template = text + " " + remedy;
    }

    @Override
    public String template() {
        return template;
    }
}
