package dev.athanor.query;

import dev.athanor.query.ast.Projection;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A query in SQL whose rows become entities, values, {@link Row}s, or what a constructor makes of them: {@code sql("select ...")
 * .bind("name", n).into(USER)}. Entities are persistent in the session that runs it, as those of a {@link Select}. Immutable,
 * for any thread: each method returns another one.
 *
 * @param <R> a row of the result
 */
public final class TextQuery<R> implements SqlQuery<R> {
    private final SqlText text;
    private final List<Selectable<?>> items;
    private final @Nullable RowAssembler<R> assembler;
    private final SelectClauses clauses;
    private final TextSpec<R> spec;

    TextQuery(SqlText text, List<Selectable<?>> items, @Nullable RowAssembler<R> assembler, SelectClauses clauses) {
        this.text = text;
        this.items = NestedRecord.flat(items);
        this.assembler = NestedRecord.of(items, assembler);
        this.clauses = clauses;
        NestedList.refuse(this.items, "into the columns of SQL text");
        List<Selection> selections = new ArrayList<>(this.items.size());
        for (Selectable<?> item : this.items) {
            selections.add(item.selection(true));
        }
        this.spec = new TextSpec<>(text.complete(), text.writes(), this.items, selections, this.assembler, clauses);
    }

    /**
     * Says how relationships of the entities are loaded: by statements that follow, also where the mapping says {@code JOINED}.
     */
    public TextQuery<R> options(QueryOption<?>... options) {
        SelectClauses changed = clauses.copy();
        changed.options = changed.options.plus(options);
        return with(changed);
    }

    /** Overwrites what objects in the session hold, changes included, by what the query reads. */
    public TextQuery<R> populateExisting() {
        SelectClauses changed = clauses.copy();
        changed.populateExisting = true;
        return with(changed);
    }

    /** Leaves out rows that are equal to another one, after they were read: an object comes once. */
    public TextQuery<R> unique() {
        SelectClauses changed = clauses.copy();
        changed.unique = true;
        return with(changed);
    }

    /** What is executed and how its rows are read. For the runtime. */
    public TextSpec<R> spec() {
        return spec;
    }

    /** Whether the other is a query with the same SQL, the same values, and the same way to make a result of the rows. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || other instanceof TextQuery<?> that
                        && text.equals(that.text)
                        && names().equals(that.names())
                        && SelectEquality.sameResult(spec, that.spec);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** The SQL. */
    @Override
    public String toString() {
        return text.toString();
    }

    private List<List<@Nullable String>> names() {
        List<List<@Nullable String>> names = new ArrayList<>(items.size());
        for (Selectable<?> item : items) {
            List<@Nullable String> ofItem = new ArrayList<>();
            for (Projection projection : item.projections()) {
                ofItem.add(ColumnNames.known(projection));
            }
            names.add(ofItem);
        }
        return names;
    }

    private TextQuery<R> with(SelectClauses changed) {
        return new TextQuery<>(text, items, assembler, changed);
    }
}
