package dev.athanor.query;

import dev.athanor.error.QueryException;
import dev.athanor.query.ast.Bind;
import dev.athanor.spi.Access;
import dev.athanor.spi.CompositeKey;
import dev.athanor.spi.EntityModel;
import dev.athanor.spi.EntityText;
import dev.athanor.spi.MappedEntity;
import dev.athanor.spi.Masks;
import dev.athanor.spi.RelationshipModel;
import dev.athanor.type.ColumnType;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Keys of objects that a statement keeps, read when it is executed: a pending object has been flushed by then. */
final class EntityValues {
    private EntityValues() {}

    /** The object's key, a bind for each column. */
    static List<Bind> key(Object entity) {
        MappedEntity mapped = MappedEntity.of(entity);
        EntityModel<?> model = mapped.athanor$model();
        List<Bind> binds = new ArrayList<>(model.keySize());
        for (int i = 0; i < model.keySize(); i++) {
            binds.add(
                    Bind.late(model.columns().get(i).def().type(), model.table().qualifiedName(), new Key(mapped, i)));
        }
        return binds;
    }

    /** A key, a bind for each column. */
    static List<Bind> keyParts(EntityModel<?> model, Object key) {
        List<Bind> binds = new ArrayList<>(model.keySize());
        for (int i = 0; i < model.keySize(); i++) {
            Object part = key instanceof CompositeKey composite ? composite.part(i) : key;
            binds.add(bind(model.columns().get(i).def().type(), part));
        }
        return binds;
    }

    private static <T> Bind bind(ColumnType<T> type, Object value) {
        return Bind.of(type, type.javaType().cast(value));
    }

    /** The key of the object's owner in a relationship of which it is the target and has the foreign key. */
    static List<Bind> ownerKey(Object entity, RelationshipModel relationship) {
        MappedEntity mapped = MappedEntity.of(entity);
        EntityModel<?> model = mapped.athanor$model();
        int[] columns = relationship.targetColumns();
        List<Bind> binds = new ArrayList<>(columns.length);
        for (int i = 0; i < columns.length; i++) {
            binds.add(Bind.reference(
                    model.columns().get(columns[i]).def().type(),
                    model.table().qualifiedName(),
                    new OwnerKey(mapped, relationship, i)));
        }
        return binds;
    }

    /** The key of what the object's to-one refers to. */
    static List<Bind> targetKey(Object entity, RelationshipModel toOne) {
        MappedEntity mapped = MappedEntity.of(entity);
        EntityModel<?> model = mapped.athanor$model();
        int[] columns = toOne.columns();
        List<Bind> binds = new ArrayList<>(columns.length);
        for (int i = 0; i < columns.length; i++) {
            binds.add(Bind.reference(
                    model.columns().get(columns[i]).def().type(),
                    model.table().qualifiedName(),
                    new TargetKey(mapped, toOne, i)));
        }
        return binds;
    }

    private record Key(MappedEntity entity, int part) implements Supplier<@Nullable Object> {
        @Override
        public Object get() {
            return requiredKey(entity, part);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key that && entity == that.entity && part == that.part;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(entity) + part;
        }
    }

    private record OwnerKey(MappedEntity entity, RelationshipModel relationship, int part)
            implements Supplier<@Nullable Object> {
        @Override
        public @Nullable Object get() {
            return reference(entity, relationship.inverse(), relationship.targetColumns()[part], part);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof OwnerKey that
                    && entity == that.entity
                    && relationship == that.relationship
                    && part == that.part;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(entity) + part;
        }
    }

    private record TargetKey(MappedEntity entity, RelationshipModel toOne, int part)
            implements Supplier<@Nullable Object> {
        @Override
        public @Nullable Object get() {
            return reference(entity, toOne, toOne.columns()[part], part);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof TargetKey that && entity == that.entity && toOne == that.toOne && part == that.part;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(entity) + part;
        }
    }

    /** The object that a to-one holds says more than its column, which the flush sets. */
    private static @Nullable Object reference(
            MappedEntity entity, @Nullable RelationshipModel toOne, int column, int part) {
        EntityModel<?> model = entity.athanor$model();
        if (toOne != null && Masks.isLoaded(entity, toOne.index())) {
            Object target = model.get(entity, toOne.index());
            return target == null ? null : requiredKey(MappedEntity.of(target), part);
        }
        if (!Masks.isLoaded(entity, column) && entity.athanor$owner() != null) {
            Access.load(entity, column);
        }
        return model.get(entity, column);
    }

    private static Object requiredKey(MappedEntity entity, int part) {
        Object value = entity.athanor$model().get(entity, part);
        if (value == null || entity.athanor$owner() == null && !Masks.isLoaded(entity, part)) {
            throw new QueryException(
                    EntityText.of(entity) + " has no key, so nothing can be compared with it. Add it to the "
                            + "session, which flushes it before the query, or use an object that has a row.");
        }
        return value;
    }
}
