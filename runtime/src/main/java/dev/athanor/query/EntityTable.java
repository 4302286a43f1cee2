package dev.athanor.query;

import dev.athanor.query.ast.ColumnRef;
import dev.athanor.query.ast.FormulaRef;
import dev.athanor.query.ast.Projection;
import dev.athanor.query.ast.TableSource;
import dev.athanor.spi.ColumnModel;
import dev.athanor.spi.EntityModel;
import dev.athanor.spi.JdbiRowMapper;
import dev.athanor.spi.MappedEntity;
import dev.athanor.spi.QueryType;
import dev.athanor.spi.RelationshipModel;
import dev.athanor.spi.TrackedCollection;
import dev.athanor.table.FormulaDef;
import dev.athanor.table.TableDef;
import dev.athanor.type.ArrayType;
import dev.athanor.type.ColumnType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entity as a source of rows: the superclass of the generated {@code QX}. Immutable.
 *
 * <p>Generated code passes the entity's model and a source, or null for the table under its own name, and makes one
 * field for each attribute by its number. The target's {@code QX} of a relationship is found through the models when it is
 * used and not before, so that no class initialiser runs another one:
 *
 * <pre>{@code
 * public final class QUser extends EntityTable<User, Long> {
 *     public static final QUser USER = new QUser(null);
 *
 *     public final NumericColumn<Long> id = this.<Long>number(0);
 *     public final StringColumn name = text(1);
 *     public final ToMany<User, Address, QAddress> addresses = this.<Address, QAddress>toMany(2);
 *
 *     private QUser(@Nullable TableSource source) {
 *         super(UserModel.MODEL, source);
 *     }
 *
 *     @Override
 *     public QUser alias(String name) {
 *         return new QUser(source(name));
 *     }
 *
 *     @Override
 *     protected QUser from(TableSource source) {
 *         return new QUser(source);
 *     }
 * }
 * }</pre>
 *
 * @param <E> the entity class
 * @param <K> the key's class: that of the single id, or the generated record of a composite key
 */
public abstract non-sealed class EntityTable<E, K> extends Selectable<E> implements QueryType<E>, TableItem {
    private final EntityModel<E> model;
    private final TableSource source;
    private final List<ColumnRef> columns;
    private @Nullable List<Projection> projections;

    /** Called by the generated subclass; {@code source} is null for the table under its own name. */
    protected EntityTable(EntityModel<E> model, @Nullable TableSource source) {
        this.model = model;
        this.source = source == null ? TableSource.of(model.table()) : source;
        List<ColumnRef> refs = new ArrayList<>(model.columns().size());
        for (ColumnModel column : model.columns()) {
            if (column.formula() == null) {
                refs.add(this.source.reference(column.def()));
            }
        }
        this.columns = List.copyOf(refs);
    }

    /** The same entity as another source, for a second place in one query. */
    public abstract EntityTable<E, K> alias(String name);

    /** The same entity from a source of its table. */
    protected abstract EntityTable<E, K> from(TableSource source);

    /** The row with this key: its primary key, of one column or several, is equal to it. */
    public final Condition hasKey(K key) {
        return new Condition(RelationshipKeys.equal(keyColumns(), EntityValues.keyParts(model, key)));
    }

    private List<ColumnRef> keyColumns() {
        return columns.subList(0, model.keySize());
    }

    /** The row mapper of the entity in plain Jdbi; its objects are detached and have their keys. */
    public final JdbiRowMapper<E> rowMapper() {
        return new JdbiRowMapper<>(model);
    }

    @Override
    public final EntityModel<E> model() {
        return model;
    }

    @Override
    public final TableSource source() {
        return source;
    }

    @Override
    public final List<ColumnModel> columnModels() {
        return model.columns();
    }

    @Override
    public final EntityModel<E> entity() {
        return model;
    }

    @Override
    public final List<ColumnRef> columns() {
        return columns;
    }

    /** The entity's table under an alias, for {@link #alias}. */
    protected final TableSource source(String alias) {
        return TableSource.as(model.table(), alias);
    }

    /** A column of numbers, by its attribute number. */
    protected final <N extends Number> NumericColumn<N> number(int attribute) {
        return new NumericColumn<>(this, model.columns().get(attribute), typeOf(attribute));
    }

    /** A column of strings, by its attribute number. */
    protected final StringColumn text(int attribute) {
        return new StringColumn(this, model.columns().get(attribute));
    }

    /** A column of truth values, by its attribute number. */
    protected final BooleanColumn bool(int attribute) {
        return new BooleanColumn(this, model.columns().get(attribute));
    }

    /** A column of dates, times, or both, by its attribute number. */
    protected final <T> TemporalColumn<T> temporal(int attribute) {
        return new TemporalColumn<>(this, model.columns().get(attribute), typeOf(attribute));
    }

    /** A column of UUIDs or characters, by its attribute number. */
    protected final <T> ComparableColumn<T> comparable(int attribute) {
        return new ComparableColumn<>(this, model.columns().get(attribute), typeOf(attribute));
    }

    /** A column of JSON, by its attribute number. */
    protected final JsonColumn json(int attribute) {
        return new JsonColumn(this, model.columns().get(attribute));
    }

    /** A column of lists, by its attribute number. */
    protected final <T> ArrayColumn<T> array(int attribute) {
        return new ArrayColumn<>(this, model.columns().get(attribute), (ArrayType<T>) this.<List<T>>typeOf(attribute));
    }

    /** A column of anything else: bytes, enums; by its attribute number. */
    protected final <T> Column<T> column(int attribute) {
        return new Column<>(this, model.columns().get(attribute), typeOf(attribute));
    }

    /** A formula that gives numbers. Named apart from what makes a column, as are its siblings: there is no overload to compare. */
    protected final <N extends Number> NumericExpression<N> numberOf(FormulaDef formula, ColumnType<N> type) {
        return new NumericExpression<>(new FormulaRef(source, formula), type);
    }

    /** A formula that gives strings. */
    protected final StringExpression textOf(FormulaDef formula) {
        return new StringExpression(new FormulaRef(source, formula));
    }

    /** A formula that gives JSON. */
    protected final JsonExpression jsonOf(FormulaDef formula) {
        return new JsonExpression(new FormulaRef(source, formula));
    }

    /** A formula that is true or false. */
    protected final Condition boolOf(FormulaDef formula) {
        return new Condition(new FormulaRef(source, formula));
    }

    /** A formula that gives dates, times, or both. */
    protected final <T> TemporalExpression<T> temporalOf(FormulaDef formula, ColumnType<T> type) {
        return new TemporalExpression<>(new FormulaRef(source, formula), type);
    }

    /** A formula that gives UUIDs or characters. */
    protected final <T> ComparableExpression<T> comparableOf(FormulaDef formula, ColumnType<T> type) {
        return new ComparableExpression<>(new FormulaRef(source, formula), type);
    }

    /** A formula that gives anything else. */
    protected final <T> UnorderedExpression<T> valueOf(FormulaDef formula, ColumnType<T> type) {
        return new UnorderedExpression<>(new FormulaRef(source, formula), type);
    }

    /** A to-one relationship, by its attribute number. */
    protected final <T, Q extends EntityTable<T, ?>> ToOne<E, T, Q> toOne(int attribute) {
        return new ToOne<>(new RelationshipSource<>(this, model.relationship(attribute)));
    }

    /** A to-many relationship, by its attribute number. */
    protected final <T, Q extends EntityTable<T, ?>> ToMany<E, T, Q> toMany(int attribute) {
        return new ToMany<>(new RelationshipSource<>(this, model.relationship(attribute)));
    }

    /** A write-only relationship, by its attribute number. */
    protected final <T, Q extends EntityTable<T, ?>> ToWriteOnly<E, T, Q> toWriteOnly(int attribute) {
        return new ToWriteOnly<>(new RelationshipSource<>(this, model.relationship(attribute)));
    }

    @Override
    public final TrackedCollection newWriteOnly(MappedEntity owner, RelationshipModel relationship) {
        return new TrackedWriteOnly<E>(owner, relationship);
    }

    @Override
    public final TableDef table() {
        return model.table();
    }

    @Override
    final List<Projection> projections() {
        List<Projection> made = projections;
        if (made == null) {
            List<Projection> read = new ArrayList<>();
            for (ColumnModel column : model.columns()) {
                if (!column.isDeferred()) {
                    read.add(Projection.of(source.selected(column.def(), column.formula())));
                }
            }
            made = List.copyOf(read);
            projections = made;
        }
        return made;
    }

    @Override
    final Selection selection(boolean nullable) {
        return new Selection.EntitySelection(this, nullable);
    }

    @Override
    final boolean isSameAs(Selectable<?> other) {
        return other == this
                || other instanceof EntityTable<?, ?> that && model == that.model && source.equals(that.source);
    }

    @Override
    public final String toString() {
        return source.toString();
    }

    @SuppressWarnings("unchecked") // the generated field and the model's column are of one type
    private <T> ColumnType<T> typeOf(int attribute) {
        return (ColumnType<T>) model.columns().get(attribute).def().type();
    }
}
