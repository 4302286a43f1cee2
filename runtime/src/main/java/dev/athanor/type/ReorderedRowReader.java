package dev.athanor.type;

import java.sql.ResultSet;

/** Reads rows whose columns are in another order than that in which they are asked for. */
final class ReorderedRowReader extends RowReader {
    private final int[] positions;

    ReorderedRowReader(ResultSet rs, Storage storage, int[] positions) {
        super(rs, storage);
        this.positions = positions;
    }

    @Override
    int at(int index) {
        return positions[index - 1];
    }
}
