package dev.athanor.processor.writing;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.athanor.processor.model.EntityMeta;
import dev.athanor.processor.model.MethodMeta;
import dev.athanor.processor.model.TransientMeta;
import dev.athanor.processor.naming.GeneratedNames;
import dev.athanor.processor.type.RuntimeNames;
import javax.lang.model.element.Modifier;

/** The class {@code MappedX} of a model: an entity's instances. Called for entities that can be extended. */
final class MappedClass {
    private MappedClass() {}

    static TypeSpec of(EntityMeta entity, FileFacts facts) {
        TypeSpec.Builder type = TypeSpec.classBuilder(
                        GeneratedNames.of(entity.type()).mappedType())
                .addJavadoc(
                        "The instances of {@link $T}. The number of an attribute is its place among the fields.\n",
                        entity.type())
                .addAnnotation(RuntimeNames.NULL_UNMARKED)
                .addModifiers(Modifier.STATIC, Modifier.FINAL)
                .alwaysQualify(facts.nested().toArray(new String[0]));
        Suppressions.ofInstances(facts).ifPresent(type::addAnnotation);
        if (entity.isInterface()) {
            type.addSuperinterface(entity.type());
        } else {
            type.superclass(entity.type());
        }
        type.addSuperinterface(RuntimeNames.MAPPED_ENTITY);
        CodeBlock model = modelOf(entity, facts);
        MappedState state = new MappedState(entity, model);
        addFields(type, entity);
        state.addFieldsTo(type);
        type.addMethods(Constructors.ofInstances(entity));
        addAccessors(type, entity, model);
        state.addMethodsTo(type);
        if (!entity.hasToString() && type.build().methodSpecs().stream().noneMatch(MappedClass::isToString)) {
            type.addMethod(text());
        }
        return type.build();
    }

    private static void addFields(TypeSpec.Builder type, EntityMeta entity) {
        entity.columns().forEach(column -> type.addField(ColumnAccessors.field(column)));
        entity.relationships().forEach(relationship -> type.addField(RelationshipAccessors.field(relationship)));
        for (TransientMeta value : entity.transients()) {
            type.addField(FieldSpec.builder(value.accessor().type(), MemberNames.field(value))
                    .build());
        }
    }

    /** The model, by its whole name where the user's class has another one of its simple name. */
    private static CodeBlock modelOf(EntityMeta entity, FileFacts facts) {
        ClassName model = GeneratedNames.of(entity.type()).model();
        return facts.nested().contains(model.simpleName())
                ? CodeBlock.of("$L", model.canonicalName())
                : CodeBlock.of("$T", model);
    }

    private static void addAccessors(TypeSpec.Builder type, EntityMeta entity, CodeBlock model) {
        entity.columns().forEach(column -> ColumnAccessors.addTo(type, entity, column));
        entity.relationships().forEach(relationship -> RelationshipAccessors.addTo(type, entity, relationship, model));
        entity.embedded().forEach(embedded -> EmbeddedAccessors.addTo(type, embedded));
        entity.transients().forEach(value -> addTransient(type, value));
        entity.unmapped().forEach(method -> type.addMethod(Overrides.unmapped(entity, method)));
    }

    private static void addTransient(TypeSpec.Builder type, TransientMeta value) {
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

    /** An accessor of that name, which is wrong. */
    private static boolean isToString(MethodSpec method) {
        return method.name().equals("toString") && method.parameters().isEmpty();
    }

    private static MethodSpec text() {
        return Overrides.ofRuntime("toString")
                .returns(String.class)
                .addStatement("return $T.of(this)", RuntimeNames.ENTITY_TEXT)
                .build();
    }
}
