package dev.athanor.it.plans;

import dev.athanor.it.plans.Asked.Columns;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What a query is to bring, by the graph: its objects, the places of its plan, the targets that are loaded, the statements. */
final class Expectation {
    final List<Item> roots;
    /** Parents before children. */
    final List<Place> places = new ArrayList<>();

    private final PlannedQuery<?> query;
    private final Graph graph;
    private final Map<Slot, List<Item>> loaded = new HashMap<>();
    private int statements = 1;
    private boolean ambiguous;

    /** A relationship of one object. */
    private record Slot(Item owner, Edge<?, ?, ?> edge) {}

    Expectation(PlannedQuery<?> query, Shape shape, Graph graph) {
        this.query = query;
        this.graph = graph;
        List<Item> all = graph.items(query.asked().kind()).stream()
                .filter(item -> query.lighter() == null || item.weight < query.lighter())
                .filter(shape.root::hasRow)
                .toList();
        int from = Math.min(query.offset(), all.size());
        int to = query.limit() == null ? all.size() : Math.min(all.size(), from + query.limit());
        this.roots = all.subList(from, to);
        fill(shape.root, new LinkedHashSet<>(roots));
        for (Kind<?, ?> kind : query.held()) {
            places.add(new Place(kind, Set.of(), Asked.nothing(kind), 1));
        }
        for (Edge<?, ?, ?> edge : query.walked()) {
            places.add(new Place(edge.target, Set.of(), Asked.nothing(edge.target), 1));
        }
    }

    /** The most statements that the query may send. */
    int statements() {
        return statements;
    }

    /** Whether two places of the plan want other targets of the same relationship of one object: who comes first is not said. */
    boolean isAmbiguous() {
        return ambiguous;
    }

    /** Whether the query loads a relationship of an object, or had nothing to load. */
    boolean isLoaded(Item owner, Edge<?, ?, ?> edge) {
        return loaded.containsKey(new Slot(owner, edge));
    }

    /** The targets of an object that its relationship has, once it is touched. */
    List<Item> targets(Item owner, Edge<?, ?, ?> edge) {
        List<Item> found = loaded.get(new Slot(owner, edge));
        return found == null ? owner.targets(edge) : found;
    }

    /** The most statements that the touch of all relationships and columns of all objects of the plan may send. */
    int statementsOfWalk() {
        int sum = 0;
        for (Kind<?, ?> kind : Press.KINDS) {
            Set<Item> items = new HashSet<>();
            places.stream().filter(place -> place.kind() == kind).forEach(place -> items.addAll(place.items()));
            int results = Formula.results(places, kind);
            boolean leftOut = leavesColumnsOut(kind);
            for (Edge<?, ?, ?> edge : kind.edges) {
                int keys = Math.max(kind.keySize(), edge.target.keySize());
                sum += Formula.ofWalk(results, lazy(kind, edge), items.size(), keys);
                sum += leftOut && edge.isForeignKey() ? Formula.ofWalk(results, 0, items.size(), keys) : 0;
            }
            for (Kind.Field<?> field : kind.fields) {
                sum += leftOut || field.isDeferred() ? Formula.ofWalk(results, 0, items.size(), kind.keySize()) : 0;
            }
        }
        return sum;
    }

    private int lazy(Kind<?, ?> kind, Edge<?, ?, ?> edge) {
        Set<Item> lazy = new HashSet<>();
        for (Place place : places) {
            Wish<?, ?> wish = place.kind() == kind ? place.asked().of(edge) : null;
            if (wish != null && wish.how() == How.LAZY) {
                lazy.addAll(place.items());
            }
        }
        return lazy.size();
    }

    private boolean leavesColumnsOut(Kind<?, ?> kind) {
        return leavesColumnsOut(query.asked(), kind);
    }

    private static boolean leavesColumnsOut(Asked<?> asked, Kind<?, ?> kind) {
        return asked.kind() == kind && (asked.columns() == Columns.DEFERRED || asked.columns() == Columns.NAME_ALONE)
                || asked.wishes().stream().anyMatch(wish -> leavesColumnsOut(wish.below(), kind));
    }

    private void fill(Step step, Set<Item> items) {
        places.add(new Place(step.asked.kind(), items, step.asked, 1));
        for (Step next : step.below) {
            if (next.isJoined) {
                Set<Item> targets = new LinkedHashSet<>();
                for (Item item : items) {
                    List<Item> found = next.joinedTargets(item);
                    load(item, next.edge(), found);
                    targets.addAll(found);
                }
                fill(next, targets);
            }
        }
        for (Step next : step.below) {
            if (!next.isJoined) {
                follow(next, items);
            }
        }
    }

    private void follow(Step step, Set<Item> owners) {
        Set<Item> all = new HashSet<>(owners);
        Set<Item> level = owners;
        for (int depth = 0; depth < step.wish().depth() && !level.isEmpty(); depth++) {
            statements += Formula.ofLevel(step.wish(), level, leavesColumnsOut(step.edge().owner));
            Set<Item> targets = new LinkedHashSet<>();
            for (Item owner : level) {
                load(owner, step.edge(), step.targets(owner));
                targets.addAll(Objects.requireNonNull(loaded.get(new Slot(owner, step.edge()))));
            }
            places.add(new Place(step.asked.kind(), targets, step.asked, 1));
            step.below.forEach(next -> follow(next, targets));
            level = new LinkedHashSet<>(targets);
            level.removeIf(target -> !all.add(target));
        }
    }

    private void load(Item owner, Edge<?, ?, ?> edge, List<Item> wanted) {
        List<Item> found = query.walked().contains(edge) && !query.overwrites() ? owner.targets(edge) : wanted;
        List<Item> before = loaded.put(new Slot(owner, edge), found);
        ambiguous |= before != null && !before.equals(found);
    }

    @Override
    public String toString() {
        return places + " of " + graph.size() + " objects";
    }
}
