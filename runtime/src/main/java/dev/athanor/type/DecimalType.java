package dev.athanor.type;

import java.math.BigDecimal;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Decimals that are read with a least number of digits after the decimal point. */
final class DecimalType extends ColumnType<BigDecimal> {
    private final int scale;

    DecimalType(int scale) {
        super(BigDecimal.class, SqlKind.DECIMAL);
        this.scale = scale;
    }

    @Override
    public @Nullable BigDecimal read(RowReader row, int index) throws SQLException {
        return row.getBigDecimal(index, scale);
    }

    @Override
    public void bind(RowBinder out, int index, BigDecimal value) throws SQLException {
        out.setBigDecimal(index, value);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof DecimalType that && scale == that.scale;
    }

    @Override
    public int hashCode() {
        return scale;
    }
}
