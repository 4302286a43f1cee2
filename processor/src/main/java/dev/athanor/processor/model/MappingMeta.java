package dev.athanor.processor.model;

import com.palantir.javapoet.ClassName;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An entity among the others that it refers to: what the rules about relationships look at, and what is written.
 *
 * @param declared the entity as its class declares it
 * @param others the entities that it refers to
 * @param sides its relationships, with what stands at their other ends
 * @param columns the columns of its table, named as declared, so that names may meet
 * @param entity what generated code is made from
 */
public record MappingMeta(
        DeclaredEntity declared,
        Map<ClassName, DeclaredEntity> others,
        List<SideMeta> sides,
        List<ColumnMeta> columns,
        EntityMeta entity) {
    /** Copies the collections. */
    public MappingMeta {
        others = Map.copyOf(others);
        sides = List.copyOf(sides);
        columns = List.copyOf(columns);
    }

    /** The relationship of this name with its other end. */
    public Optional<SideMeta> side(String name) {
        return sides.stream().filter(one -> one.attribute().name().equals(name)).findFirst();
    }

    /** The entity of this class, if this entity refers to it or is it. */
    public Optional<DeclaredEntity> entity(ClassName type) {
        return Optional.ofNullable(type.equals(declared.type()) ? declared : others.get(type));
    }
}
