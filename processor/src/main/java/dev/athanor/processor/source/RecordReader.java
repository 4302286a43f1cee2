package dev.athanor.processor.source;

import com.google.auto.common.MoreTypes;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.athanor.annotation.Database;
import dev.athanor.processor.diagnostic.Origin;
import dev.athanor.processor.model.ComponentMeta;
import dev.athanor.processor.model.ConverterMeta;
import dev.athanor.processor.model.DeclaredConverter;
import dev.athanor.processor.model.EntityMeta;
import dev.athanor.processor.model.ProjectionMeta;
import dev.athanor.processor.model.RecordMeta;
import dev.athanor.processor.model.RelationshipMeta;
import dev.athanor.processor.model.Stated;
import dev.athanor.processor.model.StatementMeta;
import dev.athanor.processor.model.ValueForm;
import dev.athanor.processor.model.ValueMeta;
import dev.athanor.processor.type.RuntimeNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** Reads records that rows are read into, with what their annotations say. Made anew for each round; called by the steps. */
public final class RecordReader {
    private final AnnotationReader annotations;
    private final ComponentAnnotations componentAnnotations;
    private final ConverterReader converters;
    private final TypeReader types;
    private final ShapeReader shapes;
    private final EntityReader entities;
    private final MappingReader mappings;

    /** A reader for one round. */
    public RecordReader(Elements elements, Types types, Namings namings) {
        this.annotations = new AnnotationReader(elements);
        this.componentAnnotations = new ComponentAnnotations(annotations);
        this.types = new TypeReader(annotations, namings);
        this.converters = new ConverterReader(elements, types, this.types);
        this.shapes = new ShapeReader(annotations);
        this.entities = new EntityReader(elements, types, namings);
        this.mappings = new MappingReader(elements, entities);
    }

    /** What {@code @Sql} says of a class that has it. */
    public StatementMeta readStatement(TypeElement type) {
        AnnotationFacts facts = Objects.requireNonNull(annotations.find(type, RuntimeNames.SQL));
        return new StatementMeta(
                record(type, facts, List.of(RuntimeNames.CONVERT)),
                facts.string("value"),
                facts.constant("database", Database.class, Database.ANY).value(),
                facts.types("entities").stream().map(this::named).toList(),
                facts.annotations("binds").stream().map(this::bind).toList(),
                facts.flag("check", true));
    }

    /** What {@code @Projection} says of a class that has it. */
    public ProjectionMeta readProjection(TypeElement type) {
        AnnotationFacts facts = Objects.requireNonNull(annotations.find(type, RuntimeNames.PROJECTION));
        RecordMeta read = record(type, facts, List.of());
        Stated<TypeMirror> stated = facts.statedType("value");
        if (stated == null || stated.value().getKind() == TypeKind.VOID || !types.isResolved(stated.value())) {
            return new ProjectionMeta(read, null, false, List.of(), List.of());
        }
        StatementMeta.Named named = named(stated);
        Stated<ClassName> entity = new Stated<>(named.type(), true, stated.origin());
        if (!named.mapped()) {
            return new ProjectionMeta(read, entity, false, List.of(), List.of());
        }
        EntityMeta meta = mappings.read(entities.read(MoreTypes.asTypeElement(stated.value())))
                .entity();
        return new ProjectionMeta(
                read,
                entity,
                true,
                meta.columns().stream()
                        .filter(one -> one.features().path() == null)
                        .toList(),
                meta.relationships().stream().map(RelationshipMeta::name).toList());
    }

    private RecordMeta record(TypeElement type, AnnotationFacts facts, List<ClassName> onComponents) {
        List<ComponentMeta> components = components(type, onComponents);
        boolean resolved = named(type).stream()
                        .allMatch(one -> types.isResolved(one.asType()) && ComponentAnnotations.areResolved(one))
                && !AnnotationReader.hasUnresolved(type);
        return new RecordMeta(
                ClassName.get(type),
                type,
                shapes.read(type, List.of(), null),
                ShapeReader.accessOf(type),
                components,
                ElementFilter.constructorsIn(type.getEnclosedElements()).size() > 1,
                Stream.of(RuntimeNames.SQL, RuntimeNames.PROJECTION)
                        .filter(one -> annotations.has(type, one))
                        .map(ClassName::simpleName)
                        .toList(),
                resolved,
                facts.origin());
    }

    /** The components of a record that have a name: one that cannot be parsed has none, which the compiler tells. */
    static List<RecordComponentElement> named(TypeElement record) {
        List<RecordComponentElement> components = new ArrayList<>();
        for (RecordComponentElement component : record.getRecordComponents()) {
            if (SourceVersion.isIdentifier(component.getSimpleName())) {
                components.add(component);
            }
        }
        return components;
    }

    /** The components; they are told at their fields, as compilers have no place for the components themselves. */
    private List<ComponentMeta> components(TypeElement type, List<ClassName> meaningful) {
        Map<String, VariableElement> fields = ElementFilter.fieldsIn(type.getEnclosedElements()).stream()
                .collect(Collectors.toMap(one -> one.getSimpleName().toString(), one -> one, (one, other) -> one));
        List<ComponentMeta> components = new ArrayList<>();
        for (RecordComponentElement component : named(type)) {
            String name = component.getSimpleName().toString();
            TypeMirror declared = component.asType();
            VariableElement field = fields.get(name);
            DeclaredConverter convert = meaningful.contains(RuntimeNames.CONVERT) ? converter(component, type) : null;
            components.add(new ComponentMeta(
                    name,
                    types.nameOf(declared),
                    types.textOf(declared),
                    convert == null ? value(declared) : converted(declared, convert.converter()),
                    types.isNullable(declared, component) || isNullable(component, field),
                    convert,
                    componentAnnotations.misplaced(component, meaningful),
                    types.isVisible(declared),
                    Origin.of(field == null ? component : field)));
        }
        return components;
    }

    private boolean isNullable(RecordComponentElement component, @Nullable VariableElement field) {
        return field != null && types.isNullable(field.asType(), field) || types.isNullable(component);
    }

    private @Nullable DeclaredConverter converter(RecordComponentElement component, TypeElement record) {
        AnnotationFacts convert = componentAnnotations.find(component, RuntimeNames.CONVERT);
        return convert == null ? null : converters.read(convert, component.asType(), record);
    }

    private ValueMeta converted(TypeMirror type, @Nullable ConverterMeta converter) {
        ValueForm form = converter == null || !types.isVisible(type) ? ValueForm.UNKNOWN : ValueForm.CONVERTED;
        return new ValueMeta(types.nameOf(type), form, 0, 0, 0, converter);
    }

    private ValueMeta value(TypeMirror type) {
        return new ValueMeta(types.nameOf(type), types.formOf(type), 0, 0, 0);
    }

    private StatementMeta.Named named(Stated<TypeMirror> stated) {
        TypeElement type = types.classOf(stated.value());
        return new StatementMeta.Named(
                type == null ? ClassName.OBJECT : ClassName.get(type),
                types.isEntity(stated.value()) || !types.isResolved(stated.value()),
                stated.origin());
    }

    private StatementMeta.StatedBind bind(AnnotationFacts facts) {
        Stated<TypeMirror> type = facts.statedType("type");
        return new StatementMeta.StatedBind(
                facts.string("name"),
                type == null ? ValueMeta.unknown() : value(type.value()),
                type == null
                        ? new Stated<>(ClassName.OBJECT, false, facts.origin())
                        : new Stated<TypeName>(types.nameOf(type.value()), true, type.origin()));
    }
}
