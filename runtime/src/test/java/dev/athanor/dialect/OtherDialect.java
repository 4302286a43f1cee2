package dev.athanor.dialect;

import java.util.List;
import java.util.function.Function;

/** A database known by the renderer of its statements only. */
final class OtherDialect extends Dialect {
    private final Function<Dialect, SqlRenderer> renderer;

    OtherDialect(String name, Function<Dialect, SqlRenderer> renderer) {
        super(name, Dialects.H2.capabilities(), Dialects.H2.quoter(), Dialects.H2.storage());
        this.renderer = renderer;
    }

    @Override
    public DdlRenderer ddl() {
        return Dialects.H2.ddl();
    }

    @Override
    public List<String> onConnect(long lockTimeoutMillis) {
        return List.of();
    }

    @Override
    public ViolationReader violations() {
        return Dialects.H2.violations();
    }

    @Override
    protected SqlRenderer newRenderer() {
        return renderer.apply(this);
    }

    @Override
    protected boolean acceptsUrl(String jdbcUrl) {
        return false;
    }
}
