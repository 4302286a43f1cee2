package dev.athanor.processor.model;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.athanor.annotation.Cascade;
import dev.athanor.annotation.Loading;
import dev.athanor.processor.diagnostic.Origin;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What {@code @Relationship} and the type of its accessor say.
 *
 * @param form what the type turned out to be
 * @param target the class at the other end; {@code Object} where there is none
 * @param typeText the declared type, as a message shows it
 * @param collection the declared collection; {@code NONE} for a to-one
 * @param backPopulates the relationship on the target that is the other side; empty for none
 * @param cascade the cascades, {@code ALL} not spelled out
 * @param secondary the link table; empty for none
 * @param joinColumn the foreign key columns, or those of the link table to this entity; empty for the naming strategy's
 * @param inverseJoinColumn the link table's columns to the target; empty for the naming strategy's
 * @param foreignKey what in the target is the foreign key of a one-to-many; empty for the only one that there is
 * @param index whether an index over the foreign key is created
 * @param loading the loader strategy
 * @param orderBy the order of a collection
 * @param position the accessor of the target that holds the index in a list; empty for none
 * @param mapKey the accessor of the target whose value is the key of a map; empty for none
 * @param mapKeyType the type of a map's keys; null where there is no map, or it has no type arguments
 * @param behaviour what is said of writing and deleting
 * @param origin the annotation
 */
public record DeclaredRelationship(
        TargetForm form,
        ClassName target,
        String typeText,
        CollectionKind collection,
        Stated<String> backPopulates,
        Stated<List<Cascade>> cascade,
        Stated<String> secondary,
        StatedNames joinColumn,
        StatedNames inverseJoinColumn,
        Stated<String> foreignKey,
        Stated<Boolean> index,
        Stated<Loading> loading,
        StatedNames orderBy,
        Stated<String> position,
        Stated<String> mapKey,
        @Nullable TypeName mapKeyType,
        DeclaredBehaviour behaviour,
        Origin origin) {

    /** Whether no annotation says that it is a relationship, but its type: it is read as if one did, and told. */
    public boolean isImplied() {
        return origin.annotation() == null;
    }

    /** Whether the accessor gives a collection. */
    public boolean isToMany() {
        return collection != CollectionKind.NONE;
    }

    /** Whether another side is named. */
    public boolean hasOtherSide() {
        return !backPopulates.value().isEmpty();
    }

    /** Whether a link table is named. */
    public boolean namesLinkTable() {
        return !secondary.value().isEmpty();
    }

    /** Whether an accessor of the target is named that holds the index in the list. */
    public boolean hasPositions() {
        return !position.value().isBlank();
    }

    /** Whether the target is an entity. */
    public boolean isMapped() {
        return form == TargetForm.ENTITY;
    }
}
