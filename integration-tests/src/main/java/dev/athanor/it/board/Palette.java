package dev.athanor.it.board;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Colours, to which others are added: a value that changes in itself. */
public final class Palette {
    private final List<String> colours;

    public Palette(List<String> colours) {
        this.colours = new ArrayList<>(colours);
    }

    public List<String> colours() {
        return colours;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Palette that && colours.equals(that.colours);
    }

    @Override
    public int hashCode() {
        return Objects.hash(colours);
    }

    @Override
    public String toString() {
        return colours.toString();
    }
}
