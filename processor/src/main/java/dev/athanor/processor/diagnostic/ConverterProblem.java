package dev.athanor.processor.diagnostic;

/** What can be wrong with {@code @Convert}. */
public enum ConverterProblem implements Problem {
    CONVERTER_NOT_A_CONVERTER(
            "@Convert of {accessor} names {converter}, which does not implement Converter with two types.",
            "Write {converter} implements Converter<{type}, String>, or another type that a column can hold in place of String."),
    CONVERTER_ABSTRACT(
            "@Convert of {accessor} names {converter}, of which no instance can be made.",
            "Name a class that is neither abstract, an interface nor an inner class."),
    CONVERTER_NOT_VISIBLE(
            "@Convert of {accessor} names {converter}, which or the constructor of which the generated class cannot see.",
            "Give both at least package access, or make them public if the converter is in another package."),
    CONVERTER_WITHOUT_CONSTRUCTOR(
            "@Convert of {accessor} names {converter}, which has no constructor without parameters that throws nothing, nor one that takes a Class.",
            "Add one, or write a subclass that has one."),
    CONVERTER_TYPE_DIFFERS(
            "{converter} converts {found}, but {accessor} has the type {type}.",
            "Name a converter of {type}, or declare the accessor as {found}."),
    CONVERTER_STORES_NO_COLUMN(
            "{converter} stores {stores}, which no column can hold.",
            "Let it store a type that a column can hold, such as String or Long."),
    CONVERTER_OF_KEY_NOT_PUBLIC(
            "{accessor} is part of the key, but its converter {converter} is not public.",
            "Make the class and its constructor public: foreign keys to {entity} use it, in other packages too.");

    private final String template;

    ConverterProblem(String text, String remedy) {
        this.template = text + " " + remedy;
    }

    @Override
    public String template() {
        return template;
    }
}
