package dev.athanor.processor.sql;

import dev.athanor.processor.sql.Scope.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What names in a statement stand for: tables and columns of the model, as far as the outline tells. */
final class Names {
    private static final Set<String> SYSTEM_SCHEMAS =
            Set.of("pg_catalog", "information_schema", "mysql", "performance_schema", "sys");

    private final SqlOutline outline;
    private final ModelTables tables;

    Names(SqlOutline outline, ModelTables tables) {
        this.outline = outline;
        this.tables = tables;
    }

    /** The table of the model that a source is; empty for any other. */
    Optional<ModelTable> tableOf(Source source) {
        return outline.isDerived(source) ? Optional.empty() : tables.find(source.schema, source.table);
    }

    /** Whether a source is one of the tables that a database has of itself. */
    static boolean isOfTheDatabase(Source source) {
        String table = source.table.toLowerCase(Locale.ROOT);
        return SYSTEM_SCHEMAS.contains(source.schema.toLowerCase(Locale.ROOT))
                || source.schema.isEmpty() && (table.equals("dual") || table.startsWith("pg_"));
    }

    /** The source that a qualifier names, seen from a SELECT. */
    Optional<Source> source(@Nullable Scope from, String qualifier) {
        for (Scope scope = from; scope != null; scope = scope.around) {
            for (Source source : scope.sources) {
                if (source.alias.equalsIgnoreCase(qualifier)) {
                    return Optional.of(source);
                }
            }
        }
        return Optional.empty();
    }

    /** The column of a name, with a qualifier or without; empty where it is not known for sure. */
    Optional<ModelTable.Column> column(@Nullable Scope from, @Nullable String qualifier, String name) {
        if (qualifier != null) {
            return source(from, qualifier).flatMap(this::tableOf).flatMap(one -> one.column(name));
        }
        for (Scope scope = from; scope != null; scope = scope.around) {
            List<ModelTable.Column> found = new ArrayList<>();
            boolean derived = false;
            for (Source source : scope.sources) {
                Optional<ModelTable> table = tableOf(source);
                table.flatMap(one -> one.column(name)).ifPresent(found::add);
                derived |= table.isEmpty();
            }
            if (found.size() == 1) {
                return Optional.of(found.get(0));
            }
            if (derived || !found.isEmpty()) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }
}
