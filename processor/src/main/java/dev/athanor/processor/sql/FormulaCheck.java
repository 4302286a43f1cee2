package dev.athanor.processor.sql;

import dev.athanor.annotation.Database;
import dev.athanor.dialect.Dialects;
import dev.athanor.dialect.IdentifierQuoter;
import dev.athanor.processor.diagnostic.Finding;
import dev.athanor.processor.model.EntityMeta;
import dev.athanor.processor.model.FormulaMeta;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds what is wrong with a formula, as what it is: an expression selected from the table of its entity. Used by {@link SqlChecker}. */
final class FormulaCheck {
    private static final String OPEN = "SELECT (";

    private final FormulaMeta formula;
    private final SqlText text;
    private final SqlOutline outline;
    private final Names names;
    private final Refusal refusal;

    /** A check of the formula that an accessor or method of an entity has, which is called {@code subject} in messages. */
    FormulaCheck(EntityMeta entity, FormulaMeta formula, String subject, ModelTables model) {
        this.formula = formula;
        this.text = new SqlText(selected(entity, formula));
        this.outline = new SqlOutline(text);
        this.names = new Names(outline, model);
        this.refusal = new Refusal(formula.sql().origin(), subject, "Formula", text, outline, names, model);
    }

    /** Whether the formula is prepared by SQLite. */
    static boolean isForSqlite(FormulaMeta formula) {
        return formula.database() == Database.ANY || formula.database() == Database.SQLITE;
    }

    /** What is wrong; the database is null for what SQLite does not parse. */
    Optional<Finding> check(@Nullable CheckDatabase database) {
        if (database == null) {
            return new NameCheck(text, outline, names, refusal).check();
        }
        try {
            database.prepare(text.withMarks());
            return Optional.empty();
        } catch (SQLException e) {
            String message = String.valueOf(e.getMessage());
            return Optional.of(endsTooEarly(message, database) ? refusal.endsTooEarly() : refusal.of(message));
        }
    }

    /** Whether something is missing at the end: then SQLite stops at our parenthesis, which nobody wrote. */
    private boolean endsTooEarly(String message, CheckDatabase database) {
        if (!Refusal.isNear(message, ")")) {
            return false;
        }
        try {
            database.prepare(OPEN + formula.sql().value());
            return false;
        } catch (SQLException e) {
            return Refusal.isIncomplete(String.valueOf(e.getMessage()));
        }
    }

    /** The formula ends before its closing parenthesis whatever it has at its end. */
    private static String selected(EntityMeta entity, FormulaMeta formula) {
        IdentifierQuoter quoter = Dialects.SQLITE.quoter();
        String schema = entity.schema() == null ? "" : quoter.quote(entity.schema()) + ".";
        return OPEN + formula.sql().value() + "\n) FROM " + schema + quoter.quote(entity.table());
    }
}
