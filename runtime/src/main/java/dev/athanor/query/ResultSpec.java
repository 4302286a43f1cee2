package dev.athanor.query;

import dev.athanor.dialect.Dialect;
import dev.athanor.dialect.RenderedSql;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A query as loaders see it: what is executed, and how rows become a result. For the runtime, not for application code.
 * Immutable but for what is remembered.
 *
 * @param <R> a row of the result
 */
public abstract sealed class ResultSpec<R> permits SelectSpec, TextSpec {
    private final List<Selection> selections;
    private final @Nullable RowAssembler<R> assembler;
    private final SelectClauses clauses;
    private volatile @Nullable Object plan;

    ResultSpec(List<Selection> selections, @Nullable RowAssembler<R> assembler, SelectClauses clauses) {
        this.selections = selections;
        this.assembler = assembler;
        this.clauses = clauses;
    }

    /** The slots of a row. */
    public final List<Selection> selections() {
        return selections;
    }

    /** Makes a row of its slots; null where the only slot is the row. */
    public final @Nullable RowAssembler<R> assembler() {
        return assembler;
    }

    /** How relationships are loaded and which columns are read. */
    public final LoadOptions options() {
        return clauses.options;
    }

    /** Whether objects in the session are overwritten. */
    public final boolean populateExisting() {
        return clauses.populateExisting;
    }

    /** Whether equal rows are left out after they were read. */
    public final boolean unique() {
        return clauses.unique;
    }

    /** Whether the criteria of the session are left out. */
    public final boolean withoutCriteria() {
        return clauses.withoutCriteria;
    }

    /** The tables read, sub-queries included, and whether that is all that is known. */
    public abstract TableUse use();

    /** The SQL with its binds. */
    public abstract RenderedSql rendered(Dialect dialect);

    /** What a loader left with {@link #remember}, or null. */
    public final @Nullable Object remembered() {
        return plan;
    }

    /** Keeps something immutable with the query, so that it is made once: a loader's plan. The last one stays. */
    public final void remember(Object something) {
        plan = something;
    }
}
