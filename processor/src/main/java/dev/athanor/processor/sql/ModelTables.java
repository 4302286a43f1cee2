package dev.athanor.processor.sql;

import dev.athanor.processor.model.ColumnMeta;
import dev.athanor.processor.model.EntityMeta;
import dev.athanor.processor.model.KeyPart;
import dev.athanor.processor.model.LinkTableMeta;
import dev.athanor.processor.model.ModelMeta;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The tables of a model by their names in SQL, with their schemas. Immutable; made by the steps, once for a round. */
public final class ModelTables {
    private final Map<String, ModelTable> tables = new LinkedHashMap<>();

    /** The tables of a model, link tables among them. */
    public ModelTables(ModelMeta model) {
        for (EntityMeta entity : model.entities()) {
            put(
                    entity.schema(),
                    new ModelTable(
                            entity.table(),
                            entity.displayName(),
                            entity.tableColumns().stream()
                                    .map(one -> column(entity, one))
                                    .toList()));
        }
        for (LinkTableMeta link : model.linkTables()) {
            List<KeyPart> parts = new ArrayList<>(link.toThis());
            parts.addAll(link.toTarget());
            put(
                    link.schema(),
                    new ModelTable(
                            link.table(),
                            "",
                            parts.stream()
                                    .map(one -> new ModelTable.Column(
                                            one.column(), link.table() + "." + one.column(), one.value(), false))
                                    .toList()));
        }
    }

    /**
     * The table of this name, in capitals or not. Without a schema it is that of the connection's, else the first of any; a schema
     * that the model does not have may be what the connection's is called.
     */
    Optional<ModelTable> find(String schema, String name) {
        ModelTable own = tables.get(key(schema, name));
        if (own != null) {
            return Optional.of(own);
        }
        if (!schema.isEmpty()) {
            boolean isKnown = tables.keySet().stream().anyMatch(one -> one.startsWith(key(schema, "")));
            return isKnown ? Optional.empty() : Optional.ofNullable(tables.get(key("", name)));
        }
        return tables.values().stream()
                .filter(one -> one.name().equalsIgnoreCase(name))
                .findFirst();
    }

    /** The table of an entity of this name. */
    Optional<ModelTable> ofEntity(String entity) {
        return tables.values().stream()
                .filter(one -> one.entity().equalsIgnoreCase(entity))
                .findFirst();
    }

    Collection<ModelTable> all() {
        return tables.values();
    }

    List<String> names() {
        return tables.values().stream().map(ModelTable::name).toList();
    }

    private void put(@Nullable String schema, ModelTable table) {
        tables.putIfAbsent(key(schema == null ? "" : schema, table.name()), table);
    }

    private static String key(String schema, String name) {
        return (schema + "." + name).toLowerCase(Locale.ROOT);
    }

    private static ModelTable.Column column(EntityMeta entity, ColumnMeta column) {
        return new ModelTable.Column(
                column.column(), entity.displayName() + "." + column.name(), column.value(), column.nullable());
    }
}
