package dev.athanor.dialect;

import dev.athanor.query.ast.Comparison;
import dev.athanor.query.ast.ExprNode;
import dev.athanor.query.ast.Literal;
import dev.athanor.table.ColumnDef;
import dev.athanor.type.Storages;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What SQLite says otherwise. */
final class SqliteDialect extends Dialect {
    private static final int MAX_BINDS = 32_766;
    private static final IdentifierQuoter QUOTER = new IdentifierQuoter('"', ReservedWords.SQLITE);

    private final DdlRenderer ddl = new Ddl();

    SqliteDialect() {
        super("SQLite", new Capabilities(MAX_BINDS, true, false, false, true), QUOTER, Storages.TEXT);
    }

    @Override
    public DdlRenderer ddl() {
        return ddl;
    }

    @Override
    protected SqlRenderer newRenderer() {
        return new Renderer(this);
    }

    @Override
    protected boolean acceptsUrl(String jdbcUrl) {
        return jdbcUrl.startsWith("jdbc:sqlite:");
    }

    private static final class Renderer extends SqlRenderer {
        Renderer(Dialect dialect) {
            super(dialect);
        }

        @Override
        protected String operator(Comparison.Operator operator) {
            return switch (operator) {
                case NOT_DISTINCT -> " IS ";
                case DISTINCT -> " IS NOT ";
                default -> super.operator(operator);
            };
        }

        /** There is no OFFSET without LIMIT; a negative one is none. */
        @Override
        protected void limit(@Nullable ExprNode limit, @Nullable ExprNode offset) {
            super.limit(limit == null && offset != null ? new Literal(-1L) : limit, offset);
        }
    }

    /**
     * Types are names with an affinity. A single key of exactly the type INTEGER is the row id, which SQLite makes;
     * text types are chosen so that no value is taken for a number.
     */
    private static final class Ddl extends DdlRenderer {
        Ddl() {
            super(QUOTER);
        }

        @Override
        public String typeName(ColumnDef column) {
            return switch (column.type().kind()) {
                case BOOLEAN -> "BOOLEAN";
                case SMALLINT, INTEGER, BIGINT -> "INTEGER";
                case REAL -> "REAL";
                case DOUBLE -> "DOUBLE";
                case DECIMAL ->
                    column.precision() == 0 ? "DECIMAL" : "DECIMAL(" + column.precision() + ", " + column.scale() + ")";
                case STRING -> column.length() == 0 ? "TEXT" : "VARCHAR(" + column.length() + ")";
                case DATE -> "DATE";
                case TIME, OFFSET_TIME -> "TIME";
                case TIMESTAMP, INSTANT -> "TIMESTAMP";
                case UUID -> "CHAR(36)";
                case BYTES -> "BLOB";
            };
        }

        /** Tables that refer to each other can go one after the other when references are looked at in the end. */
        @Override
        public List<String> beforeDrop() {
            return List.of("PRAGMA defer_foreign_keys = ON");
        }

        @Override
        protected String generatedClause() {
            return "";
        }
    }

    @Override
    public ViolationReader violations() {
        return new SqliteViolationReader();
    }

    /** SQLite checks foreign keys only where a connection asks for it. */
    @Override
    public List<String> onConnect(long lockTimeoutMillis) {
        return List.of("PRAGMA foreign_keys = ON", "PRAGMA busy_timeout = " + lockTimeoutMillis);
    }
}
