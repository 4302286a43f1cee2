package dev.athanor.internal.schema;

import dev.athanor.table.TableDef;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the comparison asks about a database. */
interface LiveTables {
    /** How the database keeps names. */
    StoredNames names();

    /** A table or view, or null where it is missing. */
    @Nullable
    LiveTable find(TableDef table);

    /** The first column of the rows of a query of the catalogue. */
    List<String> strings(String query);
}
