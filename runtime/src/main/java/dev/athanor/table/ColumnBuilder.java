package dev.athanor.table;

/** Says more of a column of a {@link TableBuilder}. */
public final class ColumnBuilder {
    private ColumnDef def;

    ColumnBuilder(ColumnDef def) {
        this.def = def;
    }

    /** The column may hold NULL. */
    public ColumnBuilder orNull() {
        def = def.orNull();
        return this;
    }

    /** A greatest number of characters. */
    public ColumnBuilder length(int characters) {
        def = def.length(characters);
        return this;
    }

    /** Decimal digits, of which {@code afterPoint} after the decimal point. */
    public ColumnBuilder digits(int all, int afterPoint) {
        def = def.digits(all, afterPoint);
        return this;
    }

    /** The database makes the value, as the key of the row. */
    public ColumnBuilder generatedByDatabase() {
        def = def.generatedByDatabase();
        return this;
    }

    /** A sequence makes the value, as the key of the row, where the database has sequences. */
    public ColumnBuilder generatedBySequence(String name) {
        def = def.generatedBySequence(name);
        return this;
    }

    /** A DEFAULT: an INSERT without a value for the column leaves it to the database. */
    public ColumnBuilder defaultSql(String sql) {
        def = def.defaultSql(sql);
        return this;
    }

    /** The database computes the column from others of its row, and it is never written. */
    public ColumnBuilder computed(String sql, boolean stored) {
        def = def.computed(sql, stored);
        return this;
    }

    /** A text for people, which databases that have comments keep. */
    public ColumnBuilder comment(String text) {
        def = def.comment(text);
        return this;
    }

    ColumnDef build() {
        return def;
    }
}
