package dev.athanor.processor.source;

import com.palantir.javapoet.ClassName;
import dev.athanor.processor.model.DeclaredAttribute;
import dev.athanor.processor.model.DeclaredEntity;
import dev.athanor.processor.model.DeclaredRelationship;
import dev.athanor.processor.naming.NamingStrategy;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** Reads the other entities that an entity refers to, as they are asked for. Used by the mapping and key readers. */
final class Neighbours {
    private final Elements elements;
    private final EntityReader reader;
    private final Map<ClassName, DeclaredEntity> found = new LinkedHashMap<>();

    Neighbours(Elements elements, EntityReader reader, DeclaredEntity entity) {
        this.elements = elements;
        this.reader = reader;
        found.put(entity.type(), entity);
    }

    /** The entity at the other end of a relationship; empty where there is none, or nothing is generated for it. */
    Optional<DeclaredEntity> targetOf(DeclaredAttribute attribute) {
        DeclaredRelationship relationship = attribute.relationship();
        return relationship == null || !relationship.isMapped()
                ? Optional.empty()
                : entity(relationship.target()).filter(target -> !target.shape().isPrivate());
    }

    /** The entity of a class that is known to have {@code @Entity}. */
    Optional<DeclaredEntity> entity(ClassName type) {
        if (!found.containsKey(type)) {
            TypeElement element = elements.getTypeElement(type.canonicalName());
            if (element == null) {
                return Optional.empty();
            }
            found.put(type, reader.read(element));
        }
        return Optional.ofNullable(found.get(type));
    }

    /** The style in which an entity was or is compiled. */
    NamingStrategy namingOf(DeclaredEntity entity) {
        return reader.namingOf(entity.element());
    }

    /** All entities asked for so far, with the first. */
    Map<ClassName, DeclaredEntity> found() {
        return found;
    }
}
