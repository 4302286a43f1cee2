package dev.athanor.dialect;

import dev.athanor.type.Storages;
import java.util.List;

/** What SQLite says otherwise. */
final class SqliteDialect extends Dialect {
    private static final int MAX_BINDS = 32_766;
    private static final IdentifierQuoter QUOTER =
            new IdentifierQuoter('"', ReservedWords.SQLITE, new NameLimit("SQLite", Integer.MAX_VALUE, false, false));

    /** The driver takes a query timeout as the time to wait for a lock, and setReadOnly before it connects only. */
    private static final SessionControl CONTROL = new SessionControl(
            true,
            true,
            true,
            "PRAGMA query_only = ON",
            "PRAGMA query_only = OFF",
            "PRAGMA query_only",
            false,
            0,
            false);

    private final DdlRenderer ddl = new SqliteDdl(QUOTER);

    SqliteDialect() {
        super(
                "SQLite",
                new Capabilities(MAX_BINDS, true, false, false, true, false, true, true, false, false),
                QUOTER,
                Storages.TEXT);
    }

    @Override
    public DdlRenderer ddl() {
        return ddl;
    }

    @Override
    protected SqlRenderer newRenderer() {
        return new SqliteRenderer(this);
    }

    @Override
    protected boolean acceptsUrl(String jdbcUrl) {
        return jdbcUrl.startsWith("jdbc:sqlite:");
    }

    @Override
    public ViolationReader violations() {
        return new SqliteViolationReader();
    }

    @Override
    public SessionControl sessionControl() {
        return CONTROL;
    }

    /** SQLite checks foreign keys only where a connection asks for it. */
    @Override
    public List<String> onConnect(long lockTimeoutMillis) {
        return List.of("PRAGMA foreign_keys = ON", "PRAGMA busy_timeout = " + lockTimeoutMillis);
    }
}
