package dev.athanor.processor.sql;

import dev.athanor.dialect.SqlToken;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a SELECT lists between SELECT and FROM, item by item. */
final class ResultItems {
    private final TokenizedSql text;

    ResultItems(TokenizedSql text) {
        this.text = text;
    }

    /**
     * An item.
     *
     * @param first its first token
     * @param last its last token, without the name it is given
     * @param label the name that its column has; null where the database makes one
     */
    record Item(int first, int last, @Nullable String label) {}

    /** The items of a SELECT; empty where a star stands for some of them. */
    Optional<List<Item>> of(Scope scope) {
        List<Item> items = new ArrayList<>();
        int first = scope.start + 1;
        if (List.of("distinct", "all").contains(text.at(first).keyword())) {
            first++;
        }
        for (int i = first; i <= scope.selectEnd; i++) {
            SqlToken token = text.at(i);
            if (i == scope.selectEnd || token.isSign(",")) {
                if (i == first || text.at(i - 1).isSign("*")) {
                    return Optional.empty();
                }
                items.add(item(first, i - 1));
                first = i + 1;
            } else if (token.isSign("(")) {
                i = Math.min(text.partner(i), scope.selectEnd - 1);
            }
        }
        return Optional.of(items);
    }

    /** The names that a SELECT gives to what it lists, as far as they are known. */
    List<String> labels(Scope scope) {
        return of(scope).orElse(List.of()).stream()
                .map(Item::label)
                .filter(Objects::nonNull)
                .toList();
    }

    private Item item(int first, int last) {
        SqlToken end = text.at(last);
        if (end.isName() && last > first) {
            if (text.at(last - 1).keyword().equals("as")) {
                return new Item(first, last - 2, end.text());
            }
            SqlToken before = text.at(last - 1);
            boolean named = before.isSign(")")
                    || before.isName() && !end.keyword().equals("end")
                    || before.kind() == SqlToken.Kind.NUMBER
                    || before.kind() == SqlToken.Kind.STRING;
            if (named) {
                return new Item(first, last - 1, end.text());
            }
        }
        return new Item(first, last, isColumn(first, last) ? end.text() : null);
    }

    /** Whether tokens are the name of a column, with a qualifier or without. */
    boolean isColumn(int first, int last) {
        boolean alone = first == last;
        boolean qualified = last == first + 2
                && text.at(first).isName()
                && text.at(first + 1).isSign(".");
        return text.at(last).isName() && (alone || qualified);
    }
}
