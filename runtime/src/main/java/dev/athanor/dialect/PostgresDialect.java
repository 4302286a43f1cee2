package dev.athanor.dialect;

import dev.athanor.type.Storages;
import java.util.List;

/** What PostgreSQL says otherwise. */
final class PostgresDialect extends Dialect {
    private static final int MAX_BINDS = 65_535;
    private static final IdentifierQuoter QUOTER =
            new IdentifierQuoter('"', ReservedWords.POSTGRESQL, new NameLimit("PostgreSQL", 63, true, false));

    private final DdlRenderer ddl = new PostgresDdl(QUOTER);

    PostgresDialect() {
        super(
                "PostgreSQL",
                new Capabilities(MAX_BINDS, true, true, true, true, true, true),
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
