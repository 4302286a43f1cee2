package dev.athanor.processor.sql;

import dev.athanor.processor.sql.CheckDatabase.ResultColumn;
import dev.athanor.processor.sql.ResultItems.Item;
import dev.athanor.processor.sql.Scope.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Whether a column of a result can be NULL for sure. A condition on the column may rule that out, so that one that is
 * mentioned in a condition, by whatever name, is not judged, and neither is anything else that is not plain.
 */
final class Nullability {
    private static final Set<Clause> CONDITIONS = Set.of(Clause.WHERE, Clause.HAVING, Clause.ON);
    private static final Set<String> NULL_OF_NONE = Set.of("max", "min", "sum", "avg", "group_concat", "string_agg");

    private final TokenizedSql text;
    private final SqlOutline outline;
    private final Names names;
    private final ColumnLabels labels;
    private final @Nullable Scope scope;
    private final List<Item> items;

    Nullability(TokenizedSql text, SqlOutline outline, Names names) {
        this.text = text;
        this.outline = outline;
        this.names = names;
        this.labels = new ColumnLabels(text, outline);
        this.scope = outline.result().orElse(null);
        this.items = scope == null ? List.of() : new ResultItems(text).of(scope).orElse(List.of());
    }

    /** Why a column of the result can be NULL; empty where it cannot, or that is not known. */
    Optional<String> reason(ResultColumn column, int number, int columns) {
        Item item = items.size() == columns ? items.get(number) : null;
        ModelTable.Column origin = column.origin();
        if (origin == null) {
            return item == null ? Optional.empty() : ofAggregate(item);
        }
        if (origin.nullable()) {
            return isInCondition(origin) ? Optional.empty() : Optional.of(origin.attribute() + " is nullable");
        }
        return source(origin, item)
                .filter(one -> one.outer && !isInCondition(one))
                .map(one -> "an outer join leaves out " + one.alias);
    }

    /** The maximum of no rows is NULL; with GROUP BY there is no group without rows. */
    private Optional<String> ofAggregate(Item item) {
        String function = text.at(item.first()).keyword();
        boolean alone = text.at(item.first() + 1).isSign("(") && text.partner(item.first() + 1) == item.last();
        return alone
                        && scope != null
                        && !scope.grouped
                        && NULL_OF_NONE.contains(function)
                        && isOneArgument(item.first() + 2, item.last())
                ? Optional.of(function + "(...) of no rows is NULL")
                : Optional.empty();
    }

    /** SQLite's {@code max(a, b)} is no aggregate. */
    private boolean isOneArgument(int first, int end) {
        for (int i = first; i < end; i++) {
            if (text.at(i).isSign("(")) {
                i = text.partner(i);
            } else if (text.at(i).isSign(",")) {
                return text.at(first - 2).keyword().endsWith("t")
                        || text.at(first - 2).keyword().endsWith("agg");
            }
        }
        return true;
    }

    /** The source of a column: by its qualifier, or because its table is named but once. */
    private Optional<Source> source(ModelTable.Column origin, @Nullable Item item) {
        if (scope == null) {
            return Optional.empty();
        }
        if (item != null
                && item.last() == item.first() + 2
                && new ResultItems(text).isColumn(item.first(), item.last())) {
            return names.source(scope, text.at(item.first()).text()).filter(one -> hasColumn(one, origin));
        }
        List<Source> all = new ArrayList<>();
        outline.scopes()
                .forEach(one -> one.sources.stream()
                        .filter(source -> hasColumn(source, origin))
                        .forEach(all::add));
        return all.size() == 1 && scope.sources.contains(all.get(0)) ? Optional.of(all.get(0)) : Optional.empty();
    }

    private boolean hasColumn(Source source, ModelTable.Column origin) {
        return names.tableOf(source)
                .filter(one -> one.columns().contains(origin))
                .isPresent();
    }

    private boolean isInCondition(ModelTable.Column column) {
        return outline.hasNaturalJoin() || isInCondition(labels.of(List.of(column.name())), i -> true);
    }

    private boolean isInCondition(Source source) {
        List<String> columns =
                names.tableOf(source).map(ModelTable::columnNames).orElse(List.of());
        return outline.hasNaturalJoin()
                || isInCondition(
                        Set.of(source.alias.toLowerCase(Locale.ROOT)),
                        i -> text.at(i + 1).isSign("."))
                || isInCondition(
                        labels.of(columns),
                        i -> !text.at(i + 1).isSign(".") && !text.at(i - 1).isSign("."));
    }

    /** Whether one of these names, in lower case, is in a condition, at a place like this. */
    private boolean isInCondition(Set<String> wanted, IntPredicate place) {
        return IntStream.range(0, text.size())
                .filter(i ->
                        CONDITIONS.contains(outline.clauseOf(i)) && text.at(i).isName())
                .filter(i -> wanted.contains(text.at(i).text().toLowerCase(Locale.ROOT)))
                .anyMatch(place);
    }
}
