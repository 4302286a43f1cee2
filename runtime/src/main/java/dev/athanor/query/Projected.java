package dev.athanor.query;

import java.util.List;
import java.util.function.Function;

/**
 * What a record with {@code @Projection} is made of in a query: made by the generated {@code QRecord}, given to
 * {@link Sql#select(Projected)}. Immutable.
 *
 * @param <R> the record
 */
public final class Projected<R> {
    private final Function<ProjectedRow, R> maker;
    private final List<String> components;
    private final List<Selectable<?>> items;

    private Projected(Function<ProjectedRow, R> maker, List<String> components, List<Selectable<?>> items) {
        this.maker = maker;
        this.components = components;
        this.items = items;
    }

    /**
     * A record of selected values. For generated code.
     *
     * @param maker calls the record's constructor
     * @param components the names of its components
     * @param items what each is selected as
     */
    public static <R> Projected<R> of(
            Function<ProjectedRow, R> maker, List<String> components, List<? extends Selectable<?>> items) {
        return new Projected<>(maker, List.copyOf(components), List.copyOf(items));
    }

    List<Selectable<?>> items() {
        return items;
    }

    Function<ProjectedRow, R> maker() {
        return maker;
    }

    List<String> components() {
        return components;
    }
}
