package dev.athanor.internal.load;

import dev.athanor.dialect.Dialect;
import dev.athanor.dialect.RenderedSql;
import dev.athanor.dialect.TableConditions;
import dev.athanor.error.QueryException;
import dev.athanor.internal.execute.KeptStatement;
import dev.athanor.internal.execute.SessionConnection;
import dev.athanor.internal.identity.EntityHolder;
import dev.athanor.internal.identity.Group;
import dev.athanor.internal.identity.Identities;
import dev.athanor.query.NestedList;
import dev.athanor.query.RecordQuery;
import dev.athanor.query.ResultSpec;
import dev.athanor.query.Returning;
import dev.athanor.query.SelectSpec;
import dev.athanor.query.Selection;
import dev.athanor.query.SqlQuery;
import dev.athanor.query.TextQuery;
import dev.athanor.query.TextSpec;
import dev.athanor.spi.MappedEntity;
import dev.athanor.type.RowReader;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Runs queries: binds, executes, and reads rows by the load plan. */
public final class QueryRunner {
    private static final EagerReader[] NO_READERS = {};

    private final SessionConnection connection;
    private final Dialect dialect;
    private final TableConditions criteria;
    private final Identities identities;
    private final EntityHolder holder;
    private final RelationshipLoader relationships;

    /**
     * The runner of a session.
     *
     * @param criteria what all rows that it reads have to meet
     */
    public QueryRunner(
            SessionConnection connection,
            Dialect dialect,
            TableConditions criteria,
            Identities identities,
            EntityHolder holder,
            RelationshipLoader relationships) {
        this.connection = connection;
        this.dialect = dialect;
        this.criteria = criteria;
        this.identities = identities;
        this.holder = holder;
        this.relationships = relationships;
    }

    /** All rows. */
    public <R> List<R> list(SelectSpec<R> spec) {
        return list(spec, Integer.MAX_VALUE);
    }

    /** The first rows, at most this many. */
    public <R> List<R> list(ResultSpec<R> spec, int most) {
        try (Cursor<R> cursor = open(spec, false, most)) {
            List<R> rows = cursor.read(most);
            cursor.hint();
            return spec.unique() ? unique(spec, rows) : rows;
        }
    }

    /** Objects are the same where they are one, whatever {@code equals} they define; other rows where they are equal. */
    private static <R> List<R> unique(ResultSpec<R> spec, List<R> rows) {
        boolean objects = spec.assembler() == null && spec.selections().get(0) instanceof Selection.EntitySelection;
        Set<R> seen = objects ? Collections.newSetFromMap(new IdentityHashMap<>()) : new HashSet<>();
        List<R> kept = new ArrayList<>(rows.size());
        for (R row : rows) {
            if (seen.add(row)) {
                kept.add(row);
            }
        }
        return kept;
    }

    /** The first rows of a statement in SQL, at most this many. */
    public <R> List<R> list(SqlQuery<R> query, int most) {
        if (query instanceof TextQuery<R> text) {
            TextSpec<R> spec = text.spec();
            return list(spec, spec.unique() ? Integer.MAX_VALUE : most);
        }
        try (Result<R> result = record((RecordQuery<R>) query, false, most)) {
            return result.read(most);
        }
    }

    private <R> Result<R> record(RecordQuery<R> query, boolean streamed, int most) {
        return SqlResult.open(query, query.rendered(dialect), connection, streamed, most);
    }

    /** Opens a result of a statement in SQL. */
    public <R> Result<R> stream(SqlQuery<R> query) {
        return query instanceof TextQuery<R> text
                ? stream(text.spec())
                : record((RecordQuery<R>) query, true, Integer.MAX_VALUE);
    }

    /**
     * Opens a result to be read in chunks.
     *
     * @throws QueryException where the query joins a collection eagerly, whose rows may be in two chunks
     */
    public <R> Cursor<R> stream(ResultSpec<R> spec) {
        if (plan(spec).joinsCollection() || spec.unique()) {
            throw new QueryException(
                    "A query with a joined collection, or with unique(), cannot be streamed: its objects are "
                            + "complete at the end only. Use selectIn(...), or list(...).");
        }
        return open(spec, true, Integer.MAX_VALUE);
    }

    /** Whether the query joins a collection eagerly, so that a LIMIT would count rows instead of objects. */
    public boolean joinsCollection(SelectSpec<?> spec) {
        return plan(spec).joinsCollection();
    }

    /** Whether a LIMIT counts what the query returns: where it joins collections, they are loaded by further statements then. */
    public boolean isPageable(SelectSpec<?> spec) {
        return plan(spec).pageable();
    }

    private RowPlan plan(ResultSpec<?> spec) {
        return LoadPlanner.plan(spec, dialect, spec.withoutCriteria() ? TableConditions.NONE : criteria);
    }

    private <R> Cursor<R> open(ResultSpec<R> spec, boolean streamed, int most) {
        RowPlan plan = plan(spec);
        String sql = plan.sql().sql();
        if (spec instanceof TextSpec<?> text && text.writes()) {
            connection.refuseReadOnly(sql);
        }
        int mostRows = spec instanceof TextSpec<?> text && !text.writes() && most < Integer.MAX_VALUE ? most : 0;
        KeptStatement statement = prepare(sql, spec.use().opaque(), streamed, mostRows);
        bind(statement, plan.sql());
        ResultSet rows = connection.query(statement);
        RowReader row = reader(spec, statement, rows);
        Renewal renewal = spec.populateExisting() ? new Renewal() : null;
        RowSlot[] slots = slots(plan, renewal, statement.rowCountHint());
        EagerReader[] eager = eager(plan, renewal, statement.rowCountHint());
        FollowUpLoader followUps = new FollowUpLoader(plan, relationships, spec.populateExisting(), holder.loads());
        @Nullable NestedList<?>[] lists = plan.lists();
        NestedLoader nested = lists == null ? null : new NestedLoader(this, lists, spec.withoutCriteria());
        return new Cursor<>(spec.assembler(), plan, connection, statement, rows, row, slots, eager, followUps, nested);
    }

    private KeptStatement prepare(String sql, boolean unknown, boolean streamed, int mostRows) {
        if (streamed) {
            return connection.prepareStream(sql, unknown);
        }
        return unknown ? connection.prepareUnknown(sql, mostRows) : connection.prepareQuery(sql);
    }

    /**
     * Executes a statement that writes and opens what it returns.
     *
     * @param seen told of each object that is read
     */
    public <R> Cursor<R> write(Returning<R> returning, RenderedSql sql, Consumer<? super MappedEntity> seen) {
        RowPlan plan = RowPlan.ofSelections(dialect, sql, returning.selections());
        KeptStatement statement = connection.prepareUpdate(sql.sql());
        bind(statement, sql);
        ResultSet rows = connection.query(statement);
        RowSlot[] slots = new RowSlot[plan.slots().size()];
        for (int i = 0; i < slots.length; i++) {
            slots[i] = slot(plan.slots().get(i), seen);
        }
        FollowUpLoader followUps = new FollowUpLoader(plan, relationships, false, holder.loads());
        return new Cursor<>(
                returning.assembler(),
                plan,
                connection,
                statement,
                rows,
                statement.reader(rows),
                slots,
                NO_READERS,
                followUps,
                null);
    }

    /** Reads rows whose columns are in the order of the selections; those of text are looked for. */
    private RowReader reader(ResultSpec<?> spec, KeptStatement statement, ResultSet rows) {
        RowReader row = statement.reader(rows);
        if (!(spec instanceof TextSpec<?> text)) {
            return row;
        }
        try {
            return row.reordered(text.positions(rows.getMetaData()));
        } catch (SQLException e) {
            throw connection.failed(statement, e);
        } catch (RuntimeException e) {
            connection.abandon(statement);
            throw e;
        }
    }

    private RowSlot slot(RowPlan.Slot slot, Consumer<? super MappedEntity> seen) {
        if (slot.model() == null) {
            return RowSlot.ofValue(Objects.requireNonNull(slot.type()), slot.at());
        }
        Group group = new Group(holder, slot.model());
        return RowSlot.told(EntitySlot.of(identities, group, slot.at(), null), seen);
    }

    private void bind(KeptStatement statement, RenderedSql sql) {
        boolean bound = false;
        try {
            sql.bindAll(statement.binder());
            bound = true;
        } catch (SQLException e) {
            bound = true;
            throw connection.failed(statement, e);
        } finally {
            if (!bound) {
                connection.done(statement);
            }
        }
    }

    private RowSlot[] slots(RowPlan plan, @Nullable Renewal renewal, int hint) {
        RowSlot[] slots = new RowSlot[plan.slots().size()];
        for (int i = 0; i < slots.length; i++) {
            RowPlan.Slot slot = plan.slots().get(i);
            if (slot.list() != null) {
                slots[i] = RowSlot.ofKey(slot.list().owner(), slot.at());
            } else if (slot.model() == null) {
                slots[i] = RowSlot.ofValue(Objects.requireNonNull(slot.type()), slot.at());
            } else {
                Group group = Group.ofQuery(holder, slot.model(), slot.rules());
                slots[i] = EntitySlot.of(identities, group, slot.at(), renewal);
                if (!plan.joinsCollection()) {
                    slots[i].expect(hint);
                }
            }
        }
        return slots;
    }

    private EagerReader[] eager(RowPlan plan, @Nullable Renewal renewal, int hint) {
        if (plan.eager().isEmpty()) {
            return NO_READERS;
        }
        EagerReader[] eager = new EagerReader[plan.eager().size()];
        for (int i = 0; i < eager.length; i++) {
            RowPlan.Eager each = plan.eager().get(i);
            Group group = Group.ofQuery(holder, each.relationship().target(), each.rules());
            EntitySlot slot = EntitySlot.of(identities, group, each.at(), renewal);
            eager[i] = new EagerReader(each, slot, renewal != null, holder.loads());
            eager[i].expect(hint);
        }
        return eager;
    }
}
