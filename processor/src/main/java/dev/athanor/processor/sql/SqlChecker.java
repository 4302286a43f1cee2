package dev.athanor.processor.sql;

import dev.athanor.processor.diagnostic.Finding;
import dev.athanor.processor.model.EntityMeta;
import dev.athanor.processor.model.FormulaMeta;
import dev.athanor.processor.model.ModelMeta;
import dev.athanor.processor.model.SchemaSqlMeta;
import dev.athanor.processor.model.StatementMeta;
import dev.athanor.processor.schema.TableFacts;
import dev.athanor.table.TableDef;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Checks statements against a model. SQLite is started for the first statement that it can parse; where it does not start, or
 * something fails that should not, that is kept as {@link #failure} and nothing is found. Called by the step.
 */
public final class SqlChecker implements AutoCloseable {
    /** Opens the database; a test may fail to. */
    interface Opener {
        CheckDatabase open(List<TableDef> tables, ModelTables model) throws SQLException;
    }

    /** Finds what is wrong, by the database where there is one. */
    private interface Check {
        Optional<Finding> by(@Nullable CheckDatabase database) throws SQLException;
    }

    private final ModelMeta model;
    private final ModelTables tables;
    private final Opener opener;
    private @Nullable CheckDatabase database;
    private @Nullable Throwable failure;
    private int statementsByNames;
    private int formulasByNames;

    /** A checker of statements against a model. */
    public SqlChecker(ModelMeta model) {
        this(model, CheckDatabase::open);
    }

    SqlChecker(ModelMeta model, Opener opener) {
        this.model = model;
        this.tables = new ModelTables(model);
        this.opener = opener;
    }

    /** What is wrong with a statement. */
    public Optional<Finding> check(StatementMeta statement) {
        boolean forSqlite = StatementCheck.isForSqlite(statement);
        statementsByNames += forSqlite ? 0 : 1;
        return checked(forSqlite, open -> new StatementCheck(statement, tables).check(open));
    }

    /** What is wrong with the formula of an accessor or method, which messages call {@code subject}. */
    public Optional<Finding> check(EntityMeta entity, FormulaMeta formula, String subject) {
        boolean forSqlite = ExpressionCheck.isForSqlite(formula.database());
        formulasByNames += forSqlite ? 0 : 1;
        return checked(forSqlite, open -> new ExpressionCheck(entity, formula, subject, tables).check(open));
    }

    /** What is wrong with an expression in the definition of an entity's table. */
    public Optional<Finding> check(EntityMeta entity, SchemaSqlMeta expression) {
        boolean forSqlite = ExpressionCheck.isForSqlite(expression.database());
        formulasByNames += forSqlite ? 0 : 1;
        return checked(forSqlite, open -> new ExpressionCheck(entity, expression, tables).check(open));
    }

    private Optional<Finding> checked(boolean forSqlite, Check check) {
        try {
            CheckDatabase open = forSqlite ? database() : null;
            if (forSqlite && open == null) {
                return Optional.empty();
            }
            return check.by(open);
        } catch (Exception | StackOverflowError e) {
            failure = failure == null ? e : failure;
            return Optional.empty();
        }
    }

    /** A bind that the generated class cannot ask for, as its type is not known; told also where nothing else is checked. */
    public Optional<Finding> unknownBind(StatementMeta statement) {
        return new StatementCheck(statement, tables).unknownBind();
    }

    /** How many statements and formulas were checked by names only, as a message begins; empty for none. */
    public String byNames() {
        List<String> counts = new ArrayList<>();
        if (statementsByNames > 0) {
            counts.add(statementsByNames + (statementsByNames == 1 ? " statement" : " statements"));
        }
        if (formulasByNames > 0) {
            counts.add(formulasByNames + (formulasByNames == 1 ? " formula" : " formulas"));
        }
        if (counts.isEmpty()) {
            return "";
        }
        return String.join(" and ", counts) + (statementsByNames + formulasByNames == 1 ? " is" : " are");
    }

    /** Why statements were not checked that should have been; null where they were. */
    public @Nullable Throwable failure() {
        return failure;
    }

    @Override
    public void close() {
        CheckDatabase open = database;
        database = null;
        if (open != null) {
            try {
                open.close();
            } catch (SQLException e) {
                failure = failure == null ? e : failure;
            }
        }
    }

    private @Nullable CheckDatabase database() {
        if (database == null && failure == null) {
            try {
                database = opener.open(TableFacts.of(model), tables);
            } catch (SQLException | RuntimeException | LinkageError e) {
                failure = e;
            }
        }
        return database;
    }
}
