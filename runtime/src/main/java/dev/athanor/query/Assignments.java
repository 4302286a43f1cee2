package dev.athanor.query;

import dev.athanor.error.QueryException;
import dev.athanor.query.ast.Assignment;
import dev.athanor.query.ast.Bind;
import dev.athanor.query.ast.ExprNode;
import dev.athanor.spi.EntityModel;
import dev.athanor.spi.RelationshipModel;
import dev.athanor.table.ColumnDef;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The columns of one row and their new values, in the order in which they were first set. */
final class Assignments {
    private final TableItem table;
    private final Map<ColumnDef, ExprNode> values;

    Assignments(TableItem table) {
        this(table, new LinkedHashMap<>());
    }

    private Assignments(TableItem table, Map<ColumnDef, ExprNode> values) {
        this.table = table;
        this.values = values;
    }

    Assignments copy() {
        return new Assignments(table, new LinkedHashMap<>(values));
    }

    Map<ColumnDef, ExprNode> values() {
        return values;
    }

    <T> void set(TableColumn<T> column, @Nullable T value) {
        set(column, value instanceof List<?> list ? copied(column, list) : Bind.of(column.type(), value));
    }

    /** Nobody changes the list of a statement, or of the objects that follow it. */
    private static Bind copied(TableColumn<?> column, List<?> list) {
        for (Object element : list) {
            if (element == null) {
                throw new QueryException(
                        TableNames.of(column.table(), column.model().index())
                                + " is set to a list with a null, which its array cannot hold. Leave it out.");
            }
        }
        return Bind.ofObject(column.type(), List.copyOf(list));
    }

    void set(ColumnSetting setting) {
        setting.addTo(this);
    }

    List<Assignment> list() {
        List<Assignment> list = new ArrayList<>(values.size());
        values.forEach((column, value) -> list.add(new Assignment(column, value)));
        return list;
    }

    void set(TableColumn<?> column, ExprNode value) {
        if (!column.table().table().equals(table.table())) {
            throw new QueryException(
                    TableNames.of(column.table(), column.model().index()) + " is no column of " + TableNames.of(table)
                            + " and cannot be set in its row.");
        }
        if (column.model().isComputed()) {
            throw new QueryException(TableNames.of(table, column.model().index())
                    + (column.model().isReadOnly()
                            ? " is read-only and cannot be set: the database alone makes its values."
                            : " is computed by the database from other columns and cannot be set. Set those."));
        }
        values.put(column.model().def(), value);
    }

    /** Sets the foreign key of a to-one; of an object the key is read when the statement is executed. */
    <T> void set(ToOne<?, T, ?> relationship, @Nullable T target) {
        EntityModel<?> model = table.entity();
        RelationshipModel toOne = relationship.model();
        if (model == null || relationship.owner().model() != model || toOne.kind() != RelationshipModel.Kind.TO_ONE) {
            throw new QueryException(relationship + " has no foreign key in the table of " + TableNames.of(table)
                    + " and cannot be set in its row.");
        }
        int[] columns = toOne.columns();
        List<Bind> key = target == null ? List.of() : EntityValues.key(target);
        for (int i = 0; i < columns.length; i++) {
            ColumnDef column = model.columns().get(columns[i]).def();
            values.put(column, target == null ? Bind.of(column.type(), null) : key.get(i));
        }
    }
}
