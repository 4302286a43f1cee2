package dev.athanor.benchmark.compile;

import java.util.Locale;
import java.util.function.Function;

/** A framework that generates code from entities: what its users write, and the folder with its jars. */
enum Framework {
    ATHANOR("Athanor", Style::athanor),
    JIMMER("Jimmer", Style::jimmer),
    DOMA("Doma", Style::doma),
    QUERYDSL("Querydsl", Style::jakarta),
    HIBERNATE("Hibernate", Style::jakarta);

    private final String title;
    private final Function<EntityPlan, String> style;

    Framework(String title, Function<EntityPlan, String> style) {
        this.title = title;
        this.style = style;
    }

    /** How it is called in the table. */
    String title() {
        return title;
    }

    /** The source of an entity, as users of this framework write it. */
    String source(EntityPlan plan) {
        return style.apply(plan);
    }

    /** The folder below {@code benchmarks/peers} that says where its jars come from. */
    String folder() {
        return name().toLowerCase(Locale.ROOT);
    }
}
