package dev.athanor.internal.load;

import dev.athanor.dialect.Dialect;
import dev.athanor.dialect.RenderedSql;
import dev.athanor.dialect.TableConditions;
import dev.athanor.internal.identity.LoadRules;
import dev.athanor.query.NestedList;
import dev.athanor.query.Selection;
import dev.athanor.spi.EntityModel;
import dev.athanor.spi.Extent;
import dev.athanor.spi.RelationshipModel;
import dev.athanor.type.ColumnType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the rows of a query become objects: immutable, and kept with the query.
 *
 * @param dialect the database it is for
 * @param conditions what all rows have to meet
 * @param sql the statement, joins of eager relationships included
 * @param slots the slots of a row
 * @param eager the relationships that come with the row, parents before children
 * @param followUps the relationships loaded by further statements
 * @param joinsCollection whether a row of the result can come several times because of an eager collection
 * @param pageable whether the query can have a limit, under which no collection is read from its rows
 */
record RowPlan(
        Dialect dialect,
        TableConditions conditions,
        RenderedSql sql,
        List<Slot> slots,
        List<Eager> eager,
        List<FollowUp> followUps,
        boolean joinsCollection,
        boolean pageable) {

    /** How rows without eager relationships are read: those that a statement returns that writes. */
    static RowPlan ofSelections(Dialect dialect, RenderedSql sql, List<Selection> selections) {
        List<Slot> slots = new ArrayList<>(selections.size());
        int at = 1;
        for (Selection selection : selections) {
            if (selection instanceof Selection.EntitySelection entity) {
                slots.add(Slot.ofEntity(entity.table().model(), at, null));
            } else if (selection instanceof Selection.ExpressionSelection value) {
                slots.add(Slot.ofValue(value.type(), at));
            }
            at += selection.width();
        }
        return new RowPlan(dialect, TableConditions.NONE, sql, slots, List.of(), List.of(), false, true);
    }

    /**
     * A slot of a row.
     *
     * @param model the entity, or null for what is none
     * @param type the value's type, or null for what is none
     * @param list the list that is read later by the key in the row, or null for what is none
     * @param at the 1-based position of its first column
     * @param rules what the query says of the objects of this slot, or null where it says nothing
     */
    record Slot(
            @Nullable EntityModel<?> model,
            @Nullable ColumnType<?> type,
            @Nullable NestedList<?> list,
            int at,
            @Nullable LoadRules rules) {
        static Slot ofEntity(EntityModel<?> model, int at, @Nullable LoadRules rules) {
            return new Slot(model, null, null, at, rules);
        }

        static Slot ofValue(ColumnType<?> type, int at) {
            return new Slot(null, type, null, at, null);
        }

        static Slot ofList(NestedList<?> list, int at) {
            return new Slot(null, null, list, at, null);
        }
    }

    /** The lists among the slots; null where there are none. */
    @Nullable
    NestedList<?> @Nullable [] lists() {
        @Nullable NestedList<?>[] lists = null;
        for (int i = 0; i < slots.size(); i++) {
            if (slots.get(i).list() != null) {
                lists = lists == null ? new @Nullable NestedList<?>[slots.size()] : lists;
                lists[i] = slots.get(i).list();
            }
        }
        return lists;
    }

    /**
     * A relationship whose target comes with the row.
     *
     * @param parent the number of the parent among the slots, and after them the eager ones
     * @param relationship the relationship
     * @param at the 1-based position of the target's first column
     * @param rules what the query says of the targets, or null
     * @param extent which targets come
     */
    record Eager(
            int parent,
            RelationshipModel relationship,
            int at,
            @Nullable LoadRules rules,
            Extent extent) {}

    /**
     * A relationship loaded by further statements.
     *
     * @param parent the number of the parent among the slots and eager ones; -1 for the targets of another follow-up
     * @param relationship the relationship
     * @param rules what the query says of the targets, or null
     * @param alone whether each object has a statement of its own
     * @param condition which targets are loaded; null for all
     * @param ofAll whether the criteria of the session are left out
     * @param depth how often the same relationship is loaded for what was found: 1 for the objects themselves only
     * @param nested what is loaded for its targets
     */
    record FollowUp(
            int parent,
            RelationshipModel relationship,
            @Nullable LoadRules rules,
            boolean alone,
            @Nullable LoadCondition condition,
            boolean ofAll,
            int depth,
            List<FollowUp> nested) {}
}
