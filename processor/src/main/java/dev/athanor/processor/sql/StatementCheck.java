package dev.athanor.processor.sql;

import dev.athanor.annotation.Database;
import dev.athanor.dialect.SqlToken;
import dev.athanor.processor.diagnostic.Finding;
import dev.athanor.processor.diagnostic.Origin;
import dev.athanor.processor.diagnostic.SqlProblem;
import dev.athanor.processor.diagnostic.Suggestions;
import dev.athanor.processor.model.BindMeta;
import dev.athanor.processor.model.StatementMeta;
import dev.athanor.processor.model.ValueForm;
import dev.athanor.processor.sql.CheckDatabase.ResultColumn;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the first thing that is wrong with one statement. Used by {@link SqlChecker}. */
final class StatementCheck {
    private static final Set<String> QUERIES = Set.of("select", "with", "values");
    private static final Set<String> BEFORE_VALUES = Set.of(
            "select",
            "distinct",
            "where",
            "and",
            "or",
            "not",
            "on",
            "by",
            "like",
            "in",
            "between",
            "when",
            "then",
            "else",
            "having",
            "is");

    private final StatementMeta statement;
    private final TokenizedSql text;
    private final SqlOutline outline;
    private final Names names;
    private final ModelTables model;
    private final Refusal refusal;
    private final Origin origin;

    StatementCheck(StatementMeta statement, ModelTables model) {
        this.statement = statement;
        this.model = model;
        this.text = new TokenizedSql(statement.sql().value());
        this.outline = new SqlOutline(text);
        this.names = new Names(outline, model);
        this.origin = statement.sql().origin();
        this.refusal = new Refusal(origin, statement.record().displayName(), "Sql", text, outline, names, model);
    }

    /** Whether the statement is prepared by SQLite: it is in SQL of SQLite, or of all databases. */
    static boolean isForSqlite(StatementMeta statement) {
        return statement.database() == Database.ANY || statement.database() == Database.SQLITE;
    }

    /** What is wrong with the statement itself and its result; the database is null for what SQLite does not parse. */
    Optional<Finding> check(@Nullable CheckDatabase database) throws SQLException {
        Optional<Finding> written = form().or(this::unusedBind);
        if (written.isPresent()) {
            return written;
        }
        if (database == null) {
            NameCheck check = new NameCheck(text, outline, names, refusal);
            return check.check().or(() -> check.columns().flatMap(this::result));
        }
        List<ResultColumn> columns;
        try {
            columns = database.columns(text.withMarks());
        } catch (SQLException e) {
            return Optional.of(refusal.of(String.valueOf(e.getMessage())));
        }
        return quotedName().or(() -> result(columns));
    }

    /** A bind whose type nothing tells: an error also where statements are not checked, as nothing can ask for it. */
    Optional<Finding> unknownBind() {
        return new StatementBinds(statement)
                .read(() -> model).stream()
                        .filter(one -> one.value().form() == ValueForm.UNKNOWN)
                        .map(BindMeta::name)
                        .findFirst()
                        .map(one -> SqlProblem.SQL_BIND_TYPE_UNKNOWN.at(origin, "bind", one));
    }

    private Optional<Finding> result(List<ResultColumn> columns) {
        ResultCheck check = new ResultCheck(statement, columns);
        return check.names().or(() -> check.types(new Nullability(text, outline, names)));
    }

    private Optional<Finding> form() {
        String record = statement.record().displayName();
        if (text.size() == 0) {
            return Optional.of(SqlProblem.SQL_STATEMENT_EMPTY.at(origin, "record", record));
        }
        int first = 0;
        while (text.at(first).isSign("(")) {
            first++;
        }
        SqlToken word = text.at(first);
        if (!QUERIES.contains(word.keyword())) {
            Optional<String> near = Suggestions.nearest(word.text(), QUERIES);
            return Optional.of(
                    near.isPresent()
                            ? SqlProblem.SQL_SYNTAX.at(
                                    origin,
                                    "what",
                                    "statement",
                                    "record",
                                    record,
                                    "near",
                                    " near \"" + word.text() + "\"",
                                    "hint",
                                    "Did you mean " + near.get() + "?")
                            : SqlProblem.SQL_NOT_A_QUERY.at(
                                    origin,
                                    "record",
                                    record,
                                    "word",
                                    word.text().toLowerCase(Locale.ROOT)));
        }
        if (text.hasSeveralStatements()) {
            return Optional.of(SqlProblem.SQL_SEVERAL_STATEMENTS.at(origin, "record", record));
        }
        return text.otherBind()
                .map(one -> SqlProblem.SQL_BIND_NOTATION.at(origin, "record", record, "found", one.text()));
    }

    private Optional<Finding> unusedBind() {
        Set<String> used = text.binds();
        return statement.binds().stream()
                .filter(one -> !used.contains(one.name().value()))
                .findFirst()
                .map(one -> SqlProblem.SQL_BIND_UNUSED.at(
                        one.name().origin(),
                        "bind",
                        one.name().value(),
                        "hint",
                        Suggestions.of(one.name().value(), used)));
    }

    /** SQLite takes a name in double quotes that it does not know for a string; nobody else does. */
    private Optional<Finding> quotedName() {
        Set<String> known = new HashSet<>(outline.commonTables());
        known.addAll(outline.listedColumns());
        for (Scope scope : outline.scopes()) {
            new ResultItems(text).labels(scope).forEach(one -> known.add(one.toLowerCase(Locale.ROOT)));
            for (Scope.Source source : scope.sources) {
                known.add(source.alias.toLowerCase(Locale.ROOT));
                known.add(source.table.toLowerCase(Locale.ROOT));
                names.tableOf(source)
                        .ifPresent(
                                table -> table.columnNames().forEach(one -> known.add(one.toLowerCase(Locale.ROOT))));
            }
        }
        for (int i = 0; i < text.size(); i++) {
            if (text.at(i - 1).keyword().equals("as")) {
                known.add(text.at(i).text().toLowerCase(Locale.ROOT));
            }
        }
        for (int i = 0; i < text.size(); i++) {
            SqlToken before = text.at(i - 1);
            boolean isValue = before.kind() == SqlToken.Kind.SIGN && !before.isSign(".") && !before.isSign(")")
                    || BEFORE_VALUES.contains(before.keyword());
            if (text.at(i).kind() == SqlToken.Kind.QUOTED_NAME
                    && isValue
                    && !text.at(i + 1).isSign(".")
                    && !known.contains(text.at(i).text().toLowerCase(Locale.ROOT))) {
                return Optional.of(refusal.unknownColumn(text.at(i).text()));
            }
        }
        return Optional.empty();
    }
}
