package dev.athanor.internal.load;

import dev.athanor.internal.execute.KeptStatement;
import dev.athanor.internal.execute.SessionConnection;
import dev.athanor.query.RowAssembler;
import dev.athanor.spi.MappedEntity;
import dev.athanor.type.RowReader;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An open result of a query, read in chunks: each chunk is a list of rows whose eager relationships are loaded. The whole
 * result is one chunk where a list is asked for.
 *
 * @param <R> a row of the result
 */
public final class Cursor<R> implements Result<R> {
    private final RowPlan plan;
    private final @Nullable RowAssembler<R> assembler;
    private final SessionConnection connection;
    private final KeptStatement statement;
    private final ResultSet rows;
    private final RowReader row;
    private final RowSlot[] slots;
    private final EagerReader[] eager;
    private final FollowUpLoader followUps;
    /** What reads the lists of rows; null where they have none. */
    private final @Nullable NestedLoader nested;
    /** Rows that wait for their lists. */
    private final List<@Nullable Object[]> waiting;
    /** The objects returned so far, where a joined collection repeats them. */
    private final Set<@Nullable Object> seen;

    private int rowCount;
    private boolean closed;

    Cursor(
            @Nullable RowAssembler<R> assembler,
            RowPlan plan,
            SessionConnection connection,
            KeptStatement statement,
            ResultSet rows,
            RowReader row,
            RowSlot[] slots,
            EagerReader[] eager,
            FollowUpLoader followUps,
            @Nullable NestedLoader nested) {
        this.plan = plan;
        this.assembler = assembler;
        this.connection = connection;
        this.statement = statement;
        this.rows = rows;
        this.row = row;
        this.slots = slots;
        this.eager = eager;
        this.followUps = followUps;
        this.nested = nested;
        this.waiting = nested == null ? List.of() : new ArrayList<>();
        this.seen = plan.joinsCollection() ? Collections.newSetFromMap(new IdentityHashMap<>()) : Set.of();
    }

    @Override
    public List<R> read(int most) {
        List<R> result =
                plan.joinsCollection() ? new ArrayList<>() : new ArrayList<>(Math.min(most, statement.rowCountHint()));
        boolean done = false;
        connection.resume(statement);
        try {
            if (assembler == null && eager.length == 0 && nested == null) {
                done = readSingles(result, most);
            } else {
                done = readRows(result, most);
            }
        } catch (SQLException e) {
            closed = true;
            throw connection.failed(statement, e);
        } catch (RuntimeException e) {
            closed = true;
            connection.abandon(statement);
            throw e;
        }
        for (EagerReader reader : eager) {
            reader.endOfResult();
        }
        if (done) {
            close();
        } else {
            connection.pause(statement);
        }
        followUps.load();
        if (nested != null) {
            addNested(result, nested);
        }
        for (RowSlot slot : slots) {
            slot.tell();
        }
        for (EagerReader reader : eager) {
            reader.tell();
        }
        return result;
    }

    @SuppressWarnings("unchecked") // the only slot is the row
    private void addNested(List<R> result, NestedLoader loader) {
        loader.load(waiting);
        for (@Nullable Object[] values : waiting) {
            result.add(assembler == null ? (R) values[0] : assembler.assemble(values));
        }
        waiting.clear();
    }

    @Override
    public boolean isClosed() {
        return closed;
    }

    @SuppressWarnings("unchecked") // the only slot is the row
    private boolean readSingles(List<R> result, int most) throws SQLException {
        RowSlot slot = slots[0];
        boolean collects = followUps.isNeeded();
        for (int count = 0; count < most; count++) {
            if (!rows.next()) {
                return true;
            }
            Object value = slot.read(row);
            if (collects) {
                followUps.add(0, (MappedEntity) value);
            }
            result.add((R) value);
            rowCount++;
        }
        return false;
    }

    @SuppressWarnings("unchecked") // the only slot is the row
    private boolean readRows(List<R> result, int most) throws SQLException {
        RowAssembler<R> maker = assembler;
        boolean repeats = plan.joinsCollection();
        boolean keeps = maker != null && maker.keepsSlots();
        @Nullable Object[] values = new @Nullable Object[slots.length];
        @Nullable MappedEntity[] objects = new @Nullable MappedEntity[slots.length + eager.length];
        Object last = null;
        while (result.size() + waiting.size() < most) {
            if (!rows.next()) {
                return true;
            }
            rowCount++;
            for (int i = 0; i < slots.length; i++) {
                Object value = slots[i].read(row);
                values[i] = value;
                objects[i] = value instanceof MappedEntity entity ? entity : null;
                followUps.add(i, objects[i]);
            }
            for (int i = 0; i < eager.length; i++) {
                MappedEntity target = eager[i].read(objects[eager[i].parent()], row);
                objects[slots.length + i] = target;
                followUps.add(slots.length + i, target);
            }
            if (nested != null) {
                waiting.add(values);
                values = new @Nullable Object[slots.length];
            } else if (maker == null) {
                Object root = values[0];
                if (!repeats || root != last && seen.add(root)) {
                    result.add((R) root);
                }
                last = root;
            } else {
                result.add(maker.assemble(values));
                values = keeps ? new @Nullable Object[slots.length] : values;
            }
        }
        return false;
    }

    /** Remembers how many rows came, for the next list of the same query. */
    void hint() {
        statement.rowCountHint(rowCount);
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            for (RowSlot slot : slots) {
                slot.endOfResult();
            }
            try {
                rows.close();
            } catch (SQLException e) {
                throw connection.failed(statement, e);
            }
            connection.done(statement);
        }
    }
}
