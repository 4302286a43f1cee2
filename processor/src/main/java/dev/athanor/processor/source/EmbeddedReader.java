package dev.athanor.processor.source;

import com.palantir.javapoet.ClassName;
import dev.athanor.processor.diagnostic.Origin;
import dev.athanor.processor.model.DeclaredColumn;
import dev.athanor.processor.model.DeclaredComponent;
import dev.athanor.processor.model.DeclaredConverter;
import dev.athanor.processor.model.DeclaredEmbedded;
import dev.athanor.processor.model.DeclaredEmbedded.Form;
import dev.athanor.processor.model.DeclaredOverride;
import dev.athanor.processor.model.ValueMeta;
import dev.athanor.processor.type.RuntimeNames;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code @Embedded}, and the components of the record that it is on. Used by the attribute reader.
 */
final class EmbeddedReader {
    /** The annotations that mean something on a component. */
    private static final List<ClassName> ON_COMPONENTS =
            List.of(RuntimeNames.COLUMN, RuntimeNames.CONVERT, RuntimeNames.EMBEDDED);

    private final AnnotationReader annotations;
    private final ComponentAnnotations componentAnnotations;
    private final TypeReader typeReader;
    private final ConverterReader converters;

    EmbeddedReader(AnnotationReader annotations, TypeReader typeReader, ConverterReader converters) {
        this.annotations = annotations;
        this.componentAnnotations = new ComponentAnnotations(annotations);
        this.typeReader = typeReader;
        this.converters = converters;
    }

    /** The record of a getter of this type in an entity; null where the getter is not annotated. */
    @Nullable
    DeclaredEmbedded read(Element getter, TypeMirror type, TypeElement owner) {
        AnnotationFacts facts = annotations.find(getter, RuntimeNames.EMBEDDED);
        return facts == null ? null : read(facts, facts.origin(), type, owner, List.of());
    }

    private DeclaredEmbedded read(
            AnnotationFacts facts, Origin origin, TypeMirror type, TypeElement owner, List<String> around) {
        Form form = formOf(type, owner, around);
        List<DeclaredComponent> components = new ArrayList<>();
        TypeElement record = typeReader.classOf(type);
        if (form == Form.RECORD && record != null) {
            List<String> within = new ArrayList<>(around);
            within.add(record.getQualifiedName().toString());
            for (RecordComponentElement component : RecordReader.named(record)) {
                components.add(component(component, origin, owner, within));
            }
        }
        List<DeclaredOverride> overrides = facts.annotations("columns").stream()
                .map(one -> new DeclaredOverride(one.string("path"), override(one, origin)))
                .toList();
        return new DeclaredEmbedded(
                form,
                form == Form.RECORD ? typeReader.nameOf(type) : ClassName.OBJECT,
                typeReader.textOf(type),
                components,
                facts.string("prefix"),
                overrides,
                origin);
    }

    private static DeclaredColumn override(AnnotationFacts override, Origin origin) {
        AnnotationFacts column = override.annotation("column");
        return AttributeReader.column(column, origin);
    }

    private Form formOf(TypeMirror type, TypeElement owner, List<String> around) {
        if (!typeReader.isResolved(type)) {
            return Form.UNRESOLVED;
        }
        TypeElement record = typeReader.classOf(type);
        if (record == null || record.getKind() != ElementKind.RECORD) {
            return Form.NO_RECORD;
        }
        if (around.contains(record.getQualifiedName().toString())) {
            return Form.RECURSIVE;
        }
        if (!record.getTypeParameters().isEmpty()) {
            return Form.GENERIC;
        }
        return typeReader.isVisible(type) && converters.isVisible(record, owner) ? Form.RECORD : Form.INVISIBLE;
    }

    private DeclaredComponent component(
            RecordComponentElement component, Origin origin, TypeElement owner, List<String> within) {
        TypeMirror type = component.asType();
        AnnotationFacts embedded = componentAnnotations.find(component, RuntimeNames.EMBEDDED);
        AnnotationFacts convert = componentAnnotations.find(component, RuntimeNames.CONVERT);
        DeclaredConverter converter = convert == null ? null : converters.read(convert, type, owner);
        DeclaredColumn column =
                AttributeReader.column(componentAnnotations.find(component, RuntimeNames.COLUMN), origin);
        return new DeclaredComponent(
                component.getSimpleName().toString(),
                typeReader.textOf(type),
                typeReader.isNullable(type, component) || typeReader.isNullable(component),
                embedded == null ? AttributeReader.value(typeReader, type, column, converter) : ValueMeta.unknown(),
                column,
                converter,
                embedded == null ? null : read(embedded, origin, type, owner, within),
                typeReader.longestConstant(type),
                componentAnnotations.misplaced(component, ON_COMPONENTS),
                typeReader.isResolved(type) && ComponentAnnotations.areResolved(component));
    }
}
