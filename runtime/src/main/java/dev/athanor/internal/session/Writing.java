package dev.athanor.internal.session;

import dev.athanor.dialect.RenderedSql;
import dev.athanor.internal.flush.StatementExecutor;
import dev.athanor.internal.identity.Page;
import dev.athanor.query.Delete;
import dev.athanor.query.Insert;
import dev.athanor.query.Update;
import dev.athanor.query.WriteStatement;
import dev.athanor.spi.ColumnModel;
import dev.athanor.spi.EntityModel;
import dev.athanor.spi.RelationshipModel;
import java.util.Arrays;

/** INSERT, UPDATE and DELETE that a session runs for its user: each flushes first what it would meet, and its objects follow. */
final class Writing {
    private final EngineCore core;
    private final SessionObjects objects;
    private final Flushing flushing;
    private final StatementExecutor executor;

    Writing(EngineCore core, SessionObjects objects, Flushing flushing, StatementExecutor executor) {
        this.core = core;
        this.objects = objects;
        this.flushing = flushing;
        this.executor = executor;
    }

    long write(Insert insert) {
        executor.check(insert.table().model(), insert.node());
        before(insert);
        return executor.insert(insert.node());
    }

    long write(Update update) {
        EntityModel<?> model = update.table().model();
        executor.check(model, update.node());
        RenderedSql sql = update.rendered(core.dialect());
        before(update);
        long rows = executor.execute(sql);
        for (int column : StatementExecutor.columns(model, update.node())) {
            expire(model, column);
        }
        for (ColumnModel column : model.columns()) {
            if (column.isComputed()) {
                expire(model, column.index());
            }
        }
        return rows;
    }

    long write(Delete delete) {
        RenderedSql sql = delete.rendered(core.dialect());
        before(delete);
        long rows = executor.execute(sql);
        objects.identities().of(delete.table().model()).forEachPage(Page::expireAll);
        return rows;
    }

    private void before(WriteStatement statement) {
        core.registry().require(statement.table().model());
        flushing.beforeReading(statement.use());
    }

    /** Marks a column, and the to-ones that it is a foreign key of, on all objects of an entity. */
    private void expire(EntityModel<?> model, int column) {
        objects.identities().of(model).forEachPage(page -> page.expire(column));
        for (RelationshipModel relationship : model.relationships()) {
            if (relationship.kind() == RelationshipModel.Kind.TO_ONE
                    && Arrays.stream(relationship.columns()).anyMatch(each -> each == column)) {
                objects.identities().of(model).forEachPage(page -> page.expire(relationship.index()));
            }
        }
    }
}
