package dev.athanor.processor.sql;

import dev.athanor.dialect.SqlToken;
import dev.athanor.processor.diagnostic.Finding;
import dev.athanor.processor.sql.ResultItems.Item;
import dev.athanor.processor.sql.Scope.Source;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Looks for names that the model does not have, by tokens alone: what can be told of SQL that only another database parses. */
final class NameCheck {
    /** Columns that a table has of itself, and words that stand for a value without parentheses. */
    private static final Set<String> NO_COLUMNS = Set.of(
            "ctid",
            "xmin",
            "xmax",
            "cmin",
            "cmax",
            "tableoid",
            "oid",
            "rowid",
            "rownum",
            "null",
            "true",
            "false",
            "default",
            "user",
            "session_user",
            "current_user",
            "current_role",
            "current_date",
            "current_time",
            "current_timestamp",
            "current_catalog",
            "current_schema",
            "localtime",
            "localtimestamp",
            "sysdate",
            "systimestamp",
            "utc_date",
            "utc_time",
            "utc_timestamp");

    private final TokenizedSql text;
    private final SqlOutline outline;
    private final Names names;
    private final Refusal refusal;

    NameCheck(TokenizedSql text, SqlOutline outline, Names names, Refusal refusal) {
        this.text = text;
        this.outline = outline;
        this.names = names;
        this.refusal = refusal;
    }

    /** Whether a word stands for a value without being a column that a table declares. */
    static boolean isNoColumn(SqlToken token) {
        return NO_COLUMNS.contains(token.keyword());
    }

    /** The first name that is wrong. */
    Optional<Finding> check() {
        return tables().or(this::qualified).or(this::selected);
    }

    /** The labels of the result's columns; empty where the database makes one of them. */
    Optional<List<CheckDatabase.ResultColumn>> columns() {
        Optional<List<Item>> items = outline.result().flatMap(one -> new ResultItems(text).of(one));
        if (items.isEmpty() || items.get().stream().anyMatch(one -> one.label() == null)) {
            return Optional.empty();
        }
        return Optional.of(items.get().stream()
                .map(one -> new CheckDatabase.ResultColumn(String.valueOf(one.label()), origin(one)))
                .toList());
    }

    private ModelTable.@org.jspecify.annotations.Nullable Column origin(Item item) {
        ResultItems items = new ResultItems(text);
        Scope scope = outline.result().orElse(null);
        if (scope == null || !items.isColumn(item.first(), item.last())) {
            return null;
        }
        String qualifier =
                item.first() == item.last() ? null : text.at(item.first()).text();
        return names.column(scope, qualifier, text.at(item.last()).text()).orElse(null);
    }

    private Optional<Finding> tables() {
        for (Scope scope : outline.scopes()) {
            for (Source source : scope.sources) {
                if (!outline.isDerived(source)
                        && !Names.isOfTheDatabase(source)
                        && names.tableOf(source).isEmpty()) {
                    return Optional.of(refusal.unknownTable(source.table));
                }
            }
        }
        return Optional.empty();
    }

    /** {@code alias.column}, anywhere. */
    private Optional<Finding> qualified() {
        for (int i = 2; i < text.size(); i++) {
            boolean isQualified = text.at(i).isName()
                    && text.at(i - 1).isSign(".")
                    && text.at(i - 2).isName()
                    && !text.at(i - 3).isSign(".")
                    && !text.at(i + 1).isSign(".")
                    && !text.at(i + 1).isSign("(")
                    && outline.clauseOf(i) != Clause.FROM;
            if (!isQualified || NO_COLUMNS.contains(text.at(i).keyword())) {
                continue;
            }
            String qualifier = text.at(i - 2).text();
            Optional<Source> source = names.source(outline.scopeOf(i), qualifier);
            Optional<ModelTable> table = source.flatMap(names::tableOf);
            if (table.isPresent() && table.get().column(text.at(i).text()).isEmpty()) {
                return Optional.of(
                        refusal.unknownColumn(qualifier + "." + text.at(i).text()));
            }
        }
        return Optional.empty();
    }

    /** A name alone between SELECT and FROM, where all sources are known. */
    private Optional<Finding> selected() {
        for (Scope scope : outline.scopes()) {
            boolean known = !scope.sources.isEmpty()
                    && scope.sources.stream().allMatch(one -> names.tableOf(one).isPresent());
            for (Item item : new ResultItems(text).of(scope).orElse(List.of())) {
                SqlToken token = text.at(item.first());
                if (known
                        && scope.around == null
                        && item.first() == item.last()
                        && token.isName()
                        && !NO_COLUMNS.contains(token.keyword())
                        && scope.sources.stream()
                                .noneMatch(one -> one.alias.equalsIgnoreCase(token.text())
                                        || names.tableOf(one)
                                                .flatMap(table -> table.column(token.text()))
                                                .isPresent())) {
                    return Optional.of(refusal.unknownColumn(token.text()));
                }
            }
        }
        return Optional.empty();
    }
}
