package dev.athanor.internal.follow;

import dev.athanor.internal.identity.Journal;
import dev.athanor.internal.identity.Page;
import dev.athanor.query.ast.Assignment;
import dev.athanor.query.ast.ExprNode;
import dev.athanor.query.ast.TableSource;
import dev.athanor.query.ast.ValueBind;
import dev.athanor.spi.ColumnModel;
import dev.athanor.spi.EntityModel;
import dev.athanor.spi.MappedEntity;
import dev.athanor.spi.Masks;
import dev.athanor.spi.RelationshipModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The objects of an entity beside the rows that a statement wrote: those that met its condition before, those that did not, and
 * those of which the database alone can tell. As SQLAlchemy's synchronisation by evaluation does it.
 */
public final class MatchedRows {
    private final EntityModel<?> model;
    private final @Nullable ExprNode where;
    private final Evaluation evaluation;
    private final List<MappedEntity> matched = new ArrayList<>();
    private final List<MappedEntity> untold = new ArrayList<>();

    /**
     * For the rows of one table that meet a condition, or all.
     *
     * @param nanoseconds whether the database keeps times as exactly as Java has them
     */
    public MatchedRows(EntityModel<?> model, TableSource table, @Nullable ExprNode where, boolean nanoseconds) {
        this.model = model;
        this.where = where;
        this.evaluation = new Evaluation(model, table, nanoseconds);
    }

    /** Whether a condition can be told of objects whose columns are loaded. */
    public static boolean tells(EntityModel<?> model, TableSource table, @Nullable ExprNode where) {
        return where == null || new Evaluation(model, table, true).tells(where);
    }

    /** Looks at an object as it is before the statement. */
    public void add(MappedEntity entity) {
        Object truth = where == null ? (Object) true : evaluation.value(where, entity);
        if (truth == Untold.UNTOLD) {
            untold.add(entity);
        } else if (truth instanceof Boolean told && told) {
            matched.add(entity);
        }
    }

    /**
     * Corrects what was found by the number of rows that were written: where there are fewer than objects, some of them are not as
     * their rows are.
     */
    public void written(long rows) {
        if (rows < matched.size()) {
            untold.addAll(matched);
            matched.clear();
        }
    }

    /** The objects whose rows were written. */
    public List<MappedEntity> matched() {
        return matched;
    }

    /** The objects whose rows may have been written. */
    public List<MappedEntity> untold() {
        return untold;
    }

    /**
     * Gives the objects whose rows were written what they now have; what cannot be computed is read when it is asked.
     *
     * @param clean called for an object whose unflushed change was overwritten
     */
    public void update(List<Assignment> assignments, Journal journal, Consumer<MappedEntity> clean) {
        for (MappedEntity entity : matched) {
            List<@Nullable Object> values = new ArrayList<>();
            for (Assignment assignment : assignments) {
                values.add(value(assignment, entity));
            }
            for (int i = 0; i < values.size(); i++) {
                int column = model.columnIndex(assignments.get(i).column().name());
                set(entity, column, values.get(i), journal, clean);
            }
            forgetComputed(entity);
        }
        for (MappedEntity entity : untold) {
            if (entity.athanor$owner() instanceof Page page) {
                for (Assignment assignment : assignments) {
                    int column = model.columnIndex(assignment.column().name());
                    page.expire(entity, column);
                    forgetToOnes(page, entity, column);
                }
            }
            forgetComputed(entity);
        }
    }

    private @Nullable Object value(Assignment assignment, MappedEntity entity) {
        if (assignment.value() instanceof ValueBind<?> bind) {
            return bind.value() == null ? null : cut(assignment, bind.value());
        }
        boolean asStored =
                assignment.column().type().storedType() == assignment.column().type().javaType();
        return asStored ? evaluation.value(assignment.value(), entity) : Untold.UNTOLD;
    }

    private Object cut(Assignment assignment, Object value) {
        return assignment.column().type().javaType().isInstance(value)
                ? evaluation.kept(assignment.column().type(), value)
                : Untold.UNTOLD;
    }

    private void set(
            MappedEntity entity, int column, @Nullable Object value, Journal journal, Consumer<MappedEntity> clean) {
        if (!(entity.athanor$owner() instanceof Page page)) {
            return;
        }
        boolean wasDirty = Masks.isDirty(entity, column);
        Masks.setDirty(entity, column, false);
        if (value == Untold.UNTOLD) {
            page.expire(entity, column);
        } else {
            journal.noteReplaced(entity, column, Masks.isLoaded(entity, column), model.get(entity, column));
            model.set(entity, column, value);
            Masks.setLoaded(entity, column, true);
        }
        forgetToOnes(page, entity, column);
        if (wasDirty && !Masks.isAnyDirty(entity)) {
            clean.accept(entity);
        }
    }

    private void forgetToOnes(Page page, MappedEntity entity, int column) {
        for (RelationshipModel relationship : model.relationships()) {
            if (relationship.kind() == RelationshipModel.Kind.TO_ONE
                    && Arrays.stream(relationship.columns()).anyMatch(each -> each == column)) {
                page.expire(entity, relationship.index());
            }
        }
    }

    private void forgetComputed(MappedEntity entity) {
        for (ColumnModel column : model.columns()) {
            if (column.isComputed() && entity.athanor$owner() instanceof Page page) {
                page.expire(entity, column.index());
            }
        }
    }
}
