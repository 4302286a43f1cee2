package dev.athanor.it.plans;

import dev.athanor.it.press.QShelf;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Objects and how they are related: what is in the database. */
public final class Graph {
    private final Map<Kind<?, ?>, List<Item>> items = new LinkedHashMap<>();

    /** All objects of a kind, in the order of their keys. */
    public List<Item> items(Kind<?, ?> kind) {
        return items.computeIfAbsent(kind, each -> new ArrayList<>());
    }

    /** Adds an object. */
    public Item add(Item item) {
        items(item.kind).add(item);
        return item;
    }

    /** Adds an object with the next number as its key. */
    public Item add(Kind<?, ?> kind, int weight) {
        int number = items(kind).size() + 1;
        return add(
                new Item(kind, (long) number, kind.name().toLowerCase(java.util.Locale.ROOT) + " " + number, weight));
    }

    /** Adds a shelf, whose key has two parts. */
    public Item addShelf(String hall, int number) {
        return add(new Item(Press.SHELVES, QShelf.key(hall, number), hall + number, number));
    }

    int size() {
        return items.values().stream().mapToInt(List::size).sum();
    }

    @Override
    public String toString() {
        return items.values().stream().flatMap(List::stream).map(Item::text).collect(Collectors.joining("\n"));
    }
}
