package dev.athanor.query.ast;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A common table expression as one source of rows; two without alias of one expression are the same, as are two with one alias. */
public final class CommonSource implements Source {
    private final CommonTable table;
    private final @Nullable String alias;

    /** The expression under an alias, or its own name where that is null. */
    public CommonSource(CommonTable table, @Nullable String alias) {
        this.table = table;
        this.alias = alias;
    }

    /** The expression. */
    public CommonTable table() {
        return table;
    }

    @Override
    public @Nullable String alias() {
        return alias;
    }

    @Override
    public boolean isAnonymous() {
        return false;
    }

    @Override
    public String baseName() {
        return table.name();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CommonSource that && table == that.table && Objects.equals(alias, that.alias);
    }

    @Override
    public int hashCode() {
        return 31 * System.identityHashCode(table) + Objects.hashCode(alias);
    }

    @Override
    public String toString() {
        return alias == null ? table.name() : table.name() + " AS " + alias;
    }
}
