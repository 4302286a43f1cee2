package dev.athanor.internal.session;

import dev.athanor.dialect.Dialect;
import dev.athanor.dialect.RenderedSql;
import dev.athanor.error.StaleEntityException;
import dev.athanor.internal.flush.StatementEffect;
import dev.athanor.internal.flush.StatementExecutor;
import dev.athanor.internal.follow.MatchedRows;
import dev.athanor.internal.load.Cursor;
import dev.athanor.query.Criteria;
import dev.athanor.query.KeyedUpdate;
import dev.athanor.query.Returning;
import dev.athanor.query.SqlText;
import dev.athanor.query.Synchronization;
import dev.athanor.query.TableItem;
import dev.athanor.query.WriteStatement;
import dev.athanor.query.ast.StatementNode;
import dev.athanor.spi.EntityModel;
import dev.athanor.spi.MappedEntity;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** INSERT, UPDATE, DELETE and MERGE that a session runs for its user: each flushes first what it would meet, and its objects follow. */
final class Writing {
    private final SessionParts parts;
    private final StatementExecutor executor;
    private final Following following;
    private final Criteria criteria;

    Writing(SessionParts parts, StatementExecutor executor) {
        this.parts = parts;
        this.executor = executor;
        this.criteria = parts.criteria();
        this.following = new Following(
                parts.core().registry(), parts.objects(), parts.core().dialect().storage());
    }

    long write(WriteStatement asked) {
        WriteStatement statement = criteria.isEmpty() ? asked : asked.restricted(parts.conditions());
        parts.transaction().savepoints().statementRan();
        if (statement instanceof KeyedUpdate update) {
            return writeRows(update);
        }
        check(statement);
        boolean isRows = StatementExecutor.isRows(statement.node());
        RenderedSql sql = isRows ? null : rendered(statement);
        parts.flushing().beforeReading(statement.use());
        parts.flushing().beforeCriteria();
        EntityModel<?> model = model(statement.table());
        MatchedRows matched = following.matched(model, statement);
        long rows = sql == null ? insertRows(statement) : executor.execute(sql);
        if (model != null && matched != null) {
            following.follow(model, matched, statement.node(), rows);
        } else if (statement.synchronization() != Synchronization.NONE) {
            following.follow(model, StatementEffect.of(statement.node()));
        }
        return rows;
    }

    private RenderedSql rendered(WriteStatement statement) {
        return criteria.isEmpty()
                ? statement.rendered(dialect())
                : dialect().render(statement.node(), parts.conditions());
    }

    private long insertRows(WriteStatement statement) {
        long rows = 0;
        for (StatementNode node : statement.nodes()) {
            rows += executor.insertRows(node);
        }
        return rows;
    }

    /** A statement of which nothing is known: everything is flushed before, and nothing follows. */
    long write(SqlText statement) {
        RenderedSql sql = statement.rendered(dialect());
        parts.transaction().savepoints().statementRan();
        parts.flushing().beforeReadingAnything();
        return executor.execute(sql);
    }

    private long writeRows(KeyedUpdate update) {
        if (update.rows().isEmpty()) {
            return 0;
        }
        EntityModel<?> model = model(update.table());
        requireEntity(update.table());
        update.rows().forEach(row -> executor.check(model, update.table().table(), row.assignments()));
        parts.flushing().beforeReading(update.use());
        try {
            long rows = executor.updateRows(update.node(), update.rows());
            following.follow(model, update);
            return rows;
        } catch (StaleEntityException e) {
            following.forget(model, update);
            throw e;
        }
    }

    <R> List<R> list(Returning<R> asked) {
        Returning<R> returning = criteria.isEmpty() ? asked : asked.restricted(parts.conditions());
        parts.transaction().savepoints().statementRan();
        check(returning.statement());
        List<RenderedSql> statements = returning.rendered(dialect(), parts.conditions());
        parts.flushing().beforeReading(returning.use());
        parts.flushing().beforeCriteria();
        WriteStatement statement = returning.statement();
        following.checkKeys(model(statement.table()), returning.node(), statement.synchronization());
        List<R> all = new ArrayList<>();
        for (RenderedSql sql : statements) {
            all.addAll(returning.isDelete() ? deleted(returning, sql) : written(returning, sql));
        }
        return all;
    }

    /** Objects follow before the rows are read, so that what they no longer know is read from there. */
    private <R> List<R> written(Returning<R> returning, RenderedSql sql) {
        EntityModel<?> model = model(returning.statement().table());
        List<MappedEntity> read = new ArrayList<>();
        Consumer<MappedEntity> seen = model != null && model.readsMore() ? read::add : entity -> {};
        List<R> rows;
        try (Cursor<R> cursor = parts.queries().write(returning, sql, seen)) {
            if (returning.statement().synchronization() != Synchronization.NONE) {
                following.follow(model, StatementEffect.of(returning.node()));
            }
            rows = cursor.read(Integer.MAX_VALUE);
        }
        read.forEach(Following::forgetFormulas);
        return rows;
    }

    /** Objects are read from the rows as they were, and then follow. */
    private <R> List<R> deleted(Returning<R> returning, RenderedSql sql) {
        List<MappedEntity> read = new ArrayList<>();
        List<R> rows;
        try (Cursor<R> cursor = parts.queries().write(returning, sql, read::add)) {
            rows = cursor.read(Integer.MAX_VALUE);
        }
        read.forEach(following::deleted);
        if (returning.statement().synchronization() != Synchronization.NONE) {
            following.follow(model(returning.statement().table()), StatementEffect.of(returning.node()));
        }
        return rows;
    }

    private void check(WriteStatement statement) {
        requireEntity(statement.table());
        statement.nodes().forEach(node -> executor.check(statement.table().entity(), node));
        following.check(model(statement.table()), statement);
    }

    private void requireEntity(TableItem table) {
        EntityModel<?> entity = table.entity();
        if (entity != null) {
            parts.core().registry().require(entity);
        }
    }

    private @Nullable EntityModel<?> model(TableItem table) {
        return parts.core().registry().ofTable(table.table());
    }

    private Dialect dialect() {
        return parts.core().dialect();
    }
}
