package dev.athanor.type;

import dev.athanor.error.InvalidValueException;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Reads rows whose columns are in another order than that in which they are asked for: of SQL that nobody has checked, so that a
 * NULL where there is to be none is refused.
 */
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

    @Override
    public boolean getBoolean(int index) throws SQLException {
        boolean value = super.getBoolean(index);
        if (!value) {
            requireNotNull(index);
        }
        return value;
    }

    @Override
    public byte getByte(int index) throws SQLException {
        byte value = super.getByte(index);
        if (value == 0) {
            requireNotNull(index);
        }
        return value;
    }

    @Override
    public short getShort(int index) throws SQLException {
        short value = super.getShort(index);
        if (value == 0) {
            requireNotNull(index);
        }
        return value;
    }

    @Override
    public int getInt(int index) throws SQLException {
        int value = super.getInt(index);
        if (value == 0) {
            requireNotNull(index);
        }
        return value;
    }

    @Override
    public long getLong(int index) throws SQLException {
        long value = super.getLong(index);
        if (value == 0) {
            requireNotNull(index);
        }
        return value;
    }

    @Override
    public float getFloat(int index) throws SQLException {
        float value = super.getFloat(index);
        if (value == 0) {
            requireNotNull(index);
        }
        return value;
    }

    @Override
    public double getDouble(int index) throws SQLException {
        double value = super.getDouble(index);
        if (value == 0) {
            requireNotNull(index);
        }
        return value;
    }

    @Override
    public char getChar(int index) throws SQLException {
        char value = super.getChar(index);
        if (value == '\0') {
            requireNotNull(index);
        }
        return value;
    }

    private void requireNotNull(int index) throws SQLException {
        if (wasNull()) {
            throw new InvalidValueException("Column " + label(index)
                    + " is NULL, and is read into a value that is not nullable. Write coalesce(...) in the statement.");
        }
    }
}
