package shop;

import dev.athanor.type.Converter;

/** Codes as their text. */
public final class CodeConverter implements Converter<Code, String> {
    /** Made by the model. */
    public CodeConverter() {}

    @Override
    public String toColumn(Code value) {
        return value.text();
    }

    @Override
    public Code fromColumn(String stored) {
        return new Code(stored);
    }
}
