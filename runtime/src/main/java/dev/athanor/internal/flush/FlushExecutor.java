package dev.athanor.internal.flush;

import dev.athanor.internal.execute.SessionConnection;
import dev.athanor.internal.execute.Warnings;
import dev.athanor.spi.MappedEntity;
import java.util.List;

/** Carries out a flush plan, step by step. */
final class FlushExecutor {
    private final FlushPlan plan;
    private final ComputedColumns computed;
    private final InsertExecutor inserts;
    private final UpdateExecutor updates;
    private final DeleteExecutor deletes;
    private final LinkExecutor links;
    private final boolean cutsFractions;

    FlushExecutor(
            FlushPlan plan,
            SessionConnection connection,
            FlushSql sql,
            ComputedColumns computed,
            RowKeys keys,
            Warnings warnings) {
        this.plan = plan;
        this.computed = computed;
        ForeignKeyProbe probe = new ForeignKeyProbe(connection, sql);
        this.inserts = new InsertExecutor(connection, sql, probe, computed);
        this.updates = new UpdateExecutor(connection, sql, probe, computed, keys);
        this.deletes = new DeleteExecutor(connection, sql, keys, warnings);
        this.cutsFractions = !sql.dialect().storage().keepsNanoseconds();
        this.links = new LinkExecutor(connection, sql, probe, keys);
    }

    /** Forgets what the database made for new objects: a later step failed. */
    void forgetMade() {
        inserts.forget();
    }

    void execute() {
        for (FlushStep step : plan.steps()) {
            if (step instanceof FlushStep.Insert insert) {
                insert.rows().forEach(this::copyKeys);
                insert.rows().forEach(row -> ValueCheck.checkNew(row, computed));
                if (cutsFractions) {
                    insert.rows().forEach(Fractions::cutNew);
                }
                inserts.insert(insert.model(), insert.rows());
            } else if (step instanceof FlushStep.Update update) {
                if (update.keysFirst()) {
                    updates.updateKeysFirst(update.model(), update.rows());
                } else {
                    update.rows().forEach(this::copyKeys);
                    updates.update(update.model(), update.rows());
                }
            } else if (step instanceof FlushStep.Release release) {
                updates.release(release);
            } else if (step instanceof FlushStep.Free free) {
                updates.free(free);
            } else if (step instanceof FlushStep.UpdateKeys keys) {
                updates.updateKeys(keys);
            } else if (step instanceof FlushStep.Delete delete) {
                deletes.delete(delete.model(), delete.rows(), inserts.keysMade(delete.model()));
            } else if (step instanceof FlushStep.Link link) {
                links.link(link.link(), link.rows());
            } else if (step instanceof FlushStep.Unlink unlink) {
                links.unlink(unlink.link(), unlink.rows());
            } else if (step instanceof FlushStep.ClearAll clear) {
                links.clearAll(clear.relationship(), clear.owners());
            } else if (step instanceof FlushStep.UnlinkAll unlink) {
                links.unlinkAll(unlink.link(), unlink.owners());
            }
        }
    }

    private void copyKeys(MappedEntity entity) {
        List<KeyCopy> keys = plan.keys().get(entity);
        if (keys != null) {
            keys.forEach(KeyCopy::apply);
        }
    }
}
