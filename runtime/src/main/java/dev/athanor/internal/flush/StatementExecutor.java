package dev.athanor.internal.flush;

import dev.athanor.dialect.Dialect;
import dev.athanor.dialect.RenderedSql;
import dev.athanor.dialect.TableConditions;
import dev.athanor.error.StaleEntityException;
import dev.athanor.internal.execute.KeptStatement;
import dev.athanor.internal.execute.SessionConnection;
import dev.athanor.query.ast.Assignment;
import dev.athanor.query.ast.Bind;
import dev.athanor.query.ast.ExprNode;
import dev.athanor.query.ast.InsertNode;
import dev.athanor.query.ast.MergeBranch;
import dev.athanor.query.ast.MergeNode;
import dev.athanor.query.ast.StatementNode;
import dev.athanor.query.ast.UpdateNode;
import dev.athanor.query.ast.UpdateRow;
import dev.athanor.query.ast.ValueBind;
import dev.athanor.spi.ColumnModel;
import dev.athanor.spi.EntityModel;
import dev.athanor.table.ColumnDef;
import dev.athanor.table.TableDef;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Executes statements that the user of a session wrote, with the checks that the flush makes of the values of objects. */
public final class StatementExecutor {
    private final SessionConnection connection;
    private final Dialect dialect;
    private final TableConditions criteria;

    /**
     * The executor of a session.
     *
     * @param criteria what rows have to meet that give values
     */
    public StatementExecutor(SessionConnection connection, Dialect dialect, TableConditions criteria) {
        this.connection = connection;
        this.dialect = dialect;
        this.criteria = criteria;
    }

    /**
     * Refuses values that their column would not hold as they are.
     *
     * @param model the entity whose table is written, or null
     */
    public void check(@Nullable EntityModel<?> model, StatementNode node) {
        if (node instanceof InsertNode insert) {
            check(model, insert);
        } else if (node instanceof UpdateNode update) {
            check(model, update.table().table(), update.assignments());
        } else if (node instanceof MergeNode merge) {
            for (MergeBranch branch : merge.branches()) {
                if (branch instanceof MergeBranch.Change change) {
                    check(model, merge.table().table(), change.assignments());
                } else if (branch instanceof MergeBranch.Addition addition) {
                    check(model, merge.table().table(), addition.assignments());
                }
            }
        }
    }

    private void check(@Nullable EntityModel<?> model, InsertNode node) {
        TableDef table = node.table().table();
        for (List<ExprNode> row : node.rows()) {
            for (int i = 0; i < row.size(); i++) {
                check(model, table, node.columns().get(i), row.get(i));
            }
        }
        if (node.conflict() != null) {
            check(model, table, node.conflict().assignments());
        }
    }

    /** Refuses values of a row that their column would not hold as they are. */
    public void check(@Nullable EntityModel<?> model, TableDef table, List<Assignment> assignments) {
        for (Assignment assignment : assignments) {
            check(model, table, assignment.column(), assignment.value());
        }
    }

    /** Whether a statement inserts rows of values, for {@link #insertRows} to choose how. */
    public static boolean isRows(StatementNode node) {
        return node instanceof InsertNode insert && insert.query() == null;
    }

    /** Inserts rows of values; the number of those that were inserted or changed, as the database tells it. */
    public long insertRows(StatementNode node) {
        return insert((InsertNode) node);
    }

    /** Inserts rows, those that are values only as one batch, others by as many statements as the binds ask for. */
    private long insert(InsertNode node) {
        if (!node.isBatch()) {
            return insertComputed(node);
        }
        if (node.rows().isEmpty()) {
            return 0;
        }
        InsertNode first = node.withRows(node.rows().subList(0, 1));
        RenderedSql sql = dialect.render(first);
        int columns = node.columns().size();
        KeptStatement statement = connection.prepareUpdate(sql.sql());
        bind(statement, () -> {
            for (List<ExprNode> row : node.rows()) {
                for (int i = 0; i < row.size(); i++) {
                    bind(node, i, (Bind) row.get(i), statement);
                }
                for (int i = columns; i < sql.binds().size(); i++) {
                    sql.binds().get(i).bind(statement.binder(), i + 1);
                }
                statement.addBatch();
            }
        });
        int[] counts = connection.batch(statement);
        connection.done(statement);
        long rows = 0;
        for (int count : counts) {
            rows += written(count, 1);
        }
        return rows;
    }

    private long insertComputed(InsertNode node) {
        long rows = 0;
        for (RenderedSql sql : dialect.renderRows(node, criteria)) {
            rows += execute(sql);
        }
        return written(rows, node.rows().size());
    }

    /** MariaDB counts a row twice that it changes; a driver that puts rows of a batch together may count none of them. */
    private static long written(long told, int rows) {
        return told < 0 ? rows : Math.min(told, rows);
    }

    /**
     * Updates rows by their keys in one batch; the number of them.
     *
     * @param first the statement of the first row
     * @throws StaleEntityException where a row is not there, or not at the version that was said
     */
    public long updateRows(UpdateNode first, List<UpdateRow> rows) {
        int[] counts = Batch.run(connection, dialect.render(first).sql(), rows, (row, out) -> {
            int index = 1;
            for (Assignment each : row.assignments()) {
                ((Bind) each.value()).bind(out, index++);
            }
            for (Assignment part : row.key()) {
                ((Bind) part.value()).bind(out, index++);
            }
        });
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] == 0) {
                throw new StaleEntityException(missing(first, rows.get(i), i));
            }
        }
        return counts.length;
    }

    private static String missing(UpdateNode update, UpdateRow row, int number) {
        StringBuilder found = new StringBuilder();
        for (Assignment part : row.key()) {
            found.append(found.isEmpty() ? "" : ", ")
                    .append(part.column().name())
                    .append(" = ")
                    .append(((Bind) part.value()).value());
        }
        return "Row " + (number + 1) + " of the update is not in table "
                + update.table().table().qualifiedName() + ": none has " + found
                + ". Somebody else deleted or changed it. The other rows are written: roll back, and read them anew.";
    }

    /** Executes a statement with the values that it has; the number of rows. */
    public long execute(RenderedSql sql) {
        KeptStatement statement = connection.prepareUpdate(sql.sql());
        bind(statement, () -> sql.bindAll(statement.binder()));
        long rows = connection.update(statement);
        connection.done(statement);
        return rows;
    }

    private static void bind(InsertNode node, int column, Bind value, KeptStatement statement) throws SQLException {
        try {
            value.bind(statement.binder(), column + 1);
        } catch (RuntimeException e) {
            throw ColumnValues.refused(
                    node.table().table().name() + "."
                            + node.columns().get(column).name(),
                    e);
        }
    }

    private void bind(KeptStatement statement, Binding binding) {
        boolean bound = false;
        try {
            binding.bind();
            bound = true;
        } catch (SQLException e) {
            bound = true;
            throw connection.failed(statement, e);
        } finally {
            if (!bound) {
                connection.abandon(statement);
            }
        }
    }

    /** What the database computes, and keys that are read when the statement is executed, are not known here. */
    private static void check(@Nullable EntityModel<?> model, TableDef table, ColumnDef column, ExprNode value) {
        if (value instanceof ValueBind<?> bind) {
            ColumnModel facts = model == null
                    ? new ColumnModel(0, table.qualifiedName() + "." + column.name(), column)
                    : model.columns().get(model.columnIndex(column.name()));
            ValueCheck.checkValue(model, facts, bind.value());
        }
    }

    /** Binds the values of a statement; a value may refuse to be one. */
    private interface Binding {
        void bind() throws SQLException;
    }
}
