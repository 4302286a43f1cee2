package dev.athanor.processor.model;

import com.palantir.javapoet.ClassName;
import dev.athanor.annotation.Cascade;
import dev.athanor.annotation.Loading;
import dev.athanor.processor.diagnostic.Origin;
import java.util.List;

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
 * @param joinColumn the foreign key column, or that of the link table to this entity; empty for the naming strategy's
 * @param inverseJoinColumn the link table's column to the target; empty for the naming strategy's
 * @param loading the loader strategy
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
        Stated<String> joinColumn,
        Stated<String> inverseJoinColumn,
        Loading loading,
        Origin origin) {

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

    /** Whether the target is an entity. */
    public boolean isMapped() {
        return form == TargetForm.ENTITY;
    }
}
