package dev.athanor.internal.flush;

import dev.athanor.spi.ColumnModel;
import dev.athanor.spi.EntityModel;
import dev.athanor.spi.MappedEntity;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Which columns the INSERT of a row sends: all but a key that the database makes, and what else it makes. */
final class InsertColumns {
    private final EntityModel<?> model;
    private final ComputedColumns computed;
    private final BitSet withKey = new BitSet();
    private final BitSet withoutKey;
    private final List<ColumnModel> defaulted = new ArrayList<>();

    InsertColumns(EntityModel<?> model, ComputedColumns computed) {
        this.model = model;
        this.computed = computed;
        for (ColumnModel column : model.columns()) {
            withKey.set(column.index(), !column.isComputed());
            if (column.def().hasDefault()) {
                defaulted.add(column);
            }
        }
        this.withoutKey = (BitSet) withKey.clone();
        withoutKey.clear(0);
    }

    /** The columns of a row by number; not to be changed. */
    BitSet of(MappedEntity row) {
        BitSet columns = model.hasGeneratedKey() && model.key(row) == null ? withoutKey : withKey;
        if (defaulted.isEmpty()) {
            return columns;
        }
        BitSet sent = (BitSet) columns.clone();
        for (ColumnModel column : defaulted) {
            if (DatabaseValues.isLeftOut(row, column) && !computed.has(row, column.index())) {
                sent.clear(column.index());
            }
        }
        return sent;
    }
}
