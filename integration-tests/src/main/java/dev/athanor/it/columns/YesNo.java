package dev.athanor.it.columns;

import dev.athanor.type.Converter;

/** Truth values as the letters Y and N. */
final class YesNo implements Converter<Boolean, Character> {
    @Override
    public Character toColumn(Boolean value) {
        return value ? 'Y' : 'N';
    }

    @Override
    public Boolean fromColumn(Character stored) {
        return stored == 'Y';
    }
}
