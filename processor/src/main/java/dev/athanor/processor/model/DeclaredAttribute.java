package dev.athanor.processor.model;

import com.palantir.javapoet.TypeName;
import dev.athanor.processor.diagnostic.Origin;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A value of an entity as its accessors and their annotations declare it, before other entities are looked at.
 *
 * @param name the name that the getter speaks of
 * @param accessor the getter and setter
 * @param value the type and size of a column; unknown for a relationship
 * @param typeText the declared type, as a message shows it
 * @param entityType whether the type is an entity or a collection of one, with or without {@code @Relationship}
 * @param recordType whether the type is a record
 * @param longestConstant the length of the longest constant of an enum; else 0
 * @param column what {@code @Column} says
 * @param id what {@code @Id} says, or null
 * @param relationship what {@code @Relationship} says, or null
 * @param foreignKey what {@code @ForeignKey} says, or null
 * @param embedded what {@code @Embedded} says, or null
 * @param features what the other annotations of columns say
 * @param isTransient whether {@code @Transient} is there
 * @param overridable whether the generated class can override the getter
 * @param typeVisible whether generated code can name the getter's type: it is not private
 * @param typeResolved whether javac could resolve the getter's type; where it could not, it tells itself
 * @param resolved whether also all annotations of the getter are known and none is of another library
 * @param origin the getter
 */
public record DeclaredAttribute(
        String name,
        AccessorMeta accessor,
        ValueMeta value,
        String typeText,
        boolean entityType,
        boolean recordType,
        int longestConstant,
        DeclaredColumn column,
        @Nullable DeclaredId id,
        @Nullable DeclaredRelationship relationship,
        @Nullable DeclaredForeignKey foreignKey,
        @Nullable DeclaredEmbedded embedded,
        DeclaredFeatures features,
        boolean isTransient,
        boolean overridable,
        boolean typeVisible,
        boolean typeResolved,
        boolean resolved,
        Origin origin) {

    /** The same, whose values the method that {@code @Validate} names sees, if these have it. */
    public DeclaredAttribute validatedBy(List<ConcreteMethod> methods) {
        Stated<String> method = features.validateMethod();
        if (method == null
                || (relationship != null && !relationship.isMapped())
                || methods.stream().noneMatch(one -> one.name().equals(method.value()) && one.validates(setType()))) {
            return this;
        }
        return new DeclaredAttribute(
                name,
                new AccessorMeta(accessor.getter(), accessor.setter(), accessor.nullable(), method.value()),
                value,
                typeText,
                entityType,
                recordType,
                longestConstant,
                column,
                id,
                relationship,
                foreignKey,
                embedded,
                features,
                isTransient,
                overridable,
                typeVisible,
                typeResolved,
                resolved,
                origin);
    }

    /** The type of what is set: that of the accessor, of a collection that of its elements. */
    public TypeName setType() {
        return relationship != null && relationship.isToMany() ? relationship.target() : accessor.type();
    }

    /** Whether it is stored in a column of its own, or exposes that of a relationship. */
    public boolean isColumn() {
        return relationship == null && !isTransient && !isEmbedded();
    }

    /** Whether it is a record whose components are columns. */
    public boolean isEmbedded() {
        return embedded != null && embedded.isMappable() && relationship == null && !isTransient;
    }

    /** Whether it is part of the primary key. */
    public boolean isId() {
        return id != null && isColumn();
    }

    /** Whether the database makes its value. */
    public boolean isGenerated() {
        return id != null && id.generated().value();
    }

    /** Whether it exposes the foreign key of the relationship of this name. */
    public boolean exposes(String relationshipName) {
        return isColumn()
                && foreignKey != null
                && foreignKey.relationship().value().equals(relationshipName);
    }

    /** Whether a formula gives it, so that it is no column of the table. */
    public boolean isFormula() {
        return features.formula() != null && isColumn();
    }

    /** What {@code @Default} says, or null. */
    public @Nullable Stated<String> defaultMethod() {
        return features.defaultMethod();
    }

    /** The type as a message shows it where it stands for a type argument. */
    public String boxedText() {
        return accessor.type().isPrimitive() ? TypeText.of(accessor.type().box()) : typeText;
    }
}
