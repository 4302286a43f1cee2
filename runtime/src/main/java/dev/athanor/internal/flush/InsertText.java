package dev.athanor.internal.flush;

import dev.athanor.dialect.Capabilities;
import dev.athanor.dialect.Dialect;
import dev.athanor.query.ast.ColumnRef;
import dev.athanor.query.ast.ExprNode;
import dev.athanor.query.ast.InsertNode;
import dev.athanor.query.ast.TableSource;
import dev.athanor.spi.ColumnModel;
import dev.athanor.spi.EntityModel;
import dev.athanor.table.ColumnDef;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * An INSERT of some columns, and how what the database makes comes back with it: the key, defaults, computed columns. What does
 * not come back is read when it is asked for. Immutable.
 */
final class InsertText {
    /** How what the database makes comes back. */
    enum Way {
        /** Nothing does: rows are a batch. */
        NONE,
        /** By RETURNING, one execution a row, because the database promises no order of what many rows return. */
        RETURNING,
        /** After the batch, by the driver. */
        AFTER_BATCH
    }

    private final String sql;
    private final int[] sent;
    private final int[] made;
    private final List<String> madeNames;
    private final Way way;

    private InsertText(String sql, int[] sent, List<ColumnModel> made, Way way) {
        this.sql = sql;
        this.sent = sent;
        this.made = made.stream().mapToInt(ColumnModel::index).toArray();
        this.madeNames = made.stream().map(column -> column.def().name()).toList();
        this.way = way;
    }

    /** The statement. */
    String sql() {
        return sql;
    }

    /** The columns that are bound, in order; not to be changed. */
    int[] sent() {
        return sent;
    }

    /** The columns that come back, in order; not to be changed. */
    int[] made() {
        return made;
    }

    /** Their names. */
    List<String> madeNames() {
        return madeNames;
    }

    /** How they come back. */
    Way way() {
        return way;
    }

    /** What the statement says that it returns. */
    List<ExprNode> returning(EntityModel<?> model) {
        List<ExprNode> returned = new ArrayList<>();
        if (way == Way.RETURNING) {
            for (int column : made) {
                returned.add(new ColumnRef(
                        TableSource.of(model.table()),
                        model.columns().get(column).def()));
            }
        }
        return returned;
    }

    /** The statement that fits a database; of several rows it is one that leaves them a batch where they can be one. */
    static InsertText of(Dialect dialect, EntityModel<?> model, BitSet sent, boolean single) {
        Capabilities database = dialect.capabilities();
        ColumnDef key = model.columns().get(0).def();
        List<ColumnModel> made = new ArrayList<>();
        boolean makesKey = !sent.get(0);
        for (ColumnModel column : model.columns()) {
            if (!sent.get(column.index()) && isTold(column)) {
                made.add(column);
            }
        }
        boolean byKeys = database.keysOfBatch() && (key.sequence() == null || database.keysOfSequences());
        Way way;
        if (made.isEmpty()) {
            way = Way.NONE;
        } else if (database.columnsOfBatch()) {
            way = Way.AFTER_BATCH;
        } else if (database.returning()
                && (!database.keysOfBatch() || makesKey && !byKeys || single && made.size() > (makesKey ? 1 : 0))) {
            way = Way.RETURNING;
        } else {
            made.removeIf(column -> column.index() != 0);
            way = made.isEmpty() ? Way.NONE : Way.AFTER_BATCH;
        }
        TableSource table = TableSource.of(model.table());
        List<ColumnDef> defs = made.stream().map(ColumnModel::def).toList();
        InsertNode node = InsertNode.ofSlots(
                table,
                sent.stream().mapToObj(i -> model.columns().get(i).def()).toList(),
                way == Way.RETURNING ? defs : List.of());
        return new InsertText(dialect.render(node).sql(), sent.stream().toArray(), made, way);
    }

    /**
     * Whether the statement can tell what the database makes of a column: not of formulas, which are no columns, nor of what
     * triggers make, which may run after it, nor of what is read when it is asked for.
     */
    private static boolean isTold(ColumnModel column) {
        return column.formula() == null && !column.isReadOnly() && !column.isDeferred();
    }
}
