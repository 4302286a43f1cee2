package dev.athanor.internal.flush;

import dev.athanor.internal.execute.SessionConnection;
import dev.athanor.internal.execute.Warnings;
import dev.athanor.internal.identity.Identities;
import dev.athanor.internal.identity.Journal;
import dev.athanor.spi.MappedEntity;
import dev.athanor.spi.Masks;
import java.util.ArrayList;
import java.util.List;
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

    private FlushPlan plan(Changes changes, Journal journal, RowKeys keys, @Nullable WriteObserver observer) {
        changes.settle();
        resolve(changes);
        if (observer != null) {
            while (observer.before(changes)) {
                journal.dropChangesThatAreNone();
                changes.settle();
                resolve(changes);
            }
        }
        return new FlushPlanner(
                        changes,
                        journal,
                        keys,
                        new KeyChanges(changes, identities, source),
                        warnings,
                        sql.dialect().capabilities().deletesSelfReferences())
                .plan();
    }

    private void resolve(Changes changes) {
        new CascadeResolver(changes, source, new FlushEffects()).resolve();
        List<MappedEntity> inserted = new ArrayList<>(changes.pending());
        inserted.forEach(entity -> ValueCheck.applyDefaults(entity, changes.computed()));
    }

    /** An object that expired is written at the version that its row has now: nothing else of it is known either. */
    private void readVersions(FlushPlan plan) {
        for (FlushStep step : plan.steps()) {
            List<MappedEntity> rows = step instanceof FlushStep.Update update
                    ? update.rows()
                    : step instanceof FlushStep.Delete delete ? delete.rows() : List.of();
            int version = rows.isEmpty() ? -1 : rows.get(0).athanor$model().versionColumn();
            if (version >= 0) {
                List<MappedEntity> unknown = rows.stream()
                        .filter(row -> !Masks.isLoaded(row, version))
                        .toList();
                if (!unknown.isEmpty()) {
                    source.complete(unknown);
                }
            }
        }
    }

    private static void forgetLateKeys(FlushStep step) {
        if (step instanceof FlushStep.UpdateKeys late) {
            late.keys().forEach(KeyCopy::forget);
        }
    }
}
