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

/** The tables of a model by their names in SQL. Immutable; made by the steps, once for a round. */
public final class ModelTables {
    private final Map<String, ModelTable> tables = new LinkedHashMap<>();

    /** The tables of a model, link tables among them. */
    public ModelTables(ModelMeta model) {
        for (EntityMeta entity : model.entities()) {
            put(new ModelTable(
                    entity.table(),
                    entity.displayName(),
                    entity.tableColumns().stream()
                            .map(one -> column(entity, one))
                            .toList()));
        }
        for (LinkTableMeta link : model.linkTables()) {
            List<KeyPart> parts = new ArrayList<>(link.toThis());
            parts.addAll(link.toTarget());
            put(new ModelTable(
                    link.table(),
                    "",
                    parts.stream()
                            .map(one -> new ModelTable.Column(
                                    one.column(), link.table() + "." + one.column(), one.value(), false))
                            .toList()));
        }
    }

    /** The table of this name, in capitals or not. */
    Optional<ModelTable> find(String name) {
        return Optional.ofNullable(tables.get(name.toLowerCase(Locale.ROOT)));
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

    private void put(ModelTable table) {
        tables.putIfAbsent(table.name().toLowerCase(Locale.ROOT), table);
    }

    private static ModelTable.Column column(EntityMeta entity, ColumnMeta column) {
        return new ModelTable.Column(
                column.column(), entity.displayName() + "." + column.name(), column.value(), column.nullable());
    }
}
