package dev.athanor.internal.schema;

import dev.athanor.dialect.Dialect;
import dev.athanor.schema.SchemaDifference;
import dev.athanor.schema.SchemaDifference.Kind;
import dev.athanor.table.TableDef;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The differences that were found. */
final class Differences {
    private final String database;
    private final List<SchemaDifference> found = new ArrayList<>();

    Differences(Dialect dialect) {
        this.database = dialect.name();
    }

    /** One that statements mend; where the database has none the table is to be built anew. */
    void add(Kind kind, TableDef table, @Nullable String column, String message, List<String> mend) {
        String rebuild = mend.isEmpty()
                ? " " + database + " has no statement for it: rebuild the table, with its rows copied."
                : "";
        found.add(new SchemaDifference(kind, table.qualifiedName(), column, message + rebuild, mend));
    }

    /** One that is for people to decide. */
    void tell(Kind kind, TableDef table, String column, String message) {
        found.add(new SchemaDifference(kind, table.qualifiedName(), column, message, List.of()));
    }

    List<SchemaDifference> all() {
        return List.copyOf(found);
    }
}
