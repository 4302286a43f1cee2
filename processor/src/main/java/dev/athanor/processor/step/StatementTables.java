package dev.athanor.processor.step;

import com.palantir.javapoet.ClassName;
import dev.athanor.processor.model.ModelMeta;
import dev.athanor.processor.model.StatementMeta;
import dev.athanor.processor.sql.ModelTables;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The tables that statements may name, read once for all statements that name the same entities of other modules. For one round. */
final class StatementTables {
    private final Function<StatementMeta, ModelMeta> compiled;
    private final Function<StatementMeta, ModelMeta> whole;
    private final Map<List<ClassName>, ModelTables> ofCompiled = new HashMap<>();
    private final Map<List<ClassName>, ModelTables> ofWhole = new HashMap<>();

    /**
     * Tables of models that are not read yet.
     *
     * @param compiled reads the model of this compilation, for a statement
     * @param whole reads that of earlier compilations too
     */
    StatementTables(Function<StatementMeta, ModelMeta> compiled, Function<StatementMeta, ModelMeta> whole) {
        this.compiled = compiled;
        this.whole = whole;
    }

    /** The tables of this compilation, and of the entities that a statement names. */
    ModelTables of(StatementMeta statement) {
        return ofCompiled.computeIfAbsent(named(statement), key -> new ModelTables(compiled.apply(statement)));
    }

    /** The same, and those of an earlier compilation into the same place. */
    ModelTables withEarlier(StatementMeta statement) {
        return ofWhole.computeIfAbsent(named(statement), key -> new ModelTables(whole.apply(statement)));
    }

    private static List<ClassName> named(StatementMeta statement) {
        return statement.entities().stream()
                .map(StatementMeta.Named::type)
                .distinct()
                .sorted()
                .toList();
    }
}
