package dev.athanor.internal.load;

import dev.athanor.dialect.RenderedSql;
import dev.athanor.query.ast.Bind;
import dev.athanor.query.ast.SlotBind;
import dev.athanor.type.RowBinder;
import java.sql.SQLException;
import java.util.List;

/** A statement of a loader for some keys, which stand together, and the values that it has beside them. Immutable. */
final class KeyedSql {
    private final String text;
    private final List<Bind> binds;
    private final int firstKey;
    private final boolean hasValues;

    private KeyedSql(String text, List<Bind> binds, int firstKey, boolean hasValues) {
        this.text = text;
        this.binds = binds;
        this.firstKey = firstKey;
        this.hasValues = hasValues;
    }

    /** A statement whose keys are slots. */
    static KeyedSql of(RenderedSql rendered) {
        List<Bind> binds = rendered.binds();
        int first = 0;
        boolean values = false;
        for (int i = binds.size(); i > 0; i--) {
            if (binds.get(i - 1) instanceof SlotBind) {
                first = i;
            } else {
                values = true;
            }
        }
        return new KeyedSql(rendered.sql(), values ? binds : List.of(), first, values);
    }

    /** The SQL. */
    String text() {
        return text;
    }

    /** The 1-based position of the first part of the first key. */
    int firstKey() {
        return firstKey;
    }

    /** Binds what is no key. */
    void bindValues(RowBinder out) throws SQLException {
        if (hasValues) {
            for (int i = 0; i < binds.size(); i++) {
                if (!(binds.get(i) instanceof SlotBind)) {
                    binds.get(i).bind(out, i + 1);
                }
            }
        }
    }
}
