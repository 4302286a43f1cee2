package dev.athanor.type;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** JSON values. */
final class JsonType extends ColumnType<Json> {
    JsonType() {
        super(Json.class, SqlKind.JSON);
    }

    @Override
    public @Nullable Json read(RowReader row, int index) throws SQLException {
        return Json.stored(row.getString(index));
    }

    @Override
    public void bind(RowBinder out, int index, Json value) throws SQLException {
        out.setJson(index, value);
    }
}
