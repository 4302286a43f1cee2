package dev.athanor.processor.sql;

import dev.athanor.dialect.SqlToken;
import dev.athanor.processor.model.DeclaredFormula;
import dev.athanor.processor.model.FormulaMeta;
import dev.athanor.processor.model.FormulaMistake;
import dev.athanor.processor.model.FormulaMistake.Kind;
import dev.athanor.processor.sql.Scope.Source;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds the columns of its own table in the text of a formula: names alone outside sub-queries, names behind that of the table
 * everywhere. Comments are left out, and space is one blank. Called by the column reader.
 */
public final class FormulaText {
    private final String sql;
    private final TokenizedSql text;
    private final SqlOutline outline;
    private final FormulaForm form;
    private final String schema;
    private final String table;
    /** Whether names that no table is before are columns, or what only the database knows. */
    private final boolean check;

    private final Map<String, String> columns = new TreeMap<>();
    private final List<String> parts = new ArrayList<>();
    private final StringBuilder part = new StringBuilder();
    private int written;
    private @Nullable FormulaMistake mistake;

    private FormulaText(String sql, String schema, String table, Collection<String> columns, boolean check) {
        this.sql = sql;
        this.text = new TokenizedSql(sql);
        this.outline = new SqlOutline(text);
        this.form = new FormulaForm(sql, text, outline);
        this.schema = schema;
        this.table = table;
        this.check = check;
        columns.forEach(one -> this.columns.put(one.toLowerCase(Locale.ROOT), one));
    }

    /** What a formula says of a table with these columns, in a schema or in none. */
    public static FormulaMeta read(DeclaredFormula declared, String schema, String table, Collection<String> columns) {
        FormulaText text = of(declared.sql().value(), schema, table, columns, declared.check());
        return new FormulaMeta(
                declared.sql(), text.parts, text.form.readsMore(), declared.database(), declared.check(), text.mistake);
    }

    static FormulaText of(String sql, String schema, String table, Collection<String> columns, boolean check) {
        FormulaText formula = new FormulaText(sql, schema, table, columns, check);
        formula.mistake = formula.form.mistake();
        int at = 0;
        while (at < formula.text.size()) {
            at = formula.take(at);
        }
        formula.parts.add(formula.part.toString());
        return formula;
    }

    List<String> parts() {
        return parts;
    }

    boolean readsMore() {
        return form.readsMore();
    }

    @Nullable
    FormulaMistake mistake() {
        return mistake;
    }

    /** Writes what begins at a token, and returns where it ends. */
    private int take(int i) {
        int qualified = qualified(i);
        if (qualified > 0) {
            column(i, qualified, text.at(qualified));
            return qualified + 1;
        }
        SqlToken token = text.at(i);
        if (form.isAlone(i)) {
            if (isColumn(token)) {
                column(i, i, token);
                return i + 1;
            }
            if (check && form.isOperand(i)) {
                unknown(Kind.UNKNOWN_NAME, token.text());
            }
        }
        space(i);
        part.append(sql, token.start(), token.end());
        written = token.end();
        return i + 1;
    }

    private boolean isColumn(SqlToken token) {
        return columns.containsKey(token.text().toLowerCase(Locale.ROOT));
    }

    private void column(int first, int last, SqlToken name) {
        space(first);
        parts.add(part.toString());
        part.setLength(0);
        String known = columns.get(name.text().toLowerCase(Locale.ROOT));
        if (known == null && !NameCheck.isNoColumn(name)) {
            unknown(Kind.UNKNOWN_COLUMN, name.text());
        }
        parts.add(known == null ? name.text() : known);
        written = text.at(last).end();
    }

    /** Whatever was between two tokens is one blank: comments too. */
    private void space(int i) {
        if (text.at(i).start() > written && i > 0) {
            part.append(' ');
        }
    }

    /** Where the column is that the own table qualifies at a token, its schema before it or not; 0 where it does not. */
    private int qualified(int i) {
        int at = !schema.isEmpty() && isBeforeDot(i, schema) ? i + 2 : i;
        boolean is = isBeforeDot(at, table)
                && text.at(at + 2).isName()
                && !text.at(at + 3).isSign(".")
                && !text.at(i - 1).isSign(".")
                && outline.clauseOf(i) != Clause.FROM;
        return is && !isWithin(outline.scopeOf(i)) ? at + 2 : 0;
    }

    private boolean isBeforeDot(int i, String name) {
        return text.at(i).isName()
                && text.at(i).text().equalsIgnoreCase(name)
                && text.at(i + 1).isSign(".");
    }

    /** Whether the table's name is that of a source of a sub-query around a token, and so not of the row. */
    private boolean isWithin(@Nullable Scope scope) {
        for (Scope one = scope; one != null; one = one.around) {
            for (Source source : one.sources) {
                if (source.alias.equalsIgnoreCase(table)) {
                    return true;
                }
            }
        }
        return false;
    }

    private void unknown(Kind kind, String name) {
        if (mistake == null) {
            mistake = new FormulaMistake(kind, name);
        }
    }
}
