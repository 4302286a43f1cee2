package dev.athanor.processor.source;

import com.palantir.javapoet.ClassName;
import dev.athanor.processor.model.EntityMeta;
import dev.athanor.processor.model.ForeignKeyMeta;
import dev.athanor.processor.model.ModelMeta;
import dev.athanor.processor.model.RelationshipMeta;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * Reads entities together with all that they lead to, from sources and class files alike. Takes as long as reading each
 * entity once more, so that it is called only when something needs the whole model.
 */
public final class ModelReader {
    private final Elements elements;
    private final EntityReader entities;
    private final MappingReader mappings;

    /** A reader for one round. */
    public ModelReader(Elements elements, Types types, Namings namings) {
        this.elements = elements;
        this.entities = new EntityReader(elements, types, namings);
        this.mappings = new MappingReader(elements, entities);
    }

    /** The model of these entities and of those that their relationships and foreign keys lead to. */
    public ModelMeta read(Collection<TypeElement> types) {
        List<EntityMeta> read = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        Deque<TypeElement> open = new ArrayDeque<>(types);
        while (!open.isEmpty()) {
            TypeElement type = open.remove();
            if (seen.add(type.getQualifiedName().toString())) {
                EntityMeta entity = mappings.read(entities.read(type)).entity();
                read.add(entity);
                for (ClassName target : targets(entity)) {
                    TypeElement element = elements.getTypeElement(target.canonicalName());
                    if (element != null) {
                        open.add(element);
                    }
                }
            }
        }
        return new ModelMeta(read);
    }

    private static Set<ClassName> targets(EntityMeta entity) {
        Set<ClassName> targets = new LinkedHashSet<>();
        entity.relationships().stream()
                .filter(RelationshipMeta::targetMapped)
                .map(RelationshipMeta::target)
                .forEach(targets::add);
        entity.foreignKeys().stream().map(ForeignKeyMeta::target).forEach(targets::add);
        return targets;
    }
}
