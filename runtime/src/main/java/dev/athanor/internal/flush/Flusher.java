package dev.athanor.internal.flush;

import dev.athanor.internal.execute.SessionConnection;
import dev.athanor.internal.execute.Warnings;
import dev.athanor.internal.identity.Identities;
import dev.athanor.internal.identity.Journal;
import dev.athanor.spi.MappedEntity;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A flush from beginning to end, short of what the session does with its result: cascades, defaults, plan, execution. Sends
 * nothing where there is nothing to write.
 */
public final class Flusher {
    private final SessionConnection connection;
    private final FlushSql sql;
    private final RelationshipSource source;
    private final Identities identities;
    private final Warnings warnings;

    /** The flusher of a session. */
    public Flusher(
            SessionConnection connection,
            FlushSql sql,
            RelationshipSource source,
            Identities identities,
            Warnings warnings) {
        this.connection = connection;
        this.sql = sql;
        this.source = source;
        this.identities = identities;
        this.warnings = warnings;
    }

    /**
     * Writes the changes; on failure new objects have no keys of each other, and the transaction must end.
     *
     * @param observer who is told before anything is written, and may change it; null for nobody
     */
    public void flush(Changes changes, Journal journal, @Nullable WriteObserver observer) {
        RowKeys keys = new RowKeys(identities, journal);
        FlushPlan plan = plan(changes, journal, keys, observer);
        if (plan.isEmpty()) {
            return;
        }
        readVersions(plan);
        keys.executing();
        FlushExecutor executor = new FlushExecutor(plan, connection, sql, changes.computed(), keys, warnings);
        boolean done = false;
        try {
            executor.execute();
            done = true;
        } finally {
            if (!done) {
                executor.forgetMade();
                plan.keys().values().forEach(copies -> copies.forEach(KeyCopy::forget));
                plan.steps().forEach(Flusher::forgetLateKeys);
            }
        }
    }

    /** Numbers the elements of changed lists whose order a column keeps; sends nothing where those lists are loaded. */
    public void number(Changes changes, Journal journal) {
        ListPositions.takeIn(changes);
        List<ListPosition> positions = ListPositions.find(changes, source);
        if (!positions.isEmpty()) {
            ListPositions.requireWhole(changes);
            positions.forEach(ListPosition::apply);
            journal.dropChangesThatAreNone();
        }
    }

    private FlushPlan plan(Changes changes, Journal journal, RowKeys keys, @Nullable WriteObserver observer) {
        changes.settle();
        CascadeResolver cascades = new CascadeResolver(changes, source, new FlushEffects(), identities);
        cascades.resolve();
        number(changes, journal);
        if (observer == null) {
            List.copyOf(changes.pending()).forEach(entity -> ValueCheck.prepare(entity, changes.computed(), true));
        } else {
            observe(changes, journal, keys, observer, cascades);
        }
        cascades.check();
        return new FlushPlanner(
                        changes,
                        journal,
                        keys,
                        new KeyChanges(changes, identities, source),
                        source,
                        warnings,
                        sql.dialect().capabilities().deletesSelfReferences())
                .plan();
    }

    /** What is told may bring about more, for which cascades are followed anew; an object gets its first version once. */
    private void observe(
            Changes changes, Journal journal, RowKeys keys, WriteObserver observer, CascadeResolver cascades) {
        Set<MappedEntity> prepared = Collections.newSetFromMap(new IdentityHashMap<>());
        Consumer<MappedEntity> prepare = entity -> ValueCheck.prepare(entity, changes.computed(), prepared.add(entity));
        List.copyOf(changes.pending()).forEach(prepare);
        while (observer.before(changes, () -> UpdatedRows.of(changes, keys, source))) {
            journal.dropChangesThatAreNone();
            changes.settle();
            cascades.resolve();
            number(changes, journal);
            List.copyOf(changes.pending()).forEach(prepare);
        }
    }

    private void readVersions(FlushPlan plan) {
        for (FlushStep step : plan.steps()) {
            List<MappedEntity> rows = step instanceof FlushStep.Update update
                    ? update.rows()
                    : step instanceof FlushStep.Delete delete ? delete.rows() : List.of();
            if (!rows.isEmpty()) {
                RowVersions.read(rows.get(0).athanor$model(), rows, source);
            }
        }
    }

    private static void forgetLateKeys(FlushStep step) {
        if (step instanceof FlushStep.UpdateKeys late) {
            late.keys().forEach(KeyCopy::forget);
        }
    }
}
