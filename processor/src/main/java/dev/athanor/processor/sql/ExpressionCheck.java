package dev.athanor.processor.sql;

import dev.athanor.annotation.Database;
import dev.athanor.dialect.Dialects;
import dev.athanor.dialect.IdentifierQuoter;
import dev.athanor.processor.diagnostic.Finding;
import dev.athanor.processor.model.EntityMeta;
import dev.athanor.processor.model.FormulaMeta;
import dev.athanor.processor.model.SchemaSqlMeta;
import dev.athanor.processor.model.Stated;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds what is wrong with an expression of an entity, a formula or a part of its table's definition, as what it is: an expression
 * selected from the table. A default is one that is selected from none. Used by {@link SqlChecker}.
 */
final class ExpressionCheck {
    private static final String OPEN = "SELECT (";

    private final String sql;
    private final @Nullable String definition;
    private final TokenizedSql text;
    private final SqlOutline outline;
    private final Names names;
    private final Refusal refusal;

    /** A check of the formula that an accessor or method of an entity has, which is called {@code subject} in messages. */
    ExpressionCheck(EntityMeta entity, FormulaMeta formula, String subject, ModelTables model) {
        this(formula.sql(), from(entity), subject, "Formula", null, model);
    }

    /** A check of an expression in the definition of an entity's table. */
    ExpressionCheck(EntityMeta entity, SchemaSqlMeta expression, ModelTables model) {
        this(
                expression.sql(),
                expression.readsColumns() ? from(entity) : "",
                expression.subject(),
                expression.annotation(),
                definition(entity, expression),
                model);
    }

    private ExpressionCheck(
            Stated<String> sql,
            String from,
            String subject,
            String annotation,
            @Nullable String definition,
            ModelTables model) {
        this.sql = sql.value();
        this.definition = definition;
        this.text = new TokenizedSql(OPEN + this.sql + "\n)" + from);
        this.outline = new SqlOutline(text);
        this.names = new Names(outline, model);
        this.refusal = new Refusal(sql.origin(), subject, annotation, text, outline, names, model);
    }

    /** Whether an expression is prepared by SQLite. */
    static boolean isForSqlite(Database database) {
        return database == Database.ANY || database == Database.SQLITE;
    }

    /** What is wrong; the database is null for what SQLite does not parse. */
    Optional<Finding> check(@Nullable CheckDatabase database) {
        if (database == null) {
            return new NameCheck(text, outline, names, refusal).check();
        }
        try {
            database.prepare(text.withMarks());
            if (definition != null) {
                database.define(definition);
            }
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
            database.prepare(OPEN + sql);
            return false;
        } catch (SQLException e) {
            return Refusal.isIncomplete(String.valueOf(e.getMessage()));
        }
    }

    /** The columns of a table that has the expression where it is to stand: what may be selected need not be allowed there. */
    private static String definition(EntityMeta entity, SchemaSqlMeta expression) {
        IdentifierQuoter quoter = Dialects.SQLITE.quoter();
        String own = "athanor_own";
        String clause = switch (expression.annotation()) {
            case "Check" -> "CHECK (" + expression.sql().value() + "\n)";
            case "Computed" -> own + " GENERATED ALWAYS AS (" + expression.sql().value() + "\n) STORED";
            default -> own + " DEFAULT (" + expression.sql().value() + "\n)";
        };
        List<String> parts = new ArrayList<>();
        entity.tableColumns().forEach(column -> parts.add(quoter.quote(column.column())));
        parts.add(expression.annotation().equals("Check") ? parts.size() : 0, clause);
        return String.join(", ", parts);
    }

    /** The expression ends before its closing parenthesis whatever it has at its end. */
    private static String from(EntityMeta entity) {
        IdentifierQuoter quoter = Dialects.SQLITE.quoter();
        String schema = entity.schema() == null ? "" : quoter.quote(entity.schema()) + ".";
        return " FROM " + schema + quoter.quote(entity.table());
    }
}
