package shop;

import dev.athanor.type.Converter;
import java.util.List;

/** Words with commas between. */
final class TagsConverter implements Converter<List<String>, String> {
    @Override
    public String toColumn(List<String> value) {
        return String.join(",", value);
    }

    @Override
    public List<String> fromColumn(String stored) {
        return List.of(stored.split(","));
    }
}
