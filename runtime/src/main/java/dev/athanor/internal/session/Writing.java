package dev.athanor.internal.session;

import dev.athanor.dialect.Dialect;
import dev.athanor.dialect.RenderedSql;
import dev.athanor.internal.flush.StatementExecutor;
import dev.athanor.internal.load.Cursor;
import dev.athanor.query.Returning;
import dev.athanor.query.TableItem;
import dev.athanor.query.TableUse;
import dev.athanor.query.WriteStatement;
import dev.athanor.query.ast.DeleteNode;
import dev.athanor.query.ast.ExprNode;
import dev.athanor.query.ast.InsertNode;
import dev.athanor.query.ast.StatementNode;
import dev.athanor.spi.EntityModel;
import dev.athanor.spi.MappedEntity;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** INSERT, UPDATE, DELETE and MERGE that a session runs for its user: each flushes first what it would meet, and its objects follow. */
final class Writing {
    /** Rows of one statement that returns something. */
    private static final int MOST_ROWS = 1000;

    private final SessionParts parts;
    private final StatementExecutor executor;
    private final Following following;

    Writing(SessionParts parts, StatementExecutor executor) {
        this.parts = parts;
        this.executor = executor;
        this.following = new Following(parts.objects());
    }

    long write(WriteStatement statement) {
        StatementNode node = statement.node();
        if (node instanceof InsertNode insert) {
            before(statement.table(), node, statement.use());
            long rows = executor.insert(insert);
            following.follow(model(statement.table()), node);
            return rows;
        }
        RenderedSql sql = statement.rendered(dialect());
        before(statement.table(), node, statement.use());
        long rows = executor.execute(sql);
        following.follow(model(statement.table()), node);
        return rows;
    }

    <R> List<R> list(Returning<R> returning) {
        TableItem table = returning.statement().table();
        StatementNode node = returning.node();
        if (!(node instanceof InsertNode insert) || insert.query() != null) {
            RenderedSql sql = dialect().render(node);
            before(table, node, returning.use());
            return run(returning, node, sql);
        }
        if (insert.rows().isEmpty()) {
            return List.of();
        }
        RenderedSql first = dialect().render(insert.withRows(insert.rows().subList(0, 1)));
        before(table, node, returning.use());
        int most = insert.columns().isEmpty() ? 1 : mostRows(first);
        List<R> all = new ArrayList<>(insert.rows().size());
        List<List<ExprNode>> rows = insert.rows();
        for (int from = 0; from < rows.size(); from += most) {
            InsertNode some = insert.withRows(rows.subList(from, Math.min(rows.size(), from + most)));
            all.addAll(run(returning, some, dialect().render(some)));
        }
        return all;
    }

    private int mostRows(RenderedSql one) {
        return Math.max(
                1,
                Math.min(
                        MOST_ROWS,
                        dialect().capabilities().maxBinds()
                                / Math.max(1, one.binds().size())));
    }

    /** Objects follow before the rows are read, so that what they no longer know is read from there. */
    private <R> List<R> run(Returning<R> returning, StatementNode node, RenderedSql sql) {
        EntityModel<?> model = model(returning.statement().table());
        boolean deletes = node instanceof DeleteNode;
        List<MappedEntity> read = new ArrayList<>();
        Consumer<MappedEntity> seen = model != null && (deletes || model.readsMore()) ? read::add : entity -> {};
        List<R> rows;
        try (Cursor<R> cursor = parts.queries().write(returning, sql, seen)) {
            if (!deletes) {
                following.follow(model, node);
            }
            rows = cursor.read(Integer.MAX_VALUE);
        }
        read.forEach(deletes ? following::deleted : Following::forgetFormulas);
        if (deletes) {
            following.follow(model, node);
        }
        return rows;
    }

    private void before(TableItem table, StatementNode node, TableUse use) {
        if (table.entity() != null) {
            parts.core().registry().require(table.entity());
        }
        executor.check(table.entity(), node);
        parts.flushing().beforeReading(use);
    }

    private @Nullable EntityModel<?> model(TableItem table) {
        return parts.core().registry().ofTable(table.source().table());
    }

    private Dialect dialect() {
        return parts.core().dialect();
    }
}
