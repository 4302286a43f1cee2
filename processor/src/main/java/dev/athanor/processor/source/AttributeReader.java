package dev.athanor.processor.source;

import com.palantir.javapoet.TypeName;
import dev.athanor.processor.diagnostic.Origin;
import dev.athanor.processor.model.AccessorMeta;
import dev.athanor.processor.model.ConverterMeta;
import dev.athanor.processor.model.DeclaredAttribute;
import dev.athanor.processor.model.DeclaredColumn;
import dev.athanor.processor.model.DeclaredConverter;
import dev.athanor.processor.model.DeclaredEmbedded;
import dev.athanor.processor.model.DeclaredFeatures;
import dev.athanor.processor.model.DeclaredForeignKey;
import dev.athanor.processor.model.DeclaredId;
import dev.athanor.processor.model.DeclaredRelationship;
import dev.athanor.processor.model.EnumTypeMeta;
import dev.athanor.processor.model.Stated;
import dev.athanor.processor.model.ValueForm;
import dev.athanor.processor.model.ValueMeta;
import dev.athanor.processor.type.RuntimeNames;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Reads the type and the annotations of one getter. Used by the accessor reader. */
final class AttributeReader {
    /** The length of a column of an enum whose constants are not longer: room for constants to come. */
    private static final int ENUM_LENGTH = 30;

    private static final Set<String> FOREIGN_IDS = Set.of("Id", "EmbeddedId");

    private final AnnotationReader annotations;
    private final TypeReader typeReader;
    private final MethodReader methods;
    private final RelationshipReader relationships;
    private final FeatureReader features;
    private final EmbeddedReader embeddeds;
    private final Namings namings;

    AttributeReader(
            AnnotationReader annotations,
            TypeReader typeReader,
            MethodReader methods,
            RelationshipReader relationships,
            FeatureReader features,
            EmbeddedReader embeddeds,
            Namings namings) {
        this.embeddeds = embeddeds;
        this.features = features;
        this.namings = namings;
        this.annotations = annotations;
        this.typeReader = typeReader;
        this.methods = methods;
        this.relationships = relationships;
    }

    /** What a getter declares. */
    DeclaredAttribute read(String name, ExecutableElement getter, TypeElement owner, AccessorMeta accessor) {
        TypeMirror type = methods.returnType(getter, owner);
        DeclaredColumn column = column(getter);
        DeclaredFeatures found = features.read(getter, type, owner);
        DeclaredEmbedded embedded = embeddeds.read(getter, type, owner);
        AnnotationFacts relationship = annotations.find(getter, RuntimeNames.RELATIONSHIP);
        boolean isTransient = annotations.has(getter, RuntimeNames.TRANSIENT);
        if (relationship == null && !isTransient && relationships.isEntityOrEntities(type)) {
            relationship = annotations.absent(getter);
        }
        Set<Modifier> modifiers = getter.getModifiers();
        DeclaredRelationship declared = relationship == null ? null : relationships.read(relationship, type);
        return new DeclaredAttribute(
                name,
                accessor,
                declared == null && embedded == null
                        ? value(typeReader, type, column, found.convert())
                        : ValueMeta.unknown(),
                typeReader.textOf(type),
                relationships.isEntityOrEntities(type),
                typeReader.isRecord(type),
                typeReader.longestConstant(type),
                column,
                id(getter),
                declared,
                foreignKey(getter),
                embedded,
                found,
                isTransient,
                !modifiers.contains(Modifier.FINAL) && !modifiers.contains(Modifier.PRIVATE),
                typeReader.isVisible(type),
                typeReader.isResolved(type),
                typeReader.isResolved(type)
                        && !AnnotationReader.hasUnresolved(getter)
                        && !AnnotationReader.hasForeign(getter),
                Origin.of(getter));
    }

    /** Whether a getter's type is marked as nullable. */
    boolean isNullable(ExecutableElement getter, TypeElement owner) {
        return typeReader.isNullable(methods.returnType(getter, owner), getter)
                || typeReader.isNullable(getter.getReturnType(), getter)
                || namings.isNullable(owner, getter);
    }

    /** The type and size of a column of this Java type. */
    static ValueMeta value(
            TypeReader typeReader, TypeMirror type, DeclaredColumn column, @Nullable DeclaredConverter convert) {
        TypeName name = typeReader.nameOf(type);
        if (convert != null) {
            return converted(name, column, typeReader.isVisible(type) ? convert.converter() : null);
        }
        ValueForm form = typeReader.formOf(type);
        int length = column.length().value();
        if (length == 0 && form == ValueForm.ENUM) {
            length = Math.max(ENUM_LENGTH, typeReader.longestConstant(type));
        }
        boolean character = name.equals(TypeName.CHAR) || name.equals(TypeName.CHAR.box());
        String enumType = column.enumType().value();
        return new ValueMeta(
                name,
                form,
                character ? 1 : length,
                column.precision().value(),
                column.scale().value(),
                null,
                enumType.isEmpty() || form != ValueForm.ENUM
                        ? null
                        : new EnumTypeMeta(enumType, typeReader.constantsOf(type)));
    }

    private static ValueMeta converted(TypeName name, DeclaredColumn column, @Nullable ConverterMeta converter) {
        ValueForm form = converter == null ? ValueForm.UNKNOWN : ValueForm.CONVERTED;
        return new ValueMeta(
                name,
                form,
                column.length().value(),
                column.precision().value(),
                column.scale().value(),
                converter);
    }

    private DeclaredColumn column(ExecutableElement getter) {
        return column(annotations.find(getter, RuntimeNames.COLUMN), Origin.of(getter));
    }

    /** What an annotation {@code @Column} says; the defaults where there is none. */
    static DeclaredColumn column(@Nullable AnnotationFacts facts, Origin origin) {
        if (facts == null) {
            return new DeclaredColumn(
                    false,
                    new Stated<>("", false, origin),
                    new Stated<>(0, false, origin),
                    new Stated<>(0, false, origin),
                    new Stated<>(0, false, origin),
                    new Stated<>("", false, origin),
                    new Stated<>(false, false, origin),
                    new Stated<>(false, false, origin),
                    new Stated<>(false, false, origin),
                    new Stated<>("", false, origin),
                    new Stated<>(false, false, origin));
        }
        return new DeclaredColumn(
                true,
                facts.string("name"),
                facts.number("length"),
                facts.number("precision"),
                facts.number("scale"),
                facts.string("enumType"),
                facts.flag("unique"),
                facts.flag("index"),
                facts.flag("deferred"),
                facts.string("group"),
                facts.flag("readOnly"));
    }

    private @Nullable DeclaredId id(ExecutableElement getter) {
        AnnotationFacts facts = annotations.find(getter, RuntimeNames.ID);
        if (facts != null) {
            return new DeclaredId(facts.flag("generated"), facts.string("sequence"));
        }
        boolean foreign = getter.getAnnotationMirrors().stream()
                .anyMatch(one ->
                        AnnotationReader.isForeign(one) && FOREIGN_IDS.contains(AnnotationReader.simpleNameOf(one)));
        return foreign
                ? new DeclaredId(
                        new Stated<>(false, false, Origin.of(getter)), new Stated<>("", false, Origin.of(getter)))
                : null;
    }

    private @Nullable DeclaredForeignKey foreignKey(ExecutableElement getter) {
        AnnotationFacts facts = annotations.find(getter, RuntimeNames.FOREIGN_KEY);
        if (facts == null) {
            return null;
        }
        TypeMirror entity = facts.type("entity");
        TypeElement target = entity == null ? null : typeReader.classOf(entity);
        return new DeclaredForeignKey(
                facts.string("value"),
                target == null ? null : typeReader.className(target),
                entity != null && typeReader.isEntity(entity),
                facts.originOf("entity"));
    }
}
