package dev.athanor.dialect;

import dev.athanor.error.QueryException;
import dev.athanor.query.ast.ExprNode;
import dev.athanor.query.ast.InsertNode;
import dev.athanor.query.ast.StatementNode;
import dev.athanor.query.ast.TableSource;
import dev.athanor.type.ColumnType;
import dev.athanor.type.Storage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The SQL of one database. The constants are in {@link Dialects}; a database is added as a subclass with a renderer
 * that overrides the clauses that differ. For any thread; immutable but for the texts that it remembers.
 */
public abstract class Dialect {
    private final String name;
    private final Capabilities capabilities;
    private final IdentifierQuoter quoter;
    private final Storage storage;
    private final RenderedShapes shapes = new RenderedShapes();

    /** Called by subclasses with what can be said in data. */
    protected Dialect(String name, Capabilities capabilities, IdentifierQuoter quoter, Storage storage) {
        this.name = name;
        this.capabilities = capabilities;
        this.quoter = quoter;
        this.storage = storage;
    }

    /** The database's name, for people and for finding the dialect by JDBC product name. */
    public final String name() {
        return name;
    }

    /** What the database can do. */
    public final Capabilities capabilities() {
        return capabilities;
    }

    /** How names are quoted. */
    public final IdentifierQuoter quoter() {
        return quoter;
    }

    /** How the database holds dates, decimals and UUIDs. */
    public final Storage storage() {
        return storage;
    }

    /**
     * The SQL of a statement with its binds. Queries, updates and deletes that differ in their values alone are rendered once.
     *
     * @throws QueryException where the statement cannot mean what was written
     */
    public final RenderedSql render(StatementNode statement) {
        return checked(shapes.of(statement, this::write));
    }

    /**
     * The SQL of a statement with conditions on the tables of all of its queries, and its binds. Not remembered.
     *
     * @throws QueryException where the statement cannot mean what was written, or where the conditions cannot stand in it
     */
    public final RenderedSql render(StatementNode statement, TableConditions conditions) {
        if (conditions == TableConditions.NONE) {
            return render(statement);
        }
        SqlRenderer renderer = newRenderer();
        renderer.restricted(statement, conditions);
        return checked(renderer.result());
    }

    private RenderedSql checked(RenderedSql rendered) {
        if (rendered.binds().size() > capabilities.maxBinds()) {
            throw new QueryException("The statement has " + rendered.binds().size() + " values, and " + name
                    + " takes at most " + capabilities.maxBinds() + ". Split the list, or use a sub-query.");
        }
        return rendered;
    }

    /**
     * The SQL of a statement with its binds, however many there are: to be read, not executed.
     *
     * @throws QueryException where the statement cannot mean what was written
     */
    public final RenderedSql write(StatementNode statement) {
        SqlRenderer renderer = newRenderer();
        renderer.statement(statement);
        return renderer.result();
    }

    /**
     * The SQL of an expression over a row of a table: to be read, not executed.
     *
     * @throws QueryException where the expression cannot mean what was written
     */
    public final String write(TableSource table, ExprNode expression) {
        SqlRenderer renderer = newRenderer();
        renderer.expression(table, expression);
        return renderer.result().sql();
    }

    /**
     * The SQL of an INSERT of rows of values: as many statements, one after the other, as the binds that the database takes
     * in one ask for. None without rows.
     *
     * @throws QueryException where the statement cannot mean what was written
     */
    public final List<RenderedSql> renderRows(InsertNode insert) {
        return renderRows(insert, TableConditions.NONE);
    }

    /**
     * The same with conditions on the tables of the queries that give values.
     *
     * @throws QueryException where the statement cannot mean what was written, or where the conditions cannot stand in it
     */
    public final List<RenderedSql> renderRows(InsertNode insert, TableConditions conditions) {
        return InsertChunks.of(this, insert, conditions);
    }

    /** The SQL that creates and drops tables. */
    public abstract DdlRenderer ddl();

    /**
     * What each new connection to an embedded database runs first.
     *
     * @param lockTimeoutMillis how long a statement waits for the lock of another connection
     */
    public abstract List<String> onConnect(long lockTimeoutMillis);

    /**
     * What stands for an empty list within the parentheses of IN in SQL text: a query without rows.
     *
     * @param name what the list is bound as, for errors
     * @param type the type of the values, or null where nobody knows
     * @throws QueryException where the database has to know it
     */
    public String emptyList(String name, @Nullable ColumnType<?> type) {
        return "select null where 1 = 0";
    }

    /** How the database takes what a session asks of its connection; as JDBC says, unless a dialect says otherwise. */
    public SessionControl sessionControl() {
        return SessionControl.BY_JDBC;
    }

    /** Finds out which constraint a statement broke. */
    public abstract ViolationReader violations();

    /** A renderer for one statement. */
    protected abstract SqlRenderer newRenderer();

    /** Whether a JDBC URL is one of this database. */
    protected abstract boolean acceptsUrl(String jdbcUrl);

    @Override
    public final String toString() {
        return name;
    }
}
