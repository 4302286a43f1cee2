package dev.athanor.processor.model;

import com.palantir.javapoet.ClassName;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All entities of a compilation together with those of other modules that they lead to: what is written or checked about
 * the model as a whole.
 *
 * @param entities the entities by the name of their class, whatever order the compiler has them in
 */
public record ModelMeta(List<EntityMeta> entities) {
    /** Copies the list, sorted. */
    public ModelMeta {
        entities = entities.stream()
                .sorted(Comparator.comparing(one -> one.type().reflectionName()))
                .toList();
    }

    /** The entity of this class. */
    public Optional<EntityMeta> entity(ClassName type) {
        return entities.stream().filter(one -> one.type().equals(type)).findFirst();
    }

    /** The link tables, each as its owning side sees it. */
    public Collection<LinkTableMeta> linkTables() {
        Map<String, LinkTableMeta> tables = new LinkedHashMap<>();
        for (EntityMeta entity : entities) {
            for (RelationshipMeta relationship : entity.relationships()) {
                if (relationship.owning() && relationship.join() instanceof LinkTableMeta link) {
                    tables.putIfAbsent(link.schema() + "." + link.table(), link);
                }
            }
        }
        return List.copyOf(tables.values());
    }
}
