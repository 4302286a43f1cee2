package dev.athanor.processor.sql;

import dev.athanor.processor.sql.ResultItems.Item;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The names by which a statement may refer to columns: their own, and those that its SELECTs give them. */
final class ColumnLabels {
    private final TokenizedSql text;
    private final SqlOutline outline;

    ColumnLabels(TokenizedSql text, SqlOutline outline) {
        this.text = text;
        this.outline = outline;
    }

    /** All names that columns of these names may have, in lower case. */
    Set<String> of(Collection<String> columns) {
        Set<String> names = new HashSet<>(outline.listedColumns());
        columns.forEach(one -> names.add(one.toLowerCase(Locale.ROOT)));
        int before;
        do {
            before = names.size();
            outline.scopes().forEach(one -> addLabels(one, names));
        } while (names.size() > before);
        return names;
    }

    private void addLabels(Scope scope, Set<String> names) {
        ResultItems items = new ResultItems(text);
        for (Item item : items.of(scope).orElse(List.of())) {
            String label = item.label();
            if (label != null
                    && items.isColumn(item.first(), item.last())
                    && names.contains(text.at(item.last()).text().toLowerCase(Locale.ROOT))) {
                names.add(label.toLowerCase(Locale.ROOT));
            }
        }
    }
}
