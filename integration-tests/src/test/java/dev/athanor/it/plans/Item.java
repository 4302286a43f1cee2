package dev.athanor.it.plans;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an object of a graph is to be, as plain values. */
public final class Item {
    final Kind<?, ?> kind;
    final Object key;
    final String name;
    final int weight;
    /** By its kind: the blurb of a volume, the place of a leaf. */
    @Nullable
    Object detail;

    private final Map<Edge<?, ?, ?>, List<Item>> targets = new LinkedHashMap<>();

    Item(Kind<?, ?> kind, Object key, String name, int weight) {
        this.kind = kind;
        this.key = key;
        this.name = name;
        this.weight = weight;
    }

    /** The value of a column. */
    @Nullable
    Object value(int field) {
        return switch (field) {
            case 0 -> name;
            case 1 -> weight;
            default -> detail;
        };
    }

    /** The targets of a relationship, those that have an order in theirs. */
    List<Item> targets(Edge<?, ?, ?> edge) {
        return targets.getOrDefault(edge, List.of());
    }

    /** The only target, or null. */
    @Nullable
    Item target(Edge<?, ?, ?> edge) {
        List<Item> found = targets(edge);
        return found.isEmpty() ? null : found.get(0);
    }

    /** Relates two objects by both sides of a relationship. */
    void relate(Edge<?, ?, ?> edge, Item target, Edge<?, ?, ?> back) {
        refer(edge, target);
        target.targets.computeIfAbsent(back, each -> new ArrayList<>()).add(this);
        if (back == Press.HOUSE_VOLUMES) {
            target.targets.get(back).sort(Comparator.comparing(each -> each.name));
        }
    }

    /** Relates an object to another one by the side that rows are written of. */
    public void refer(Edge<?, ?, ?> edge, Item target) {
        targets.computeIfAbsent(edge, each -> new ArrayList<>()).add(target);
    }

    /** Sets the place of a leaf. */
    public void at(int place) {
        detail = place;
    }

    @Override
    public String toString() {
        return kind + " " + key;
    }

    /** All of it in a line. */
    String text() {
        StringBuilder text = new StringBuilder(this + " " + name + " weight=" + weight);
        if (detail != null) {
            text.append(" (").append(detail).append(')');
        }
        targets.forEach((edge, found) -> text.append(' ')
                .append(edge.name())
                .append('=')
                .append(found.stream().map(each -> each.key).toList()));
        return text.toString();
    }
}
