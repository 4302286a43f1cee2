package dev.athanor.processor.diagram;

import dev.athanor.processor.diagram.Diagram.Box;
import dev.athanor.processor.diagram.Diagram.Edge;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * In which layer, from the left, each box of a connected part of a diagram is: right of all that it refers to, but where boxes refer to
 * each other in a circle. Used by {@link LayeredLayout}.
 */
final class Ranks {
    private static final int GAP = 26;

    private final Map<String, Box> boxes = new LinkedHashMap<>();
    private final Map<String, Set<String>> parents = new HashMap<>();
    private final Map<String, Set<String>> children = new HashMap<>();
    private final Map<String, Integer> ranks = new HashMap<>();
    private final List<String> sequence = new ArrayList<>();

    private Ranks(List<Box> boxes, List<Edge> edges) {
        for (Box box : boxes) {
            this.boxes.put(box.name(), box);
            parents.put(box.name(), new LinkedHashSet<>());
            children.put(box.name(), new LinkedHashSet<>());
        }
        for (Edge edge : edges) {
            if (!edge.child().equals(edge.parent())) {
                of(parents, edge.child()).add(edge.parent());
                of(children, edge.parent()).add(edge.child());
            }
        }
    }

    /**
     * The layers of boxes, by name, beginning with 0.
     *
     * @param tallest the height from which a layer is divided
     */
    static Map<String, Integer> of(List<Box> boxes, List<Edge> edges, int tallest) {
        Ranks ranks = new Ranks(boxes, edges);
        ranks.orderBoxes();
        ranks.push();
        ranks.pull();
        return ranks.divided(tallest);
    }

    /** Parents first; of a circle, first the box that waits for the fewest. */
    private void orderBoxes() {
        Set<String> waiting = new LinkedHashSet<>(boxes.keySet());
        while (!waiting.isEmpty()) {
            String best = "";
            int fewest = Integer.MAX_VALUE;
            for (String name : waiting) {
                int open = (int)
                        of(parents, name).stream().filter(waiting::contains).count();
                if (open < fewest) {
                    fewest = open;
                    best = name;
                }
            }
            waiting.remove(best);
            sequence.add(best);
        }
    }

    /** Each box as far left as those before it allow. */
    private void push() {
        for (String name : sequence) {
            int rank = 0;
            for (String other : neighbours(name)) {
                Integer known = ranks.get(other);
                rank = known == null ? rank : Math.max(rank, known + 1);
            }
            ranks.put(name, rank);
        }
    }

    /** A box that others refer to more than it refers to others moves next to them. */
    private void pull() {
        for (int i = sequence.size() - 1; i >= 0; i--) {
            String name = sequence.get(i);
            int rank = rankOf(name);
            List<Integer> right = neighbours(name).stream()
                    .map(this::rankOf)
                    .filter(other -> other > rank)
                    .toList();
            int left = neighbours(name).size() - right.size();
            if (right.size() > left) {
                ranks.put(name, right.stream().mapToInt(Integer::intValue).min().orElse(rank + 1) - 1);
            }
        }
    }

    /** A layer that is too tall becomes several. */
    private Map<String, Integer> divided(int tallest) {
        Map<Integer, List<String>> layers = new TreeMap<>();
        boxes.keySet()
                .forEach(name -> layers.computeIfAbsent(rankOf(name), rank -> new ArrayList<>())
                        .add(name));
        Map<String, Integer> divided = new LinkedHashMap<>();
        int rank = 0;
        for (List<String> layer : layers.values()) {
            int height = 0;
            for (String name : layer) {
                int own = BoxSize.height(box(name)) + GAP;
                if (height > 0 && height + own > tallest) {
                    rank++;
                    height = 0;
                }
                height += own;
                divided.put(name, rank);
            }
            rank++;
        }
        return divided;
    }

    private Set<String> neighbours(String name) {
        Set<String> all = new LinkedHashSet<>(of(parents, name));
        all.addAll(of(children, name));
        return all;
    }

    private int rankOf(String name) {
        return ranks.getOrDefault(name, 0);
    }

    private Box box(String name) {
        Box box = boxes.get(name);
        if (box == null) {
            throw new IllegalArgumentException("no box " + name);
        }
        return box;
    }

    private static Set<String> of(Map<String, Set<String>> sets, String name) {
        return sets.computeIfAbsent(name, key -> new LinkedHashSet<>());
    }
}
