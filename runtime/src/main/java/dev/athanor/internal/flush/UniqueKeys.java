package dev.athanor.internal.flush;

import dev.athanor.spi.ColumnModel;
import dev.athanor.spi.EntityModel;
import dev.athanor.table.IndexDef;
import dev.athanor.table.KeyDef;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The unique keys of an entity's table but the primary one, by the numbers of their columns. */
final class UniqueKeys {
    private UniqueKeys() {}

    static List<int[]> of(EntityModel<?> model) {
        List<int[]> keys = new ArrayList<>();
        for (KeyDef key : model.table().uniqueKeys()) {
            keys.add(numbers(model, key.columns()));
        }
        for (IndexDef index : model.table().indexes()) {
            if (index.unique()) {
                keys.add(numbers(model, index.columns()));
            }
        }
        return keys;
    }

    /** The numbers of the columns of the primary key, which come first. */
    static int[] primary(EntityModel<?> model) {
        return IntStream.range(0, model.keySize()).toArray();
    }

    private static int[] numbers(EntityModel<?> model, List<String> names) {
        return names.stream()
                .mapToInt(name -> model.columns().stream()
                        .filter(column -> column.def().name().equals(name))
                        .mapToInt(ColumnModel::index)
                        .findFirst()
                        .orElseThrow())
                .toArray();
    }
}
