package dev.athanor.processor.writing;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.athanor.processor.model.CollectionKind;
import dev.athanor.processor.model.EntityMeta;
import dev.athanor.processor.model.MethodMeta;
import dev.athanor.processor.model.RelationshipMeta;
import dev.athanor.processor.printing.Code;
import dev.athanor.processor.printing.FieldDeclaration;
import dev.athanor.processor.printing.MethodDeclaration;
import dev.athanor.processor.printing.TypeDeclaration;
import dev.athanor.processor.type.RuntimeNames;
import java.util.List;

/** The fields of relationships in the instance class, and the accessors over them, which keep the other side equal. */
final class RelationshipAccessors {
    private RelationshipAccessors() {}

    static FieldDeclaration field(RelationshipMeta relationship) {
        return FieldDeclaration.of(heldType(relationship), MemberNames.field(relationship));
    }

    /** The type that holds a relationship: the target's, or a tracked collection of it. */
    static TypeName heldType(RelationshipMeta relationship) {
        if (relationship.isToOne()) {
            return relationship.accessor().type();
        }
        TypeName key = relationship.behaviour().mapKeyType();
        return key == null
                ? ParameterizedTypeName.get(tracked(relationship), relationship.target())
                : ParameterizedTypeName.get(tracked(relationship), key, relationship.target());
    }

    /** Whether a getter makes its relationship known first. */
    static boolean anyLoads(EntityMeta entity) {
        return entity.relationships().stream().anyMatch(RelationshipMeta::isToOne);
    }

    /** Whether a setter tells of its change. */
    static boolean anyChanges(EntityMeta entity) {
        return entity.relationships().stream()
                .anyMatch(one -> one.isToOne() && one.accessor().setter() != null);
    }

    static void addTo(TypeDeclaration.Builder type, EntityMeta entity, RelationshipMeta relationship, Code model) {
        type.addMethod(relationship.isToOne() ? toOneGetter(relationship) : toManyGetter(relationship, model));
        MethodMeta setter = relationship.accessor().setter();
        if (setter != null) {
            type.addMethod(
                    relationship.isToOne()
                            ? toOneSetter(relationship, setter, model)
                            : toManySetter(entity, relationship, setter));
        }
    }

    /** The constant of a model that states a relationship. */
    static Code constant(Code model, RelationshipMeta relationship) {
        return Code.of("$L.$L", model, MemberNames.constant(relationship));
    }

    private static MethodDeclaration toOneGetter(RelationshipMeta relationship) {
        return Overrides.getter(relationship.accessor())
                .addStatement("$L($L)", MappedState.LOAD, relationship.index())
                .addStatement("return $N", MemberNames.field(relationship))
                .build();
    }

    private static MethodDeclaration toOneSetter(RelationshipMeta relationship, MethodMeta setter, Code model) {
        String field = MemberNames.field(relationship);
        String before = MemberNames.local("before", field);
        Code after = relationship.nullable()
                ? Code.of("$N", field)
                : Code.of("$T.required(this, $L, $N)", RuntimeNames.ACCESS, relationship.index(), field);
        MethodDeclaration.Builder method = Overrides.setter(setter, field);
        if (!relationship.nullable() && relationship.accessor().validation() != null) {
            method.addStatement("$T.required(this, $L, $N)", RuntimeNames.ACCESS, relationship.index(), field);
        }
        Overrides.addValidation(method, relationship.accessor(), field);
        return method.addStatement("$L($L, this.$N, $L)", MappedState.CHANGE, relationship.index(), field, after)
                .addStatement("$T $N = this.$N", heldType(relationship), before, field)
                .addStatement("this.$N = $N", field, field)
                .addStatement("$L.replaced(this, $N, $N)", constant(model, relationship), before, field)
                .build();
    }

    private static MethodDeclaration toManyGetter(RelationshipMeta relationship, Code model) {
        String field = MemberNames.field(relationship);
        return Overrides.getter(relationship.accessor())
                .returns(heldType(relationship))
                .beginControlFlow("if ($N == null)", field)
                .addStatement("$N = new $T(this, $L)", field, heldType(relationship), constant(model, relationship))
                .endControlFlow()
                .addStatement("return $N", field)
                .build();
    }

    private static MethodDeclaration toManySetter(EntityMeta entity, RelationshipMeta relationship, MethodMeta setter) {
        String field = MemberNames.field(relationship);
        if (relationship.collection() == CollectionKind.WRITE_ONLY) {
            return Overrides.setter(setter, field)
                    .addStatement(Overrides.unsupported(entity.displayName() + "." + setter.name()))
                    .build();
        }
        Code elements = relationship.collection() == CollectionKind.COLLECTION
                ? Code.of("$T.copyOf($N)", List.class, field)
                : Code.of("$N", field);
        return Overrides.setter(setter, field)
                .addStatement("$T.required(this, $L, $N)", RuntimeNames.ACCESS, relationship.index(), field)
                .addStatement(
                        "$N().replaceWith($L)", relationship.accessor().getter().name(), elements)
                .build();
    }

    private static ClassName tracked(RelationshipMeta relationship) {
        return switch (relationship.collection()) {
            case SET -> RuntimeNames.TRACKED_SET;
            case MAP -> RuntimeNames.TRACKED_MAP;
            case WRITE_ONLY -> RuntimeNames.TRACKED_WRITE_ONLY;
            case NONE, LIST, COLLECTION -> RuntimeNames.TRACKED_LIST;
        };
    }
}
