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
import dev.athanor.table.ColumnDef;
import dev.athanor.type.Storage;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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
     * @param storage how the database holds values
     */
    public MatchedRows(EntityModel<?> model, TableSource table, @Nullable ExprNode where, Storage storage) {
        this.model = model;
        this.where = where;
        this.evaluation = new Evaluation(model, table, storage);
    }

    /** Whether a condition can be told of objects whose columns are loaded. */
    public static boolean tells(EntityModel<?> model, TableSource table, @Nullable ExprNode where, Storage storage) {
        return where == null || new Evaluation(model, table, storage).tells(where);
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

    /** Whether there are no objects that the statement may concern. */
    public boolean isEmpty() {
        return matched.isEmpty() && untold.isEmpty();
    }

    /** The objects whose rows were written. */
    public List<MappedEntity> matched() {
        return matched;
    }

    /** The objects whose rows may have been written. */
    public List<MappedEntity> untold() {
        return untold;
    }

    /** Gives the objects whose rows were written what they now have; what cannot be computed is read when it is asked. */
    public void update(List<Assignment> assignments, Journal journal) {
        List<Target> targets = new ArrayList<>(assignments.size());
        for (Assignment assignment : assignments) {
            int column = columnNamed(assignment.column().name());
            if (column >= 0) {
                targets.add(new Target(assignment, column, toOnes(column)));
            }
        }
        List<@Nullable Object> values = new ArrayList<>(targets.size());
        for (MappedEntity entity : matched) {
            if (entity.athanor$owner() instanceof Page page) {
                values.clear();
                for (Target target : targets) {
                    values.add(value(target, entity));
                }
                for (int i = 0; i < targets.size(); i++) {
                    set(page, entity, targets.get(i), values.get(i), journal);
                }
                forgetComputed(page, entity);
            }
        }
        for (MappedEntity entity : untold) {
            if (entity.athanor$owner() instanceof Page page) {
                for (Target target : targets) {
                    page.expire(entity, target.column);
                    target.toOnes.forEach(each -> page.expire(entity, each));
                }
                forgetComputed(page, entity);
            }
        }
    }

    /** What the assignment of a column concerns: it, and the to-ones whose foreign key it is. */
    private record Target(Assignment assignment, int column, List<Integer> toOnes) {}

    private int columnNamed(String name) {
        for (ColumnModel column : model.columns()) {
            if (column.formula() == null && column.def().name().equals(name)) {
                return column.index();
            }
        }
        return -1;
    }

    private List<Integer> toOnes(int column) {
        List<Integer> found = new ArrayList<>();
        for (RelationshipModel relationship : model.relationships()) {
            if (relationship.kind() == RelationshipModel.Kind.TO_ONE
                    && Arrays.stream(relationship.columns()).anyMatch(each -> each == column)) {
                found.add(relationship.index());
            }
        }
        return found;
    }

    /** What the row has in a column now, as a read would give it. Of a column with a converter the row alone can tell. */
    private @Nullable Object value(Target target, MappedEntity entity) {
        ColumnDef column = model.columns().get(target.column).def();
        ExprNode node = target.assignment.value();
        if (column.type().isConverted()
                || !column.type().equals(target.assignment.column().type())) {
            return Untold.UNTOLD;
        }
        if (node instanceof ValueBind<?> bind) {
            Object value = bind.value();
            boolean same = bind.type().equals(column.type());
            return value == null ? null : same ? kept(column, value) : Untold.UNTOLD;
        }
        Object value = evaluation.value(node, entity);
        boolean computed =
                value instanceof String || value instanceof Integer || value instanceof Long || value instanceof Short;
        return value == null || computed && column.type().javaType().isInstance(value) ? value : Untold.UNTOLD;
    }

    /** Decimals get the digits of their column, and bytes would be shared. */
    private Object kept(ColumnDef column, Object value) {
        if (value instanceof byte[]) {
            return Untold.UNTOLD;
        }
        if (value instanceof BigDecimal decimal) {
            return column.precision() == 0 || decimal.scale() > column.scale()
                    ? Untold.UNTOLD
                    : decimal.setScale(column.scale());
        }
        return evaluation.kept(column.type(), value);
    }

    private void set(Page page, MappedEntity entity, Target target, @Nullable Object value, Journal journal) {
        int column = target.column;
        takeOver(entity, column, journal);
        if (value == Untold.UNTOLD) {
            page.expire(entity, column);
        } else {
            journal.noteReplaced(entity, column, Masks.isLoaded(entity, column), model.get(entity, column));
            model.set(entity, column, value);
            Masks.setLoaded(entity, column, true);
        }
        for (int toOne : target.toOnes) {
            takeOver(entity, toOne, journal);
            page.expire(entity, toOne);
        }
    }

    /** A change that was not flushed is lost in the row, and so in the object. */
    private static void takeOver(MappedEntity entity, int attribute, Journal journal) {
        if (Masks.isDirty(entity, attribute)) {
            Masks.setDirty(entity, attribute, false);
            journal.overtaken(entity, attribute);
        }
    }

    private void forgetComputed(Page page, MappedEntity entity) {
        for (ColumnModel column : model.columns()) {
            if (column.isComputed()) {
                page.expire(entity, column.index());
            }
        }
    }
}
