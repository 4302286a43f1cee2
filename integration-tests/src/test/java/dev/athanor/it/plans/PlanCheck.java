package dev.athanor.it.plans;

import dev.athanor.Engine;
import dev.athanor.error.QueryException;
import dev.athanor.event.StatementRecorder;
import dev.athanor.query.EntityTable;
import dev.athanor.query.Load;
import dev.athanor.query.Sql;
import dev.athanor.session.Inspect;
import dev.athanor.session.Session;
import java.lang.ref.Reference;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Runs one query in a session of its own and compares what it brings, and what it costs, with what is expected. */
final class PlanCheck {
    private final PlannedQuery<?> query;
    private final Graph graph;
    private final Expectation expected;
    private final StatementRecorder recorder;
    private final Map<Item, Object> objects = new HashMap<>();
    private int sent;

    private PlanCheck(PlannedQuery<?> query, Shape shape, Graph graph, StatementRecorder recorder) {
        this.query = query;
        this.graph = graph;
        this.expected = new Expectation(query, shape, graph);
        this.recorder = recorder;
    }

    /** How a run ended. */
    enum Outcome {
        /** With as many statements as the formula has. */
        EXACT,
        /** With fewer. */
        FEWER,
        REFUSED,
        /** Not run: the plan wants two things at once. */
        AMBIGUOUS
    }

    /**
     * Runs a query.
     *
     * @throws AssertionError where something is not as it should be
     */
    static Outcome run(Engine engine, PlannedQuery<?> query, Graph graph, StatementRecorder recorder) {
        Shape shape = Shape.of(query);
        try (Session session = engine.openSession()) {
            if (shape.isRefused()) {
                return refused(session, query);
            }
            PlanCheck check = new PlanCheck(query, shape, graph, recorder);
            return check.expected.isAmbiguous() ? Outcome.AMBIGUOUS : check.run(session);
        }
    }

    private static Outcome refused(Session session, PlannedQuery<?> query) {
        try {
            session.list(query.select());
        } catch (QueryException e) {
            check(e.getMessage().contains("leaves rows out"), e.getMessage());
            return Outcome.REFUSED;
        }
        throw new AssertionError("an inner join where nothing can be joined is not refused");
    }

    private Outcome run(Session session) {
        List<Object> held = new ArrayList<>();
        for (Kind<?, ?> kind : query.held()) {
            held.add(held(session, kind));
        }
        try {
            return compared(session);
        } finally {
            Reference.reachabilityFence(held);
        }
    }

    private Outcome compared(Session session) {
        recorder.clear();
        compare("the result", expected.roots, session.list(query.select()), query.ordered());
        sent = recorder.count();
        check(sent <= expected.statements(), "sends " + sent + " statements, not " + expected.statements() + log());
        walkPlan();
        check(recorder.count() == 0, "what the query loads sends " + log());
        walkOn();
        int walked = recorder.count();
        check(
                walked <= expected.statementsOfWalk(),
                "the walk sends " + walked + " statements, not " + expected.statementsOfWalk() + log());
        walkAll();
        return sent == expected.statements() ? Outcome.EXACT : Outcome.FEWER;
    }

    private <S, Q extends EntityTable<S, ?>> List<S> held(Session session, Kind<S, Q> kind) {
        var select = Sql.select(kind.table);
        for (Edge<S, ?, ?> edge : kind.edges) {
            select = query.walked().contains(edge) ? select.options(Load.selectIn(edge.path)) : select;
        }
        return session.list(select);
    }

    /** What is loaded is there, without a statement. */
    private void walkPlan() {
        recorder.clear();
        for (Place place : expected.places) {
            for (Edge<?, ?, ?> edge : place.kind().edges) {
                for (Item item : place.items()) {
                    if (expected.isLoaded(item, edge)) {
                        check(Inspect.isLoaded(object(item), edge.name()), edge + " of " + item + " is not loaded");
                        touch(item, edge);
                    }
                }
            }
        }
    }

    /** All that is not loaded of the objects of the plan is loaded when it is touched, together with others. */
    private void walkOn() {
        for (Place place : expected.places) {
            for (Item item : place.items()) {
                values(item);
            }
            for (Edge<?, ?, ?> edge : place.kind().edges) {
                for (Item item : place.items()) {
                    touch(item, edge);
                }
            }
        }
    }

    /** Whatever can be reached is as it is in the graph. */
    private void walkAll() {
        Set<Item> seen = new HashSet<>(objects.keySet());
        Deque<Item> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            Item item = open.remove();
            values(item);
            for (Edge<?, ?, ?> edge : item.kind.edges) {
                touch(item, edge);
                for (Item target : expected.targets(item, edge)) {
                    if (seen.add(target)) {
                        open.add(target);
                    }
                }
            }
        }
        check(seen.size() <= graph.size(), "more objects than rows");
    }

    private void values(Item item) {
        for (int i = 0; i < item.kind.fields.size(); i++) {
            Object value = item.kind.read(i, object(item));
            check(
                    Objects.equals(value, item.value(i)),
                    item + "." + item.kind.fields.get(i).column() + " is " + value + ", not " + item.value(i));
        }
    }

    private void touch(Item item, Edge<?, ?, ?> edge) {
        compare(edge + " of " + item, expected.targets(item, edge), edge.read(object(item)), edge.isOrdered());
    }

    private void compare(String what, List<Item> items, Collection<?> found, boolean ordered) {
        List<Item> inOrder = new ArrayList<>();
        Map<Object, Item> byKey = new HashMap<>();
        items.forEach(item -> byKey.put(item.key, item));
        for (Object object : found) {
            Item item = items.isEmpty() ? null : byKey.remove(items.get(0).kind.keyOf(object));
            check(item != null, what + " has " + object + " too much; expected " + items);
            Object before = objects.putIfAbsent(Objects.requireNonNull(item), object);
            check(before == null || before == object, what + " has another object for " + item);
            inOrder.add(item);
        }
        check(byKey.isEmpty(), what + " lacks " + byKey.values() + ", of " + items);
        check(!ordered || inOrder.equals(items), what + " comes as " + inOrder + ", not as " + items);
    }

    private Object object(Item item) {
        Object object = objects.get(item);
        check(object != null, item + " was not met");
        return Objects.requireNonNull(object);
    }

    private String log() {
        return ":\n" + String.join("\n", recorder.sql());
    }

    private static void check(boolean holds, String message) {
        if (!holds) {
            throw new AssertionError(message);
        }
    }
}
