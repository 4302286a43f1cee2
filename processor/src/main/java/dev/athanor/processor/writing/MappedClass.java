package dev.athanor.processor.writing;

import dev.athanor.processor.model.EntityMeta;
import dev.athanor.processor.model.MethodMeta;
import dev.athanor.processor.model.TransientMeta;
import dev.athanor.processor.naming.GeneratedNames;
import dev.athanor.processor.printing.Code;
import dev.athanor.processor.printing.FieldDeclaration;
import dev.athanor.processor.printing.MethodDeclaration;
import dev.athanor.processor.printing.TypeDeclaration;
import dev.athanor.processor.type.RuntimeNames;
import javax.lang.model.element.Modifier;

/** The class {@code MappedX} of a model: an entity's instances. Called for entities that can be extended. */
final class MappedClass {
    private MappedClass() {}

    static TypeDeclaration of(EntityMeta entity, FileFacts facts) {
        TypeDeclaration.Builder type = TypeDeclaration.ofClass(
                        GeneratedNames.of(entity.type()).mappedType())
                .addJavadoc(
                        "The instances of {@link $T}. The number of an attribute is its place among the fields.\n",
                        entity.type())
                .addModifiers(Modifier.STATIC, Modifier.FINAL)
                .inheritedNames(facts.nested());
        Suppressions.ofInstances(facts).ifPresent(type::addAnnotation);
        if (entity.isInterface()) {
            type.addSuperinterface(entity.type());
        } else {
            type.superclass(entity.type());
        }
        type.addSuperinterface(RuntimeNames.MAPPED_ENTITY);
        Code model = Code.of("$T", GeneratedNames.of(entity.type()).model());
        MappedState state = new MappedState(entity, model);
        addFields(type, entity);
        state.addFieldsTo(type);
        Constructors.ofInstances(entity).forEach(type::addMethod);
        addAccessors(type, entity, model);
        state.addMethodsTo(type);
        if (!entity.hasToString() && !type.hasMethod("toString")) {
            type.addMethod(text());
        }
        return type.build();
    }

    private static void addFields(TypeDeclaration.Builder type, EntityMeta entity) {
        entity.columns().forEach(column -> type.addField(ColumnAccessors.field(column)));
        entity.relationships().forEach(relationship -> type.addField(RelationshipAccessors.field(relationship)));
        for (TransientMeta value : entity.transients()) {
            type.addField(FieldDeclaration.of(value.accessor().type(), MemberNames.field(value)));
        }
    }

    private static void addAccessors(TypeDeclaration.Builder type, EntityMeta entity, Code model) {
        entity.columns().forEach(column -> ColumnAccessors.addTo(type, entity, column));
        entity.relationships().forEach(relationship -> RelationshipAccessors.addTo(type, entity, relationship, model));
        entity.embedded().forEach(embedded -> EmbeddedAccessors.addTo(type, embedded));
        entity.transients().forEach(value -> addTransient(type, value));
        entity.unmapped().forEach(method -> type.addMethod(Overrides.unmapped(entity, method)));
    }

    private static void addTransient(TypeDeclaration.Builder type, TransientMeta value) {
        String field = MemberNames.field(value);
        type.addMethod(Overrides.getter(value.accessor())
                .addStatement("return $N", field)
                .build());
        MethodMeta setter = value.accessor().setter();
        if (setter != null) {
            type.addMethod(Overrides.setter(setter, field)
                    .addStatement("this.$N = $N", field, field)
                    .build());
        }
    }

    private static MethodDeclaration text() {
        return Overrides.ofRuntime("toString")
                .returns(String.class)
                .addStatement("return $T.textOf(this)", RuntimeNames.MAPPED_ENTITY)
                .build();
    }
}
