package dev.athanor.processor.step;

import dev.athanor.processor.diagnostic.CompilationProblem;
import dev.athanor.processor.diagnostic.MappingWarning;
import dev.athanor.processor.diagnostic.RelationshipProblem;
import dev.athanor.processor.diagnostic.Report;
import dev.athanor.processor.model.StatedLink;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import javax.lang.model.element.TypeElement;

/** What the link tables of all entities owe each other: none is the table of an entity, none is written by two. Used by the index step. */
final class LinkTables {
    private final Map<String, TypeElement> entities;
    private final boolean warns;
    private final Map<String, StatedLink> writers = new HashMap<>();

    /**
     * Beside the entities of these tables.
     *
     * @param entities by the names of their tables with their schemas in lower case
     * @param warns whether also that is told which is no error
     */
    LinkTables(Map<String, TypeElement> entities, boolean warns) {
        this.entities = entities;
        this.warns = warns;
    }

    /** The link tables that were checked, by their names with their schemas in lower case. */
    Map<String, StatedLink> writers() {
        return writers;
    }

    /** Adds what is wrong with a link table. */
    void check(StatedLink link, Report report) {
        String key = (link.schema() + "." + link.table().value()).toLowerCase(Locale.ROOT);
        TypeElement entity = entities.get(key);
        if (entity != null) {
            report.add(RelationshipProblem.LINK_TABLE_IS_ENTITY.at(
                    link.table().origin(),
                    "table",
                    link.table().value(),
                    "accessor",
                    link.accessor(),
                    "entity",
                    entity.getSimpleName().toString()));
            return;
        }
        StatedLink other = link.viewOnly() ? null : writers.putIfAbsent(key, link);
        boolean isOther = other != null
                && !other.ends().isEmpty()
                && !link.ends().isEmpty()
                && !other.ends().equals(link.ends());
        if (other != null && isOther) {
            report.add(CompilationProblem.LINK_TABLE_TWICE.at(
                    link.table().origin(),
                    "table",
                    link.table().value(),
                    "accessor",
                    link.accessor(),
                    "other",
                    other.accessor()));
        } else if (other != null && warns) {
            report.add(MappingWarning.OVERLAPPING_WRITERS.at(
                    link.table().origin(),
                    "accessor",
                    link.accessor(),
                    "other",
                    other.accessor(),
                    "what",
                    "link table " + link.table().value(),
                    "remedy",
                    "Pair them by backPopulates, secondary on one of them only, or write viewOnly = true on one."));
        }
    }
}
