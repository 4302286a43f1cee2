package dev.athanor.processor.diagram;

import dev.athanor.processor.diagram.Diagram.Box;
import dev.athanor.processor.diagram.Diagram.Edge;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Divides a diagram into parts that hang together, places each, and puts the parts on shelves. Used by {@link SvgText}. */
final class DiagramLayout {
    private static final int GAP = 44;
    private static final int MARGIN = 16;

    /** A picture is this much wider than high, about. */
    private static final double WIDE = 1.5;

    private DiagramLayout() {}

    /** The drawing of a diagram. */
    static Drawing of(Diagram diagram) {
        Map<String, List<Box>> parts = parts(diagram);
        long area = diagram.boxes().stream()
                .mapToLong(box -> (BoxSize.width(box) + 100L) * (BoxSize.height(box) + 30L))
                .sum();
        int tallest = (int) Math.max(500, Math.sqrt(area / WIDE));
        List<Drawing> drawings = new ArrayList<>();
        for (List<Box> part : parts.values()) {
            List<String> names = part.stream().map(Box::name).toList();
            List<Edge> edges = diagram.edges().stream()
                    .filter(edge -> names.contains(edge.child()))
                    .toList();
            drawings.add(LayeredLayout.of(part, edges, tallest));
        }
        return onShelves(drawings);
    }

    /** Boxes that lines connect, each part by its first box. */
    private static Map<String, List<Box>> parts(Diagram diagram) {
        Map<String, String> first = new HashMap<>();
        diagram.boxes().forEach(box -> first.put(box.name(), box.name()));
        boolean changed = true;
        while (changed) {
            changed = false;
            for (Edge edge : diagram.edges()) {
                String child = first.getOrDefault(edge.child(), edge.child());
                String parent = first.getOrDefault(edge.parent(), edge.parent());
                if (!child.equals(parent)) {
                    String less = child.compareTo(parent) < 0 ? child : parent;
                    first.put(edge.child(), less);
                    first.put(edge.parent(), less);
                    changed = true;
                }
            }
        }
        Map<String, List<Box>> parts = new LinkedHashMap<>();
        for (Box box : diagram.boxes()) {
            parts.computeIfAbsent(first.getOrDefault(box.name(), box.name()), name -> new ArrayList<>())
                    .add(box);
        }
        return parts;
    }

    /** The tallest first, side by side as long as there is room, then below. */
    private static Drawing onShelves(List<Drawing> drawings) {
        List<Drawing> tallestFirst = new ArrayList<>(drawings);
        tallestFirst.sort(Comparator.comparingInt(one -> -one.height()));
        long area = drawings.stream()
                .mapToLong(one -> (long) (one.width() + GAP) * (one.height() + GAP))
                .sum();
        int widest = drawings.stream().mapToInt(Drawing::width).max().orElse(0);
        int room = (int) Math.max(widest, Math.sqrt(area * WIDE));
        Drawing all = new Drawing(List.of(), List.of(), 0, 0);
        int x = 0;
        int top = 0;
        int bottom = 0;
        int right = 0;
        for (Drawing one : tallestFirst) {
            if (x > 0 && x + one.width() > room) {
                x = 0;
                top = bottom + GAP;
            }
            bottom = Math.max(bottom, top + one.height());
            right = Math.max(right, x + one.width());
            all = all.with(one.moved(x, top), right, bottom);
            x += one.width() + GAP;
        }
        return new Drawing(all.boxes(), all.lines(), right + 2 * MARGIN, bottom + 2 * MARGIN).moved(MARGIN, MARGIN);
    }
}
