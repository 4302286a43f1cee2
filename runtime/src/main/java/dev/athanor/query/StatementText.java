package dev.athanor.query;

import dev.athanor.dialect.Dialect;
import dev.athanor.dialect.Dialects;
import dev.athanor.dialect.RenderedSql;
import dev.athanor.error.QueryException;
import dev.athanor.query.ast.StatementNode;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Statements as text without a database: for people, and to tell whether two are equal. */
final class StatementText {
    private static final List<Dialect> READ =
            List.of(Dialects.SQLITE, Dialects.POSTGRESQL, Dialects.H2, Dialects.MARIADB);

    /** PostgreSQL first: it has most of what a statement can say, so that little is lost in its text. */
    private static final List<Dialect> COMPARED =
            List.of(Dialects.POSTGRESQL, Dialects.H2, Dialects.SQLITE, Dialects.MARIADB);

    private StatementText() {}

    /**
     * The SQL as SQLite takes it, or another database where SQLite has no such statement.
     *
     * @throws QueryException where no database has, because the statement cannot mean what was written
     */
    static String of(StatementNode node) {
        return written(node, READ).sql();
    }

    /** Whether two statements have the same SQL and the same values; one that cannot mean what was written is like no other. */
    static boolean same(Supplier<List<StatementNode>> one, Supplier<List<StatementNode>> other) {
        List<RenderedSql> text = compared(one);
        return text != null && text.equals(compared(other));
    }

    /** A hash code that is the same for statements that are; of one without SQL that of its object. */
    static int hash(Object statement, Supplier<List<StatementNode>> nodes) {
        List<RenderedSql> text = compared(nodes);
        return text == null
                ? System.identityHashCode(statement)
                : text.get(0).sql().hashCode();
    }

    private static @Nullable List<RenderedSql> compared(Supplier<List<StatementNode>> nodes) {
        try {
            return nodes.get().stream().map(node -> written(node, COMPARED)).toList();
        } catch (QueryException e) {
            return null;
        }
    }

    private static RenderedSql written(StatementNode node, List<Dialect> dialects) {
        QueryException first = null;
        for (Dialect dialect : dialects) {
            try {
                return dialect.write(node);
            } catch (QueryException e) {
                first = first == null ? e : first;
            }
        }
        throw first == null ? new QueryException("No database is known.") : first;
    }
}
