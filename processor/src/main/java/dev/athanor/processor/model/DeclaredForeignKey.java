package dev.athanor.processor.model;

import com.palantir.javapoet.ClassName;
import dev.athanor.processor.diagnostic.Origin;
import org.jspecify.annotations.Nullable;

/**
 * What {@code @ForeignKey} says of an accessor.
 *
 * @param relationship the to-one relationship whose column the accessor exposes; empty where an entity is named instead
 * @param entity the entity that the column refers to without a relationship, or null
 * @param entityMapped whether that is an entity
 * @param origin the entity that it names, or the annotation where it names none
 */
public record DeclaredForeignKey(
        Stated<String> relationship, @Nullable ClassName entity, boolean entityMapped, Origin origin) {}
