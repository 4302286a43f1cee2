package dev.athanor.it.columns;

import dev.athanor.type.Converter;
import java.util.List;
import java.util.stream.Stream;

/**
 * Lists as text, whatever is in them.
 *
 * @param <T> the elements
 */
abstract class WordsConverter<T> implements Converter<List<T>, String> {
    abstract T parse(String word);

    @Override
    public String toColumn(List<T> value) {
        return String.join(" ", value.stream().map(Object::toString).toList());
    }

    @Override
    public List<T> fromColumn(String stored) {
        return stored.isEmpty()
                ? List.of()
                : Stream.of(stored.split(" ")).map(this::parse).toList();
    }
}
