package dev.athanor.query;

import dev.athanor.dialect.TableConditions;
import dev.athanor.error.QueryException;
import dev.athanor.query.ast.Assignment;
import dev.athanor.query.ast.Bind;
import dev.athanor.query.ast.Comparison;
import dev.athanor.query.ast.ExprNode;
import dev.athanor.query.ast.Junction;
import dev.athanor.query.ast.StatementNode;
import dev.athanor.query.ast.UpdateNode;
import dev.athanor.query.ast.UpdateRow;
import dev.athanor.query.ast.ValueBind;
import dev.athanor.spi.ColumnModel;
import dev.athanor.spi.EntityModel;
import dev.athanor.table.ColumnDef;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An UPDATE of rows by their keys, each with values of its own, executed as one batch; made by {@link Update#rows}. A row that sets
 * the version of its entity is written at that version only, and gets the next one. A row that is not there is an error, and the
 * others are written: roll back. Objects of the session follow it.
 */
public final class KeyedUpdate extends WriteStatement {
    private final List<UpdateRow> rows;
    private final Synchronization synchronization;

    KeyedUpdate(TableItem table, List<Assignments> rows, Synchronization synchronization) {
        super(table);
        this.synchronization = synchronization;
        List<UpdateRow> all = new ArrayList<>(rows.size());
        for (Assignments row : rows) {
            UpdateRow split = split(row, all.size());
            if (!all.isEmpty() && !columns(split).equals(columns(all.get(0)))) {
                throw new QueryException("Row " + (all.size() + 1) + " of " + text()
                        + " sets other columns than the first." + " Set the same ones in each row.");
            }
            all.add(split);
        }
        this.rows = List.copyOf(all);
    }

    /** The rows; none where there is nothing to do. For the runtime. */
    public List<UpdateRow> rows() {
        return rows;
    }

    @Override
    public KeyedUpdate restricted(TableConditions criteria) {
        if (criteria.on(table().source()) != null) {
            throw unrestrictable("An UPDATE by rows(...)");
        }
        return this;
    }

    /** The statement of the first row. */
    @Override
    List<StatementNode> makeNodes() {
        if (rows.isEmpty()) {
            throw new QueryException(text() + " has no rows, so there is no statement.");
        }
        UpdateRow first = rows.get(0);
        List<ExprNode> found = new ArrayList<>();
        for (Assignment part : first.key()) {
            found.add(new Comparison(
                    Comparison.Operator.EQ,
                    table().source().column(part.column().name()),
                    part.value()));
        }
        return List.of(new UpdateNode(table().source(), first.assignments(), Junction.and(found), false));
    }

    @Override
    public UpdateNode node() {
        return (UpdateNode) super.node();
    }

    @Override
    public Synchronization synchronization() {
        return synchronization;
    }

    @Override
    boolean isSameAs(WriteStatement other) {
        return other instanceof KeyedUpdate update
                && table().table().equals(update.table().table())
                && synchronization == update.synchronization
                && rows.equals(update.rows);
    }

    @Override
    String more() {
        return rows.size() == 1 ? "" : " -- " + rows.size() + " rows";
    }

    private String text() {
        return "update(" + TableNames.code(table()) + ").rows(...)";
    }

    private static List<ColumnDef> columns(UpdateRow row) {
        List<ColumnDef> columns = new ArrayList<>();
        row.assignments().forEach(each -> columns.add(each.column()));
        row.key().forEach(each -> columns.add(each.column()));
        return columns;
    }

    private UpdateRow split(Assignments row, int number) {
        Map<ColumnDef, ExprNode> values = row.values();
        List<Assignment> key = new ArrayList<>();
        for (String name : table().table().primaryKey()) {
            ColumnDef column = table().table().column(name);
            ExprNode value = values.get(column);
            if (value == null || value instanceof ValueBind<?> bind && bind.value() == null) {
                throw new QueryException("Row " + (number + 1) + " of " + text() + " does not set " + nameOf(column)
                        + ", by which it would be found. Set the whole key in each row.");
            }
            key.add(new Assignment(column, value));
        }
        if (key.isEmpty()) {
            throw new QueryException("Table " + table().table().qualifiedName() + " has no primary key, by which "
                    + text() + " would find its rows. Say update(...).set(...).where(...).");
        }
        List<Assignment> assignments = new ArrayList<>();
        ColumnDef version = version();
        values.forEach((column, value) -> {
            if (column.equals(version) && value instanceof ValueBind<?> bind) {
                key.add(new Assignment(column, value));
                next(column, bind.value()).ifPresent(each -> assignments.add(new Assignment(column, each)));
            } else if (!table().table().primaryKey().contains(column.name())) {
                assignments.add(new Assignment(column, value));
            }
        });
        if (assignments.isEmpty()) {
            throw new QueryException("Row " + (number + 1) + " of " + text() + " sets nothing but its key.");
        }
        Update.addOnUpdate(table(), assignments);
        return new UpdateRow(assignments, key);
    }

    /** What a row gets in place of its version; nothing where the database makes it. */
    private Optional<ExprNode> next(ColumnDef column, @Nullable Object version) {
        EntityModel<?> model = Objects.requireNonNull(table().entity());
        return model.hasVersionOfDatabase()
                ? Optional.empty()
                : Optional.of(Bind.ofObject(column.type(), model.nextVersion(version)));
    }

    private @Nullable ColumnDef version() {
        EntityModel<?> model = table().entity();
        return model == null || model.versionColumn() < 0
                ? null
                : model.columns().get(model.versionColumn()).def();
    }

    private String nameOf(ColumnDef column) {
        for (ColumnModel each : table().columnModels()) {
            if (each.def().equals(column)) {
                return TableNames.of(table(), each.index());
            }
        }
        return column.name();
    }
}
