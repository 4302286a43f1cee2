package dev.athanor.it.plans;

import dev.athanor.it.plans.Asked.Columns;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Draws queries with load plans: any nesting of strategies, conditions, columns, limits, and what the session has before. */
final class PlanMaker {
    private static final int DEEPEST = 4;

    private final Random random;

    PlanMaker(long seed) {
        this.random = new Random(seed * 31 + 17);
    }

    PlannedQuery<?> draw() {
        Kind<?, ?> root = Press.KINDS.get(random.nextInt(Press.KINDS.size()));
        return query(root);
    }

    private <S> PlannedQuery<S> query(Kind<S, ?> root) {
        boolean limited = random.nextInt(4) == 0;
        List<Kind<?, ?>> held = new ArrayList<>();
        List<Edge<?, ?, ?>> walked = new ArrayList<>();
        if (random.nextInt(4) == 0) {
            hold(held, walked);
        }
        return new PlannedQuery<>(
                asked(root, DEEPEST, true, limited),
                random.nextInt(3) == 0 ? random.nextInt(GraphMaker.WEIGHTS + 1) : null,
                limited || random.nextInt(3) > 0,
                limited && random.nextInt(4) > 0 ? 1 + random.nextInt(6) : null,
                limited ? random.nextInt(4) : 0,
                random.nextInt(6) == 0,
                held,
                walked);
    }

    private void hold(List<Kind<?, ?>> held, List<Edge<?, ?, ?>> walked) {
        for (Kind<?, ?> kind : Press.KINDS) {
            if (random.nextInt(3) == 0) {
                held.add(kind);
                if (random.nextInt(2) == 0) {
                    walked.add(kind.edges.get(random.nextInt(kind.edges.size())));
                }
            }
        }
    }

    /** @param joins whether all that leads here is joined, so that an inner join may leave rows out */
    private <S> Asked<S> asked(Kind<S, ?> kind, int deep, boolean joins, boolean limited) {
        List<Wish<S, ?>> wishes = new ArrayList<>();
        for (Edge<S, ?, ?> edge : kind.edges) {
            if (random.nextInt(DEEPEST + 2) < deep) {
                if (random.nextInt(8) == 0) {
                    wishes.add(wish(edge, 0, joins, limited)); // the next one counts
                }
                wishes.add(wish(edge, deep - 1, joins, limited));
            }
        }
        return new Asked<>(kind, wishes, columns(kind), random.nextInt(3) == 0);
    }

    private Columns columns(Kind<?, ?> kind) {
        return switch (random.nextInt(10)) {
            case 0 -> Columns.DEFERRED;
            case 1 -> Columns.NAME_ALONE;
            case 2, 3 -> kind.defers() ? Columns.ALL : Columns.USUAL;
            default -> Columns.USUAL;
        };
    }

    private <S, T> Wish<S, T> wish(Edge<S, T, ?> edge, int deep, boolean joins, boolean limited) {
        How how = how(joins, limited && edge.isToMany());
        if (!how.isEager()) {
            return new Wish<>(edge, how, 1, null, Asked.nothing(edge.target));
        }
        Asked<T> below =
                deep == 0 ? Asked.nothing(edge.target) : asked(edge.target, deep, joins && how.isJoin(), limited);
        return new Wish<>(edge, how, depth(edge, how), lighter(edge), below);
    }

    private How how(boolean joins, boolean neverInner) {
        return switch (random.nextInt(12)) {
            case 0, 1, 2, 3 -> How.SELECT_IN;
            case 4, 5, 6 -> How.JOINED;
            case 7 -> joins && !neverInner ? How.INNER : How.JOINED;
            case 8 -> How.IMMEDIATE;
            case 9 -> How.PEERS;
            default -> joins ? How.JOINED : How.LAZY;
        };
    }

    private int depth(Edge<?, ?, ?> edge, How how) {
        if (!edge.isRecursive() || how.isJoin() || random.nextBoolean()) {
            return 1;
        }
        return random.nextBoolean() ? Wish.ALL : 1 + random.nextInt(3);
    }

    private @Nullable Integer lighter(Edge<?, ?, ?> edge) {
        return edge.isToMany() && random.nextInt(4) == 0 ? random.nextInt(GraphMaker.WEIGHTS) : null;
    }
}
