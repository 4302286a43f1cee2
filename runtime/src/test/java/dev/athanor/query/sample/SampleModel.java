package dev.athanor.query.sample;

import dev.athanor.spi.ColumnModel;
import dev.athanor.spi.EntityModel;
import dev.athanor.spi.MappedEntity;
import dev.athanor.spi.QueryType;
import dev.athanor.spi.RelationshipModel;
import dev.athanor.table.ColumnDef;
import dev.athanor.table.TableDef;
import dev.athanor.type.ColumnType;
import dev.athanor.type.RowBinder;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A model of entities whose values lie in an array. */
final class SampleModel<E extends SampleObject> extends EntityModel<E> {
    private final Supplier<QueryType<E>> queryType;
    private final IntFunction<EntityModel<?>> targets;
    private final UnaryOperator<@Nullable Object> defaults;

    private SampleModel(
            Class<E> entityClass,
            Supplier<QueryType<E>> queryType,
            IntFunction<EntityModel<?>> targets,
            TableDef table,
            List<ColumnModel> columns,
            UnaryOperator<@Nullable Object> defaults,
            RelationshipModel... relationships) {
        super(entityClass, table, columns, relationships);
        this.queryType = queryType;
        this.targets = targets;
        this.defaults = defaults;
    }

    static <E extends SampleObject> SampleModel<E> of(
            Class<E> entityClass,
            Supplier<QueryType<E>> queryType,
            IntFunction<EntityModel<?>> targets,
            TableDef table,
            List<String> names,
            RelationshipModel... relationships) {
        return withDefaults(entityClass, queryType, targets, table, names, List.of(), column -> null, relationships);
    }

    static <E extends SampleObject> SampleModel<E> withDefaults(
            Class<E> entityClass,
            Supplier<QueryType<E>> queryType,
            IntFunction<EntityModel<?>> targets,
            TableDef table,
            List<String> names,
            List<String> withDefault,
            UnaryOperator<@Nullable Object> defaults,
            RelationshipModel... relationships) {
        List<ColumnModel> columns = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            ColumnDef def = table.columns().get(i);
            columns.add(new ColumnModel(
                    i, names.get(i), def, withDefault.contains(names.get(i)), false, false, false, null, null, false));
        }
        return new SampleModel<>(entityClass, queryType, targets, table, columns, defaults, relationships);
    }

    @Override
    public EntityModel<E> canonical() {
        return this;
    }

    @Override
    public QueryType<E> queryType() {
        return queryType.get();
    }

    @Override
    public EntityModel<?> target(int relationship) {
        return targets.apply(relationship);
    }

    @Override
    public @Nullable Object get(MappedEntity entity, int attribute) {
        return ((SampleObject) entity).value(attribute);
    }

    @Override
    public void set(MappedEntity entity, int attribute, @Nullable Object value) {
        ((SampleObject) entity).value(attribute, value);
    }

    @Override
    public void bind(MappedEntity entity, int column, RowBinder out, int index) throws SQLException {
        bind(columns().get(column).def().type(), get(entity, column), out, index);
    }

    @Override
    public @Nullable Object defaultValue(int column) {
        return defaults.apply(columns().get(column).name());
    }

    private static <T> void bind(ColumnType<T> type, @Nullable Object value, RowBinder out, int index)
            throws SQLException {
        type.bindNullable(out, index, type.javaType().cast(value));
    }
}
