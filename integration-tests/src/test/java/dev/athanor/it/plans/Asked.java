package dev.athanor.it.plans;

import dev.athanor.query.Load;
import dev.athanor.query.LoadPlan;
import dev.athanor.query.QueryOption;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a plan says of the objects in one place.
 *
 * @param kind the entity
 * @param wishes what it says of relationships; of two about the same the later one counts
 * @param columns what it says of columns
 * @param asPlan whether it is written as one load plan, or as several options
 */
record Asked<S>(Kind<S, ?> kind, List<Wish<S, ?>> wishes, Columns columns, boolean asPlan) {
    /** Which columns are read with the row. */
    enum Columns {
        USUAL,
        DEFERRED,
        NAME_ALONE,
        ALL
    }

    static <S> Asked<S> nothing(Kind<S, ?> kind) {
        return new Asked<>(kind, List.of(), Columns.USUAL, false);
    }

    List<QueryOption<S>> options(List<String> aliases) {
        List<QueryOption<S>> options = new ArrayList<>();
        switch (columns) {
            case USUAL -> {}
            case DEFERRED -> options.add(Load.defer(kind.fields.get(1).column()));
            case NAME_ALONE -> options.add(Load.loadOnly(kind.fields.get(0).column()));
            case ALL -> options.add(Load.undeferAll(kind.table));
        }
        wishes.forEach(wish -> options.add(wish.option(aliases)));
        if (!asPlan || options.isEmpty()) {
            return options;
        }
        LoadPlan<S> plan = Load.plan(kind.table);
        for (QueryOption<S> option : options) {
            plan = plan.with(option);
        }
        return List.of(plan);
    }

    /** What it says of a relationship, or null. */
    @Nullable
    Wish<S, ?> of(Edge<?, ?, ?> edge) {
        Wish<S, ?> last = null;
        for (Wish<S, ?> wish : wishes) {
            last = wish.edge() == edge ? wish : last;
        }
        return last;
    }

    /** The same with a little less in it. */
    List<Asked<S>> smaller() {
        List<Asked<S>> smaller = new ArrayList<>();
        for (int i = 0; i < wishes.size(); i++) {
            List<Wish<S, ?>> fewer = new ArrayList<>(wishes);
            fewer.remove(i);
            smaller.add(new Asked<>(kind, List.copyOf(fewer), columns, asPlan));
            for (Wish<S, ?> less : wishes.get(i).smaller()) {
                List<Wish<S, ?>> changed = new ArrayList<>(wishes);
                changed.set(i, less);
                smaller.add(new Asked<>(kind, List.copyOf(changed), columns, asPlan));
            }
        }
        if (columns != Columns.USUAL) {
            smaller.add(new Asked<>(kind, wishes, Columns.USUAL, asPlan));
        }
        if (asPlan) {
            smaller.add(new Asked<>(kind, wishes, columns, false));
        }
        return smaller;
    }
}
