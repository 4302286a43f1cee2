package dev.athanor.it.plans;

import dev.athanor.Engine;
import dev.athanor.error.AthanorException;
import dev.athanor.event.StatementRecorder;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Draws plans, runs them on graphs, and shortens what fails. */
public final class PlanRunner {
    private static final int PLANS_OF_A_GRAPH = 25;
    private static final int WIDE = 5;

    private final Engine engine;
    private final StatementRecorder recorder;
    private final Map<PlanCheck.Outcome, Integer> outcomes = new EnumMap<>(PlanCheck.Outcome.class);
    private long current = -1;
    private Graph graph = new Graph();

    /** On an engine whose tables are there, and which tells the recorder. */
    public PlanRunner(Engine engine, StatementRecorder recorder) {
        this.engine = engine;
        this.recorder = recorder;
    }

    /** How often runs ended in which way, by its name. */
    public int count(String outcome) {
        return outcomes.getOrDefault(PlanCheck.Outcome.valueOf(outcome), 0);
    }

    /** Runs the plan of a seed: what failed, with the smallest plan and graph that still do, or null. */
    public @Nullable String run(long seed) {
        load(seed / PLANS_OF_A_GRAPH);
        PlanMaker maker = new PlanMaker(seed);
        for (int attempt = 0; attempt < 100; attempt++) {
            PlannedQuery<?> query = maker.draw();
            try {
                PlanCheck.Outcome outcome = PlanCheck.run(engine, query, graph, recorder);
                outcomes.merge(outcome, 1, Integer::sum);
                if (outcome != PlanCheck.Outcome.AMBIGUOUS) {
                    return null;
                }
            } catch (AssertionError | AthanorException e) {
                String report = report(seed, query);
                current = -1;
                return report;
            }
        }
        throw new IllegalStateException("All plans of seed " + seed + " are ambiguous.");
    }

    /** One graph of some is wide: with more objects than are loaded by one statement. */
    private void load(long number) {
        if (current != number) {
            boolean wide = number % WIDE == WIDE - 1;
            graph = wide
                    ? GraphMaker.draw(number, 5, 1200)
                    : GraphMaker.draw(number, 2 + (int) (number * 3 % 10), 3 + (int) (number * 7 % 30));
            GraphRows.write(engine, graph);
            current = number;
        }
    }

    private String report(long seed, PlannedQuery<?> query) {
        PlannedQuery<?> smallest = smallest(query);
        for (int size = 1; size <= 4; size++) {
            for (int attempt = 0; attempt < 25; attempt++) {
                Graph small = GraphMaker.draw(attempt, size, size + 1);
                if (small.size() < graph.size()) {
                    GraphRows.write(engine, small);
                    String failure = failure(smallest, small);
                    if (failure != null) {
                        graph = small;
                        return text(seed, failure, smallest(smallest));
                    }
                }
            }
        }
        load(seed / PLANS_OF_A_GRAPH);
        GraphRows.write(engine, graph);
        return text(seed, String.valueOf(failure(smallest, graph)), smallest);
    }

    private String text(long seed, String failure, PlannedQuery<?> query) {
        String objects = graph.size() > 100 ? graph.size() + " objects" : graph.toString();
        return "plan " + seed + ": " + failure + "\n" + query + "\n" + objects + "\n";
    }

    private <S> PlannedQuery<S> smallest(PlannedQuery<S> query) {
        for (PlannedQuery<S> less : query.smaller()) {
            if (failure(less, graph) != null) {
                return smallest(less);
            }
        }
        return query;
    }

    private @Nullable String failure(PlannedQuery<?> query, Graph of) {
        try {
            PlanCheck.run(engine, query, of, recorder);
            return null;
        } catch (AssertionError e) {
            return e.getMessage();
        } catch (AthanorException e) {
            return e.toString();
        }
    }
}
