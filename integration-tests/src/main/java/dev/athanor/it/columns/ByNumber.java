package dev.athanor.it.columns;

import dev.athanor.type.Converter;

/**
 * Constants by their number, for whatever enum.
 *
 * @param <E> the enum
 */
final class ByNumber<E extends Enum<E>> implements Converter<E, Integer> {
    private final E[] constants;

    ByNumber(Class<E> type) {
        this.constants = type.getEnumConstants();
    }

    @Override
    public Integer toColumn(E value) {
        int number = 0;
        while (constants[number] != value) {
            number++;
        }
        return number + 1;
    }

    @Override
    public E fromColumn(Integer stored) {
        return constants[stored - 1];
    }
}
