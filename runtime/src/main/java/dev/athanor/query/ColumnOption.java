package dev.athanor.query;

import dev.athanor.spi.EntityModel;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which columns of an entity a query reads with its rows; made by {@link Load}. Immutable.
 *
 * @param <S> the entity
 */
public final class ColumnOption<S> extends QueryOption<S> {
    /** What an option says of columns. */
    public enum Rule {
        /** They are read when they are asked for. */
        DEFER,
        /** They are read with the row. */
        UNDEFER,
        /** They and no others are read with the row. */
        LOAD_ONLY
    }

    private final Rule rule;
    private final List<TableColumn<?>> columns;
    private final boolean raises;
    /** The entity whose deferred columns are meant, where no columns are named. */
    private final @Nullable EntityTable<?, ?> entity;
    /** The group that is meant; null for all. */
    private final @Nullable String group;

    private ColumnOption(
            Rule rule,
            List<TableColumn<?>> columns,
            boolean raises,
            @Nullable EntityTable<?, ?> entity,
            @Nullable String group) {
        this.rule = rule;
        this.columns = columns;
        this.raises = raises;
        this.entity = entity;
        this.group = group;
    }

    static <S> ColumnOption<S> of(Rule rule, boolean raises, TableColumn<?>... columns) {
        return new ColumnOption<>(rule, List.of(columns), raises, null, null);
    }

    static <S> ColumnOption<S> ofDeferred(EntityTable<S, ?> entity, @Nullable String group) {
        return new ColumnOption<>(Rule.UNDEFER, List.of(), false, entity, group);
    }

    /**
     * The same, and a column that is left out cannot be loaded by a statement of its own: its access is a {@code
     * RaiseLoadException}. Of {@link Load#undefer}, which leaves nothing out, it is the same.
     */
    public ColumnOption<S> raise() {
        return new ColumnOption<>(rule, columns, rule != Rule.UNDEFER, entity, group);
    }

    /** What it says. For the runtime. */
    public Rule rule() {
        return rule;
    }

    /** The columns that it names; none where it means those of an entity. For the runtime. */
    public List<TableColumn<?>> columns() {
        return columns;
    }

    /** Whether what is left out cannot be loaded later. For the runtime. */
    public boolean raises() {
        return raises;
    }

    /** The entity all of whose deferred columns are meant, or those of a group; null where columns are named. For the runtime. */
    public @Nullable EntityTable<?, ?> entity() {
        return entity;
    }

    /** The group that is meant; null for all. For the runtime. */
    public @Nullable String group() {
        return group;
    }

    /** Whether the other says the same of the same columns. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || other instanceof ColumnOption<?> that
                        && rule == that.rule
                        && raises == that.raises
                        && Objects.equals(group, that.group)
                        && modelOf(entity) == modelOf(that.entity)
                        && columns.stream()
                                .map(TableColumn::node)
                                .toList()
                                .equals(that.columns.stream()
                                        .map(TableColumn::node)
                                        .toList());
    }

    private static @Nullable EntityModel<?> modelOf(@Nullable EntityTable<?, ?> table) {
        return table == null ? null : table.model();
    }

    @Override
    public int hashCode() {
        return Objects.hash(rule, raises, group, columns.size());
    }

    @Override
    public String toString() {
        String name = switch (rule) {
            case DEFER -> raises ? "raise" : "defer";
            case UNDEFER -> "undefer";
            case LOAD_ONLY -> "loadOnly";
        };
        EntityTable<?, ?> of = entity;
        if (of != null) {
            String code = of.model().constantName();
            return group == null ? "undeferAll(" + code + ")" : "undeferGroup(" + code + ", \"" + group + "\")";
        }
        List<String> names = columns.stream().map(ColumnOption::code).toList();
        return name + "(" + String.join(", ", names) + ")" + (raises && rule == Rule.LOAD_ONLY ? ".raise()" : "");
    }

    private static String code(TableColumn<?> column) {
        EntityModel<?> model = column.ofEntity();
        return model == null ? column.toString() : model.attributeCode(column.attribute());
    }
}
