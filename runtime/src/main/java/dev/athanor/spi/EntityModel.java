package dev.athanor.spi;

import dev.athanor.error.InvalidValueException;
import dev.athanor.error.MappingException;
import dev.athanor.table.ColumnDef;
import dev.athanor.table.TableDef;
import dev.athanor.type.RowBinder;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The facts about an entity, how rows become its instances, and how those are read and written by attribute number. One generated
 * subclass for each entity, of {@link LongKeyModel} or {@link ObjectKeyModel} unless nothing could extend the entity; found by
 * {@link java.util.ServiceLoader}. Immutable, for any thread.
 *
 * @param <E> the entity class
 */
public abstract class EntityModel<E> {
    private final Class<E> entityClass;
    private final TableDef table;
    private final List<ColumnModel> columns;
    private final List<RelationshipModel> relationships;
    private final int keySize;
    private final int versionColumn;
    private final RowColumns rowColumns;
    private final boolean readsMore;

    /** Called by the generated subclass with columns and relationships in the order of their attribute numbers. */
    protected EntityModel(
            Class<E> entityClass, TableDef table, List<ColumnModel> columns, RelationshipModel... relationships) {
        this.entityClass = entityClass;
        this.table = table;
        this.columns = columns;
        this.relationships = List.of(relationships);
        this.keySize = table.primaryKey().size();
        this.versionColumn = versionColumn(columns);
        this.rowColumns = RowColumns.usual(this, columns);
        this.relationships.forEach(each -> each.ownedBy(this));
        this.readsMore = columns.stream().anyMatch(EntityModel::readsMore);
    }

    /**
     * All columns of a table, by the names of their accessors, in order and without defaults: {@link ColumnModel#all} for
     * generated code, which so imports a class less.
     */
    protected static List<ColumnModel> columnsOf(TableDef table, String... names) {
        return ColumnModel.all(table, names);
    }

    private static boolean readsMore(ColumnModel column) {
        return column.formula() != null && column.formula().readsMore();
    }

    private static int versionColumn(List<ColumnModel> columns) {
        for (ColumnModel column : columns) {
            if (column.isVersion()) {
                return column.index();
            }
        }
        return -1;
    }

    /** The one instance: that of the generated {@code MODEL} constant, whichever instance is asked. */
    public abstract EntityModel<E> canonical();

    /** The entity in queries: the generated {@code QX} under its own name. */
    public abstract QueryType<E> queryType();

    /** The model of the entity that a relationship leads to. */
    public EntityModel<?> target(int relationship) {
        throw new IllegalStateException(attributeName(relationship) + " leads to no entity");
    }

    /**
     * A new instance with nothing loaded, whatever its constructor set.
     *
     * @throws MappingException for an entity that did not compile
     */
    public MappedEntity newInstance() {
        throw noInstances();
    }

    /** The error for an entity that did not compile. */
    public final MappingException noInstances() {
        return new MappingException("Entity " + name() + " has no instances: it did not compile.");
    }

    /** The value of an attribute as it is, without loading; of a collection, null until it was touched. */
    public abstract @Nullable Object get(MappedEntity entity, int attribute);

    /** Sets the value of an attribute without tracking or bits; null makes a primitive 0. */
    public abstract void set(MappedEntity entity, int attribute, @Nullable Object value);

    /** Binds the value of a column as it is. */
    public abstract void bind(MappedEntity entity, int column, RowBinder out, int index) throws SQLException;

    /** The key of an entity whose key is a single integral number; its value must be set. */
    public long longKey(MappedEntity entity) {
        if (get(entity, 0) instanceof Number key) {
            return key.longValue();
        }
        throw new IllegalStateException(name() + (hasLongKey() ? " has no key yet" : " has no single numeric key"));
    }

    /** Whether the key is a single {@code long}, {@code int} or {@code short}, boxed or not. */
    public boolean hasLongKey() {
        return false;
    }

    /** A key made of the values of its columns, in order; none may be null. */
    public Object keyOf(Object... parts) {
        return parts[0];
    }

    /** The key of an object, or null where a part of it is not set. */
    public @Nullable Object key(MappedEntity entity) {
        return get(entity, 0);
    }

    /** The collection of a to-many, made when it was not touched yet; loads nothing. */
    public final TrackedCollection collection(MappedEntity entity, int attribute) {
        Object held = get(entity, attribute);
        if (held == null) {
            held = relationship(attribute).newCollection(entity);
            set(entity, attribute, held);
        }
        return (TrackedCollection) held;
    }

    /** The value of a {@code @Default} column for a new row. */
    public @Nullable Object defaultValue(int column) {
        return null;
    }

    /** The value of an {@code @OnUpdate} column for a row that is updated. */
    public @Nullable Object updateValue(int column) {
        return null;
    }

    /** The object that a {@code @Validate} method lets be put into a relationship in place of the given one. */
    public @Nullable Object validated(MappedEntity entity, int relationship, Object value) {
        return value;
    }

    /** The value of a {@code @Version} column that names a method; null where it names none. */
    public @Nullable Object versionValue() {
        return null;
    }

    /**
     * The version after another one, or of a new row where that is null.
     *
     * @throws InvalidValueException where the method that gives it gives none, or the same again
     */
    public final Object nextVersion(@Nullable Object current) {
        ColumnModel version = columns.get(versionColumn);
        if (!version.isVersionByMethod()) {
            return Versions.next(version.def().type(), current);
        }
        Object next = versionValue();
        if (next == null || next.equals(current)) {
            throw new InvalidValueException(attributeName(versionColumn) + " gets its versions by a method, which gave "
                    + (next == null ? "null" : "the version " + next + " that the row has")
                    + ". Let it give another value each time.");
        }
        return next;
    }

    /** Whether the database makes the versions of rows, so that they are read after each write. */
    public final boolean hasVersionOfDatabase() {
        return versionColumn >= 0 && columns.get(versionColumn).isReadOnly();
    }

    /** The entity class that the user wrote. */
    public final Class<E> entityClass() {
        return entityClass;
    }

    /** The entity's simple name, as error messages say it. */
    public final String name() {
        return entityClass.getSimpleName();
    }

    /** The table. */
    public final TableDef table() {
        return table;
    }

    /** The columns by attribute number, those of the key first; after those of the table come formulas. */
    public final List<ColumnModel> columns() {
        return columns;
    }

    /** The relationships; the first has the number {@code columns().size()}. */
    public final List<RelationshipModel> relationships() {
        return relationships;
    }

    /** The number of columns in the key. */
    public final int keySize() {
        return keySize;
    }

    /** The columns that are read with a row: all but deferred ones. {@code fill} reads exactly them. */
    public final RowColumns rowColumns() {
        return rowColumns;
    }

    /** The number of the column that counts the versions of a row; negative where there is none. */
    public final int versionColumn() {
        return versionColumn;
    }

    /** Whether reading an object may read other tables than its own: it has a formula that does. */
    public final boolean readsMore() {
        return readsMore;
    }

    /** Whether the database makes the key at INSERT. */
    public final boolean hasGeneratedKey() {
        return columns.get(0).def().generated();
    }

    /** The relationship with this attribute number. */
    public final RelationshipModel relationship(int attribute) {
        return relationships.get(attribute - columns.size());
    }

    /** The relationship of this name. */
    public final RelationshipModel relationship(String relationshipName) {
        for (RelationshipModel relationship : relationships) {
            if (relationship.name().equals(relationshipName)) {
                return relationship;
            }
        }
        throw new MappingException("Entity " + name() + " has no relationship " + relationshipName + ".");
    }

    /** The number of the column with this name in the table. */
    public final int columnIndex(String columnName) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).def().name().equals(columnName)) {
                return i;
            }
        }
        throw new MappingException("Entity " + name() + " has no column " + columnName + ".");
    }

    /** The number of the column with this accessor. */
    public final int columnOfAccessor(String accessor) {
        for (ColumnModel column : columns) {
            if (column.name().equals(accessor)) {
                return column.index();
            }
        }
        throw new MappingException("Entity " + name() + " has no column with the accessor " + accessor + ".");
    }

    /** The columns' definitions in order. */
    public final List<ColumnDef> columnDefs() {
        List<ColumnDef> defs = new ArrayList<>(columns.size());
        for (ColumnModel column : columns) {
            defs.add(column.def());
        }
        return defs;
    }

    /** The number of 64-bit words that hold one bit for each attribute. */
    public final int maskWords() {
        return (columns.size() + relationships.size() + 63) >> 6;
    }

    /** An attribute as error messages name it: {@code User.name}. */
    public final String attributeName(int attribute) {
        return name() + "."
                + (attribute < columns.size()
                        ? columns.get(attribute).name()
                        : relationship(attribute).name());
    }

    /** The name of the query type's constant: {@code USER}, {@code ORDER_ITEM}, {@code HTTP_SERVER}. */
    public final String constantName() {
        return name().replaceAll("(?<=[^\\p{Lu}_])(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})", "_")
                .toUpperCase(Locale.ROOT);
    }

    /** An attribute as code names it: {@code USER.name}. */
    public final String attributeCode(int attribute) {
        return constantName() + attributeName(attribute).substring(name().length());
    }

    /** Whether an attribute may be empty: nullable columns and to-ones, generated keys before the INSERT, all collections. */
    public final boolean isNullable(int attribute) {
        if (attribute < columns.size()) {
            ColumnDef def = columns.get(attribute).def();
            return def.nullable() || def.generated();
        }
        return !relationship(attribute).isRequired();
    }

    @Override
    public final String toString() {
        return entityClass.getName();
    }
}
