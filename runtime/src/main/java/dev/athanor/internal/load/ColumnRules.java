package dev.athanor.internal.load;

import dev.athanor.annotation.Loading;
import dev.athanor.error.QueryException;
import dev.athanor.internal.identity.LoadRules;
import dev.athanor.query.ColumnOption;
import dev.athanor.query.EntityTable;
import dev.athanor.query.TableColumn;
import dev.athanor.spi.ColumnModel;
import dev.athanor.spi.EntityModel;
import dev.athanor.spi.RelationshipModel;
import dev.athanor.spi.RowColumns;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Finds which columns of an entity a query reads, by its options. Called by the load planner, for each place of the entity. */
final class ColumnRules {
    private final EntityModel<?> model;
    private RowColumns read;
    private RowColumns refused;

    private ColumnRules(EntityModel<?> model, RowColumns read) {
        this.model = model;
        this.read = read;
        this.refused = RowColumns.none(model);
    }

    /**
     * What the options say of the entity, or null where they say nothing.
     *
     * @param touches what a touch of some relationships does
     * @param others what a touch of all others does, or null
     * @param needed columns that loading itself needs, which are read in any case
     */
    static @Nullable LoadRules of(
            EntityModel<?> model,
            Map<RelationshipModel, Loading> touches,
            @Nullable Loading others,
            List<? extends ColumnOption<?>> options,
            RowColumns needed) {
        if (options.isEmpty()) {
            return touches.isEmpty() && others == null
                    ? null
                    : new LoadRules(touches, others, model.rowColumns(), RowColumns.none(model));
        }
        boolean only = options.stream().anyMatch(option -> option.rule() == ColumnOption.Rule.LOAD_ONLY);
        ColumnRules rules = new ColumnRules(model, only ? RowColumns.key(model) : model.rowColumns());
        options.forEach(rules::apply);
        RowColumns columns = rules.read.with(needed);
        if (model.versionColumn() >= 0) {
            columns = columns.with(model.versionColumn());
        }
        return new LoadRules(touches, others, columns, rules.refused.without(columns));
    }

    private void apply(ColumnOption<?> option) {
        RowColumns named = named(option);
        switch (option.rule()) {
            case UNDEFER -> read = read.with(named);
            case LOAD_ONLY -> {
                read = read.with(named);
                if (option.raises()) {
                    refused = RowColumns.all(model);
                }
            }
            case DEFER -> {
                requireDeferrable(option, named);
                read = read.without(named);
                if (option.raises()) {
                    refused = refused.with(named);
                }
            }
        }
    }

    private RowColumns named(ColumnOption<?> option) {
        RowColumns named = RowColumns.none(model);
        EntityTable<?, ?> entity = option.entity();
        if (entity != null) {
            if (entity.model() != model) {
                throw new QueryException(option + " is about " + entity.model().name() + ", and stands where "
                        + model.name() + " is loaded.");
            }
            return deferred(option);
        }
        if (option.columns().isEmpty()) {
            throw new QueryException(option + " names no column.");
        }
        for (TableColumn<?> column : option.columns()) {
            if (column.ofEntity() != model) {
                throw new QueryException(option + " is about a column of " + column.table() + ", and stands where "
                        + model.name() + " is loaded.");
            }
            named = named.with(column.attribute());
        }
        return named;
    }

    private RowColumns deferred(ColumnOption<?> option) {
        RowColumns columns = RowColumns.none(model);
        TreeSet<String> groups = new TreeSet<>();
        for (ColumnModel column : model.columns()) {
            if (column.isDeferred()) {
                groups.add(Objects.requireNonNull(column.deferred()));
                if (option.group() == null || option.group().equals(column.deferred())) {
                    columns = columns.with(column.index());
                }
            }
        }
        if (columns.count() == 0) {
            groups.remove("");
            throw new QueryException(option + " means no column: " + model.name()
                    + (option.group() == null
                            ? " has no deferred columns."
                            : groups.isEmpty() ? " has no such groups." : " has the groups " + groups + "."));
        }
        return columns;
    }

    private void requireDeferrable(ColumnOption<?> option, RowColumns named) {
        for (int i = 0; i < named.count(); i++) {
            int column = named.attribute(i);
            if (column < model.keySize() || column == model.versionColumn()) {
                throw new QueryException(option + " defers " + model.attributeName(column) + ", the "
                        + (column < model.keySize() ? "key" : "version")
                        + " of the row, which every object has. Leave it out.");
            }
        }
    }
}
