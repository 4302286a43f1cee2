package dev.athanor.processor.source;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.athanor.processor.diagnostic.Origin;
import dev.athanor.processor.model.AccessorMeta;
import dev.athanor.processor.model.DeclaredAttribute;
import dev.athanor.processor.model.DeclaredColumn;
import dev.athanor.processor.model.DeclaredForeignKey;
import dev.athanor.processor.model.DeclaredId;
import dev.athanor.processor.model.DeclaredRelationship;
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

    AttributeReader(
            AnnotationReader annotations,
            TypeReader typeReader,
            MethodReader methods,
            RelationshipReader relationships) {
        this.annotations = annotations;
        this.typeReader = typeReader;
        this.methods = methods;
        this.relationships = relationships;
    }

    /** What a getter declares. */
    DeclaredAttribute read(String name, ExecutableElement getter, TypeElement owner, AccessorMeta accessor) {
        TypeMirror type = methods.returnType(getter, owner);
        DeclaredColumn column = column(getter);
        AnnotationFacts relationship = annotations.find(getter, RuntimeNames.RELATIONSHIP);
        Set<Modifier> modifiers = getter.getModifiers();
        DeclaredRelationship declared = relationship == null ? null : relationships.read(relationship, type);
        return new DeclaredAttribute(
                name,
                accessor,
                declared == null ? value(type, column) : ValueMeta.unknown(),
                typeReader.textOf(type),
                relationships.isEntityOrEntities(type),
                typeReader.longestConstant(type),
                column,
                id(getter),
                declared,
                foreignKey(getter),
                defaultMethod(getter),
                annotations.has(getter, RuntimeNames.TRANSIENT),
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
                || typeReader.isNullable(getter.getReturnType(), getter);
    }

    private ValueMeta value(TypeMirror type, DeclaredColumn column) {
        ValueForm form = typeReader.formOf(type);
        TypeName name = typeReader.nameOf(type);
        int length = column.length().value();
        if (length == 0 && form == ValueForm.ENUM) {
            length = Math.max(ENUM_LENGTH, typeReader.longestConstant(type));
        }
        boolean character = name.equals(TypeName.CHAR) || name.equals(TypeName.CHAR.box());
        return new ValueMeta(
                name,
                form,
                character ? 1 : length,
                column.precision().value(),
                column.scale().value());
    }

    private DeclaredColumn column(ExecutableElement getter) {
        AnnotationFacts facts = annotations.find(getter, RuntimeNames.COLUMN);
        if (facts == null) {
            Origin origin = Origin.of(getter);
            return new DeclaredColumn(
                    false,
                    new Stated<>("", false, origin),
                    new Stated<>(0, false, origin),
                    new Stated<>(0, false, origin),
                    new Stated<>(0, false, origin),
                    new Stated<>(false, false, origin),
                    new Stated<>(false, false, origin));
        }
        return new DeclaredColumn(
                true,
                facts.string("name"),
                facts.number("length"),
                facts.number("precision"),
                facts.number("scale"),
                facts.flag("unique"),
                facts.flag("index"));
    }

    private @Nullable DeclaredId id(ExecutableElement getter) {
        AnnotationFacts facts = annotations.find(getter, RuntimeNames.ID);
        if (facts != null) {
            return new DeclaredId(facts.flag("generated"));
        }
        boolean foreign = getter.getAnnotationMirrors().stream()
                .anyMatch(one ->
                        AnnotationReader.isForeign(one) && FOREIGN_IDS.contains(AnnotationReader.simpleNameOf(one)));
        return foreign ? new DeclaredId(new Stated<>(false, false, Origin.of(getter))) : null;
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
                target == null ? null : ClassName.get(target),
                entity != null && typeReader.isEntity(entity),
                facts.originOf("entity"));
    }

    private @Nullable Stated<String> defaultMethod(ExecutableElement getter) {
        AnnotationFacts facts = annotations.find(getter, RuntimeNames.DEFAULT);
        return facts == null ? null : facts.string("value");
    }
}
