package dev.athanor.internal.flush;

import dev.athanor.internal.identity.Journal;
import dev.athanor.query.ast.ExprNode;
import dev.athanor.query.ast.TableSource;
import dev.athanor.session.ChangeReason;
import dev.athanor.session.FormerValue;
import dev.athanor.session.PlannedChange;
import dev.athanor.session.ValueChange;
import dev.athanor.spi.ColumnModel;
import dev.athanor.spi.EntityModel;
import dev.athanor.spi.MappedEntity;
import dev.athanor.spi.Masks;
import dev.athanor.spi.RelationshipModel;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The values that a flush would write, as a preview tells them. Changes nothing. */
final class PreviewValues {
    private final ComputedColumns computed;
    private final Journal journal;
    private final FlushSql sql;
    private final RowKeys keys;
    private final IdentityHashMap<MappedEntity, List<ListPosition>> positions = new IdentityHashMap<>(0);

    PreviewValues(ComputedColumns computed, Journal journal, FlushSql sql, RowKeys keys) {
        this.keys = keys;
        this.computed = computed;
        this.journal = journal;
        this.sql = sql;
    }

    /** Tells the positions that elements of lists will have, which they do not have yet. */
    void numbered(List<ListPosition> wanted) {
        wanted.forEach(each -> positions
                .computeIfAbsent(each.element(), element -> new ArrayList<>(1))
                .add(each));
    }

    private @Nullable ListPosition position(MappedEntity entity, int column) {
        for (ListPosition each : positions.getOrDefault(entity, List.of())) {
            if (each.column() == column) {
                return each;
            }
        }
        return null;
    }

    /** The value that a column has, or will have. */
    private @Nullable Object value(MappedEntity entity, int column) {
        ListPosition position = position(entity, column);
        return position == null ? entity.athanor$model().get(entity, column) : position.value();
    }

    /** The expression of a column, which gives way to a position. */
    private @Nullable ExprNode expression(MappedEntity entity, int column) {
        return position(entity, column) == null ? computed.of(entity, column) : null;
    }

    /** What is set of a new object. */
    List<ValueChange> set(MappedEntity entity) {
        EntityModel<?> model = entity.athanor$model();
        List<ValueChange> set = new ArrayList<>();
        Set<Integer> keys = columnsOfToOnes(model);
        for (ColumnModel column : model.columns()) {
            int i = column.index();
            ExprNode expression = expression(entity, i);
            boolean isKnown = Masks.isLoaded(entity, i) || position(entity, i) != null;
            boolean isSet = isKnown && value(entity, i) != null && !column.isComputed();
            if ((isSet || expression != null) && !keys.contains(i)) {
                set.add(new ValueChange(column.name(), false, null, kept(value(entity, i)), text(model, expression)));
            }
        }
        for (RelationshipModel relationship : model.relationships()) {
            Object target = relationship.kind() == RelationshipModel.Kind.TO_ONE && !relationship.isViewOnly()
                    ? model.get(entity, relationship.index())
                    : null;
            if (target != null && !FlushPlanner.isOutside((MappedEntity) target)) {
                set.add(new ValueChange(relationship.name(), false, null, target, null));
            }
        }
        return set;
    }

    /** What is changed of a persistent object; a change that was taken back is none. */
    List<ValueChange> changed(MappedEntity entity) {
        EntityModel<?> model = entity.athanor$model();
        List<ValueChange> changed = new ArrayList<>();
        for (ColumnModel column : model.columns()) {
            int i = column.index();
            if (Masks.isDirty(entity, i) || position(entity, i) != null) {
                FormerValue former = former(entity, i);
                ExprNode expression = expression(entity, i);
                Object value = expression == null ? value(entity, i) : null;
                if (expression != null || !former.known() || !Objects.deepEquals(former.value(), value)) {
                    changed.add(new ValueChange(
                            column.name(), former.known(), kept(former.value()), kept(value), text(model, expression)));
                }
            }
        }
        for (RelationshipModel relationship : model.relationships()) {
            int i = relationship.index();
            if (relationship.kind() == RelationshipModel.Kind.TO_ONE && Masks.isDirty(entity, i)) {
                FormerValue former = journal.former(entity, i);
                Object target = model.get(entity, i);
                boolean isOutside = target != null && FlushPlanner.isOutside((MappedEntity) target);
                if (!isOutside && (!former.known() || former.value() != target)) {
                    changed.add(new ValueChange(relationship.name(), former.known(), former.value(), target, null));
                }
            }
        }
        return changed;
    }

    /** The value that a column had before what is to be written. */
    private FormerValue former(MappedEntity entity, int column) {
        if (Masks.isDirty(entity, column)) {
            return journal.former(entity, column);
        }
        return Masks.isLoaded(entity, column)
                ? new FormerValue(true, entity.athanor$model().get(entity, column))
                : FormerValue.UNKNOWN;
    }

    /** The to-one, or the foreign key, of a child that loses its parent, and with it its position. */
    List<ValueChange> cleared(MappedEntity child, RelationshipModel relationship, MappedEntity owner) {
        List<ValueChange> cleared = new ArrayList<>(lost(child, relationship, owner));
        if (ListPosition.isCleared(child, relationship)) {
            int column = relationship.position();
            FormerValue former = former(child, column);
            String name = child.athanor$model().columns().get(column).name();
            cleared.add(new ValueChange(name, former.known(), former.value(), null, null));
        }
        return cleared;
    }

    /** The to-one, or the foreign key, of a child that loses its parent; where it is not loaded, its key tells the parent. */
    private static List<ValueChange> lost(MappedEntity child, RelationshipModel relationship, MappedEntity owner) {
        RelationshipModel inverse = relationship.inverse();
        if (inverse == null) {
            return foreignKey(child, relationship, null);
        }
        boolean isKnown = Masks.isLoaded(child, inverse.index()) || areLoaded(child, inverse.columns());
        return List.of(new ValueChange(inverse.name(), isKnown, isKnown ? owner : null, null, null));
    }

    private static boolean areLoaded(MappedEntity entity, int[] columns) {
        for (int column : columns) {
            if (!Masks.isLoaded(entity, column)) {
                return false;
            }
        }
        return true;
    }

    /** The foreign key of a child that follows its parent's key; what that waits for is told as the parent. */
    List<ValueChange> following(MappedEntity child, RelationshipModel relationship, MappedEntity parent) {
        if (!KeyChanges.isChanged(parent)) {
            return foreignKey(child, relationship, parent);
        }
        EntityModel<?> model = child.athanor$model();
        int[] columns = relationship.targetColumns();
        List<ValueChange> changes = new ArrayList<>();
        for (int i = 0; i < columns.length; i++) {
            if (Masks.isDirty(parent, i)) {
                boolean isKnown = Masks.isLoaded(child, columns[i]);
                changes.add(new ValueChange(
                        model.columns().get(columns[i]).name(),
                        isKnown,
                        isKnown ? model.get(child, columns[i]) : null,
                        parent.athanor$model().get(parent, i),
                        null));
            }
        }
        return changes;
    }

    /** The foreign key of a child whose parent alone knows of it. */
    List<ValueChange> referring(MappedEntity child, RelationshipModel relationship, MappedEntity parent) {
        return CollectionKeys.refersTo(child, relationship, parent, keys)
                ? List.of()
                : foreignKey(child, relationship, parent);
    }

    private static List<ValueChange> foreignKey(
            MappedEntity child, RelationshipModel relationship, @Nullable MappedEntity parent) {
        EntityModel<?> model = child.athanor$model();
        List<ValueChange> changes = new ArrayList<>();
        int[] columns = relationship.targetColumns();
        for (int i = 0; i < columns.length; i++) {
            boolean isKnown = Masks.isLoaded(child, columns[i]);
            changes.add(new ValueChange(
                    model.columns().get(columns[i]).name(),
                    isKnown,
                    isKnown ? model.get(child, columns[i]) : null,
                    parent,
                    null));
        }
        return changes;
    }

    /** Adds the to-ones of an object that refer to what is not in the session. */
    void outside(MappedEntity entity, boolean isNew, List<PlannedChange> skipped) {
        EntityModel<?> model = entity.athanor$model();
        for (RelationshipModel relationship : model.relationships()) {
            int i = relationship.index();
            if (relationship.kind() == RelationshipModel.Kind.TO_ONE
                    && !relationship.isViewOnly()
                    && (isNew || Masks.isDirty(entity, i))
                    && model.get(entity, i) instanceof MappedEntity target
                    && FlushPlanner.isOutside(target)) {
                skipped.add(new PlannedChange.Skip(
                        entity,
                        model.attributeName(i),
                        target,
                        new ChangeReason(ChangeReason.Kind.CHANGED, List.of())));
            }
        }
    }

    private static Set<Integer> columnsOfToOnes(EntityModel<?> model) {
        Set<Integer> columns = new HashSet<>();
        for (RelationshipModel relationship : model.relationships()) {
            for (int column : relationship.columns()) {
                if (column >= model.keySize()) {
                    columns.add(column);
                }
            }
        }
        return columns;
    }

    /** An expression as the database takes it. */
    private @Nullable String text(EntityModel<?> model, @Nullable ExprNode expression) {
        return expression == null ? null : sql.dialect().write(TableSource.of(model.table()), expression);
    }

    /** Nobody changes the bytes of an object through what is told of it. */
    private static @Nullable Object kept(@Nullable Object value) {
        return value instanceof byte[] bytes ? bytes.clone() : value;
    }
}
