package dev.athanor.dialect;

import dev.athanor.type.Storages;
import java.util.List;

/** What MariaDB says otherwise. */
class MariaDbDialect extends Dialect {
    static final int MAX_BINDS = 65_535;

    private final DdlRenderer ddl;

    MariaDbDialect() {
        this(
                "MariaDB",
                new Capabilities(MAX_BINDS, true, true, false, false, true, false, false, false, true),
                quoter("MariaDB"));
    }

    private MariaDbDialect(String name, Capabilities capabilities, IdentifierQuoter quoter) {
        this(name, capabilities, quoter, new MariaDbDdl(quoter));
    }

    MariaDbDialect(String name, Capabilities capabilities, IdentifierQuoter quoter, DdlRenderer ddl) {
        super(name, capabilities, quoter, Storages.MARIADB);
        this.ddl = ddl;
    }

    static IdentifierQuoter quoter(String database) {
        return new IdentifierQuoter('`', ReservedWords.MARIADB, new NameLimit(database, 64, false, true));
    }

    @Override
    public final DdlRenderer ddl() {
        return ddl;
    }

    @Override
    protected SqlRenderer newRenderer() {
        return new MariaDbRenderer(this);
    }

    @Override
    protected boolean acceptsUrl(String jdbcUrl) {
        return jdbcUrl.startsWith("jdbc:mariadb:");
    }

    @Override
    public ViolationReader violations() {
        return new MariaDbViolationReader();
    }

    @Override
    public List<String> onConnect(long lockTimeoutMillis) {
        return List.of();
    }
}
