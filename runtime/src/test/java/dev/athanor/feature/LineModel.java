package dev.athanor.feature;

import dev.athanor.spi.ColumnModel;
import dev.athanor.spi.EntityModel;
import dev.athanor.spi.LongKeyModel;
import dev.athanor.spi.MappedEntity;
import dev.athanor.spi.Masks;
import dev.athanor.spi.QueryType;
import dev.athanor.table.ColumnDef;
import dev.athanor.table.TableDef;
import dev.athanor.type.ColumnType;
import dev.athanor.type.RowBinder;
import dev.athanor.type.RowReader;
import dev.athanor.type.Types;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The facts about {@link Line}, with a version of some type or none. */
final class LineModel extends LongKeyModel<Line> {
    private int updates;

    private LineModel(TableDef table, List<ColumnModel> columns) {
        super(Line.class, table, columns);
    }

    static LineModel unversioned() {
        TableDef table = table(null);
        return new LineModel(table, columns(table));
    }

    static LineModel versioned(ColumnDef version) {
        TableDef table = table(version);
        return new LineModel(table, ColumnModel.withVersion(columns(table), Line.VERSION));
    }

    static LineModel versioned() {
        return versioned(ColumnDef.of("version", Types.LONG));
    }

    private static TableDef table(@Nullable ColumnDef version) {
        ColumnDef[] columns = {
            ColumnDef.of("id", Types.LONG).generatedByDatabase(),
            ColumnDef.of("name", Types.STRING).length(30),
            ColumnDef.of("state", Types.STRING).length(10).defaultSql("'new'"),
            ColumnDef.of("amount", Types.INTEGER).defaultSql("1"),
            ColumnDef.of("price", Types.INTEGER),
            ColumnDef.of("total", Types.INTEGER).computed("price * amount", true),
            ColumnDef.of("changes", Types.INTEGER).orNull(),
            ColumnDef.of("mood", Types.enumeration(Line.Mood.class)).length(30).orNull(),
            ColumnDef.of("money", Types.converted(Money.class, Types.LONG, new Money.InCents()))
                    .orNull(),
            version
        };
        return TableDef.of("line", version == null ? java.util.Arrays.copyOf(columns, Line.VERSION) : columns)
                .primaryKey("id");
    }

    private static List<ColumnModel> columns(TableDef table) {
        String[] names = table.columns().stream().map(ColumnDef::name).toArray(String[]::new);
        return ColumnModel.withOnUpdate(ColumnModel.all(table, names), Line.CHANGES);
    }

    Line line(String name, int price) {
        return new Line(this).write(Line.NAME, name).write(Line.PRICE, price);
    }

    @Override
    public EntityModel<Line> canonical() {
        return this;
    }

    @Override
    public QueryType<Line> queryType() {
        return new QLine(this);
    }

    @Override
    public MappedEntity newInstance() {
        return new Line(this);
    }

    @Override
    public void fill(MappedEntity entity, long key, RowReader row, int at) throws SQLException {
        entity.athanor$mask(0, 0);
        set(entity, 0, key);
        Masks.setLoaded(entity, 0, true);
        for (int i = 1; i < columns().size(); i++) {
            set(entity, i, row.get(at + i, columns().get(i).def().type()));
            Masks.setLoaded(entity, i, true);
        }
    }

    @Override
    public long longKey(MappedEntity entity) {
        return (Long) java.util.Objects.requireNonNull(get(entity, 0));
    }

    /** The amount is a primitive. */
    @Override
    public @Nullable Object get(MappedEntity entity, int attribute) {
        Object value = ((Line) entity).values[attribute];
        return value == null && attribute == Line.AMOUNT ? Integer.valueOf(0) : value;
    }

    @Override
    public void set(MappedEntity entity, int attribute, @Nullable Object value) {
        ((Line) entity).values[attribute] = value;
    }

    @Override
    public void bind(MappedEntity entity, int column, RowBinder out, int index) throws SQLException {
        bind(columns().get(column).def().type(), get(entity, column), out, index);
    }

    private static <T> void bind(ColumnType<T> type, @Nullable Object value, RowBinder out, int index)
            throws SQLException {
        out.set(index, type, value == null ? null : type.javaType().cast(value));
    }

    @Override
    public @Nullable Object updateValue(int column) {
        return ++updates;
    }
}
