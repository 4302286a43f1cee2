package dev.athanor.processor.step;

import dev.athanor.processor.diagnostic.CompilationProblem;
import dev.athanor.processor.diagnostic.Report;
import dev.athanor.processor.model.Stated;
import dev.athanor.processor.model.StatedPosition;
import dev.athanor.processor.source.EntityReader;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.lang.model.element.TypeElement;

/**
 * What the entities of a compilation owe each other in the schemas of their tables: a name is that of one table, or of one index, as
 * most databases keep both in one place, and a column numbers one kind of list. Used by the index step.
 */
final class SchemaNames {
    private final EntityReader reader;
    private final boolean warns;
    private final Map<TypeElement, Report> reports = new LinkedHashMap<>();

    SchemaNames(EntityReader reader, boolean warns) {
        this.reader = reader;
        this.warns = warns;
    }

    /** What is wrong, by entity. */
    Map<TypeElement, Report> check(List<TypeElement> entities) {
        Map<String, TypeElement> tables = new HashMap<>();
        entities.forEach(one -> checkTable(one, tables));
        LinkTables links = new LinkTables(tables, warns);
        for (TypeElement entity : entities) {
            reader.linkTablesOf(entity).forEach(link -> links.check(link, reportOf(entity)));
        }
        Map<String, String> taken = new HashMap<>();
        tables.forEach((name, entity) -> taken.put(name, "the table of " + entity.getSimpleName()));
        links.writers().forEach((name, link) -> taken.put(name, "the link table of " + link.accessor()));
        entities.forEach(one -> checkIndexes(one, taken));
        Map<String, StatedPosition> positions = new HashMap<>();
        entities.forEach(one -> checkPositions(one, positions));
        return reports;
    }

    private void checkPositions(TypeElement entity, Map<String, StatedPosition> positions) {
        for (StatedPosition each : reader.positionsOf(entity)) {
            StatedPosition other = positions.putIfAbsent(each.column(), each);
            if (other != null) {
                reportOf(entity)
                        .add(CompilationProblem.POSITION_TWICE.at(
                                each.position().origin(),
                                "accessor",
                                each.accessor(),
                                "name",
                                each.position().value(),
                                "other",
                                other.accessor(),
                                "target",
                                each.targetName()));
            }
        }
    }

    private void checkTable(TypeElement entity, Map<String, TypeElement> tables) {
        Stated<String> table = reader.tableOf(entity);
        TypeElement other = tables.putIfAbsent(key(entity, table), entity);
        if (other != null) {
            reportOf(entity)
                    .add(CompilationProblem.TABLE_NAME_TWICE.at(
                            table.origin(),
                            "table",
                            table.value(),
                            "entity",
                            entity.getSimpleName().toString(),
                            "other",
                            other.getSimpleName().toString()));
        }
    }

    /** Two names of one entity are a matter of the entity. */
    private void checkIndexes(TypeElement entity, Map<String, String> taken) {
        String own = "an index or key of " + entity.getSimpleName();
        for (Stated<String> name : reader.indexNamesOf(entity)) {
            String other = taken.putIfAbsent(key(entity, name), own);
            if (other != null && !other.equals(own)) {
                reportOf(entity)
                        .add(CompilationProblem.INDEX_NAME_IN_USE.at(
                                name.origin(),
                                "entity",
                                entity.getSimpleName().toString(),
                                "name",
                                name.value(),
                                "other",
                                other));
            }
        }
    }

    private String key(TypeElement entity, Stated<String> name) {
        return (reader.schemaOf(entity).value() + "." + name.value()).toLowerCase(Locale.ROOT);
    }

    private Report reportOf(TypeElement entity) {
        return reports.computeIfAbsent(entity, one -> new Report());
    }
}
