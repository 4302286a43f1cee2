package dev.athanor.processor.validation;

import dev.athanor.processor.model.ColumnMeta;
import dev.athanor.processor.model.ForeignKeyMeta;
import dev.athanor.processor.model.IndexMeta;
import dev.athanor.processor.model.KeyPart;
import dev.athanor.processor.model.MappingMeta;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The columns of a table by which the database finds rows without reading all of them: those that an index or key begins with. */
final class CoveredColumns {
    private final List<List<String>> indexes = new ArrayList<>();

    private CoveredColumns() {}

    /** Those of an entity's table, without the indexes that relationships ask for. */
    static CoveredColumns of(MappingMeta mapping) {
        CoveredColumns covered = new CoveredColumns();
        covered.indexes.add(
                mapping.entity().id().columns().stream().map(ColumnMeta::column).toList());
        for (ColumnMeta column : mapping.entity().columns()) {
            if (column.unique() || column.indexed()) {
                covered.indexes.add(List.of(column.column()));
            }
        }
        for (IndexMeta index : mapping.entity().indexes()) {
            covered.indexes.add(index.columns());
        }
        mapping.entity().indexes().forEach(index -> covered.indexes.add(index.columns()));
        return covered;
    }

    /** Whether rows are found by a foreign key. */
    boolean covers(ForeignKeyMeta key) {
        return key.indexed() || coversWithoutOwn(key);
    }

    /** Whether they are without the index that its relationship asks for. */
    boolean coversWithoutOwn(ForeignKeyMeta key) {
        List<String> columns = key.parts().stream().map(KeyPart::column).toList();
        return indexes.stream().anyMatch(index -> beginsWith(index, columns));
    }

    /** Whether an index begins with these columns, in whatever order. */
    private static boolean beginsWith(List<String> index, List<String> columns) {
        if (index.size() < columns.size()) {
            return false;
        }
        Set<String> leading = new HashSet<>(index.subList(0, columns.size()));
        return leading.containsAll(columns);
    }
}
