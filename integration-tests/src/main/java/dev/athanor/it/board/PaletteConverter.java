package dev.athanor.it.board;

import dev.athanor.type.Converter;
import java.util.List;

/** A palette as the names of its colours. */
final class PaletteConverter implements Converter<Palette, String> {
    @Override
    public String toColumn(Palette value) {
        return String.join(" ", value.colours());
    }

    @Override
    public Palette fromColumn(String stored) {
        return new Palette(stored.isEmpty() ? List.of() : List.of(stored.split(" ")));
    }
}
