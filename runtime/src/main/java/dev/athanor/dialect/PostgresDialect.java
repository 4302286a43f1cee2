package dev.athanor.dialect;

import dev.athanor.error.QueryException;
import dev.athanor.table.ColumnDef;
import dev.athanor.type.ColumnType;
import dev.athanor.type.Storages;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What PostgreSQL says otherwise. */
final class PostgresDialect extends Dialect {
    private static final int MAX_BINDS = 65_535;
    private static final IdentifierQuoter QUOTER =
            new IdentifierQuoter('"', ReservedWords.POSTGRESQL, new NameLimit("PostgreSQL", 63, true, false));

    private final DdlRenderer ddl = new PostgresDdl(QUOTER);

    PostgresDialect() {
        super(
                "PostgreSQL",
                new Capabilities(MAX_BINDS, true, true, true, true, true, true, true, true, false),
                QUOTER,
                Storages.POSTGRESQL);
    }

    @Override
    public DdlRenderer ddl() {
        return ddl;
    }

    @Override
    protected SqlRenderer newRenderer() {
        return new PostgresRenderer(this);
    }

    @Override
    protected boolean acceptsUrl(String jdbcUrl) {
        return jdbcUrl.startsWith("jdbc:postgresql:");
    }

    /** A NULL without a type is text where it comes from a query. */
    @Override
    public String emptyList(String name, @Nullable ColumnType<?> type) {
        if (type == null) {
            throw new QueryException(
                    "PostgreSQL asks for the type of an empty list in SQL text, :" + name + " here. Write .bindAll(\""
                            + name + "\", Long.class, values), or with a column in place of the class.");
        }
        return "select cast(null as " + ddl.castType(ColumnDef.of("value", type)) + ") where 1 = 0";
    }

    @Override
    public SessionControl sessionControl() {
        return SessionControl.STREAMS_IN_TRANSACTION;
    }

    @Override
    public ViolationReader violations() {
        return new PostgresViolationReader();
    }

    @Override
    public List<String> onConnect(long lockTimeoutMillis) {
        return List.of();
    }
}
