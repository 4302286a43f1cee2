package dev.athanor.query.ast;

import dev.athanor.table.ColumnDef;
import dev.athanor.table.FormulaDef;
import dev.athanor.table.TableDef;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A table as one source of rows. Two sources without alias of one table are the same, as are two with one alias: SQL
 * cannot tell them apart either. An anonymous one is the same as no other.
 */
public final class TableSource implements Source {
    private final TableDef table;
    private final @Nullable String alias;
    private final boolean anonymous;
    private final @Nullable Source relation;
    private final @Nullable PathStep step;
    private final @Nullable LinkEnd end;

    private TableSource(
            TableDef table,
            @Nullable String alias,
            boolean anonymous,
            @Nullable Source relation,
            @Nullable PathStep step,
            @Nullable LinkEnd end) {
        this.end = end;
        this.table = table;
        this.alias = alias;
        this.anonymous = anonymous;
        this.relation = relation;
        this.step = step;
    }

    /** The table under its own name. */
    public static TableSource of(TableDef table) {
        return new TableSource(table, null, false, null, null, null);
    }

    /** The table under an alias. */
    public static TableSource as(TableDef table, String alias) {
        return new TableSource(table, alias, false, null, null, null);
    }

    /** The table under an alias that the renderer makes up; each call makes another source. */
    public static TableSource anonymous(TableDef table) {
        return new TableSource(table, null, true, null, null, null);
    }

    /** A sub-query or common table expression with an alias or name that has the columns of the table, in its place. */
    public static TableSource in(TableDef table, Source relation) {
        String name = relation.alias() == null ? relation.baseName() : relation.alias();
        return new TableSource(table, name, false, relation, null, null);
    }

    /** The table as it is reached from another source, under an alias that the renderer makes up. */
    public static TableSource along(PathStep step, TableDef table) {
        return new TableSource(table, null, false, null, step, null);
    }

    /** The same source, a link table whose rows stand for those of the target that they lead to, which is not read itself. */
    public TableSource standingFor(LinkEnd target) {
        return new TableSource(table, alias, anonymous, relation, step, target);
    }

    /** The table whose rows those of a link table stand for, or null. */
    public @Nullable LinkEnd end() {
        return end;
    }

    /** How it is reached from another source along a relationship, or null. */
    public @Nullable PathStep step() {
        return step;
    }

    /** The source that a path begins with; the source itself where it is none. */
    public TableSource root() {
        TableSource source = this;
        while (source.step != null) {
            source = source.step.from();
        }
        return source;
    }

    /** What the rows are read from in place of the table, or null. */
    public @Nullable Source relation() {
        return relation;
    }

    /** The table. */
    public TableDef table() {
        return table;
    }

    @Override
    public @Nullable String alias() {
        return alias;
    }

    @Override
    public boolean isAnonymous() {
        return anonymous || step != null;
    }

    @Override
    public String baseName() {
        return table.name();
    }

    /** A column of the table: from this source, but for the key at the end of a path, which is the foreign key that leads there. */
    public ColumnRef reference(ColumnDef column) {
        if (step != null && step.foreignKey()) {
            int position = step.columns().indexOf(column);
            if (position >= 0) {
                return step.from().reference(step.fromColumns().get(position));
            }
        }
        return new ColumnRef(this, column);
    }

    /** A column of the table, from this source. */
    public ColumnRef column(String name) {
        return new ColumnRef(this, table.column(name));
    }

    /** What is selected for a column of an entity, from this source: the column, or its formula where it has one. */
    public ExprNode selected(ColumnDef column, @Nullable FormulaDef formula) {
        return formula == null ? new ColumnRef(this, column) : new FormulaRef(this, formula);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || other instanceof TableSource that
                        && !anonymous
                        && !that.anonymous
                        && Objects.equals(alias, that.alias)
                        && Objects.equals(relation, that.relation)
                        && Objects.equals(step, that.step)
                        && (table == that.table || table.qualifiedName().equals(that.table.qualifiedName()));
    }

    @Override
    public int hashCode() {
        if (anonymous) {
            return System.identityHashCode(this);
        }
        int own = 31 * table.name().hashCode() + Objects.hashCode(alias);
        return step == null ? own : 31 * own + step.relationship().hashCode();
    }

    @Override
    public String toString() {
        if (step != null) {
            return step.from() + "." + step.relationship() + "()";
        }
        return anonymous ? table.name() + "_?" : alias == null ? table.name() : table.name() + " AS " + alias;
    }
}
