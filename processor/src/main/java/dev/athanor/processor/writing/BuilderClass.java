package dev.athanor.processor.writing;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import dev.athanor.processor.model.Access;
import dev.athanor.processor.model.AccessorMeta;
import dev.athanor.processor.model.CollectionKind;
import dev.athanor.processor.model.ColumnMeta;
import dev.athanor.processor.model.EmbeddedMeta;
import dev.athanor.processor.model.EntityMeta;
import dev.athanor.processor.model.MethodMeta;
import dev.athanor.processor.model.RelationshipMeta;
import dev.athanor.processor.naming.GeneratedNames;
import dev.athanor.processor.naming.ReservedWords;
import dev.athanor.processor.printing.Code;
import dev.athanor.processor.printing.FieldDeclaration;
import dev.athanor.processor.printing.MethodDeclaration;
import dev.athanor.processor.printing.TypeDeclaration;
import dev.athanor.processor.type.RuntimeNames;
import java.util.Arrays;
import java.util.Collection;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/** The class {@code Builder} of a query type: a method for each value that can be given to a new instance. */
final class BuilderClass {
    static final String NAME = "Builder";

    private static final String ENTITY = "entity";

    private final EntityMeta entity;
    private final ClassName self;

    BuilderClass(EntityMeta entity) {
        this.entity = entity;
        this.self = GeneratedNames.of(entity.type()).queryType().nestedClass(NAME);
    }

    TypeDeclaration write() {
        TypeDeclaration.Builder type = TypeDeclaration.ofClass(self)
                .addJavadoc("Makes one instance; a value that is not given stays unset.\n")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL);
        if (entity.isLoadable()) {
            ClassName instance = GeneratedNames.of(entity.type()).mappedType();
            ClassName held = needsInstanceClass() ? instance : entity.type();
            type.addField(FieldDeclaration.of(held, ENTITY, Modifier.PRIVATE, Modifier.FINAL)
                    .withValue("new $T()", instance));
        }
        type.addMethod(
                MethodDeclaration.constructor().addModifiers(Modifier.PRIVATE).build());
        for (ColumnMeta column : entity.columns()) {
            AccessorMeta accessor = column.accessor();
            if (accessor != null && isGiven(column)) {
                type.addMethod(method(column, accessor));
            }
        }
        for (EmbeddedMeta embedded : entity.embedded()) {
            AccessorMeta accessor = embedded.accessor();
            if (accessor != null) {
                type.addMethod(record(embedded, accessor));
            }
        }
        for (RelationshipMeta relationship : entity.relationships()) {
            if (relationship.isToOne()) {
                type.addMethod(toOne(relationship));
            } else {
                type.addMethod(eachOf(relationship));
                type.addMethod(allOf(relationship));
            }
        }
        return type.addMethod(build()).build();
    }

    /** Whether a value cannot be given by a method of the entity. Where each can, a compiler finds those faster. */
    private boolean needsInstanceClass() {
        return entity.columns().stream()
                        .anyMatch(one -> one.accessor() != null && isGiven(one) && !isCallable(setter(one.accessor())))
                || entity.embedded().stream().anyMatch(one -> !isCallable(setter(one.accessor())))
                || entity.relationships().stream()
                        .anyMatch(one -> !isCallable(
                                        one.isToOne()
                                                ? one.accessor().setter()
                                                : one.accessor().getter())
                                || one.collection() == CollectionKind.MAP);
    }

    private static @Nullable MethodMeta setter(@Nullable AccessorMeta accessor) {
        return accessor == null ? null : accessor.setter();
    }

    /** A protected method may be one of another package, which only the instance class makes visible; it alone throws nothing. */
    private static boolean isCallable(@Nullable MethodMeta method) {
        return method != null && method.access() != Access.PROTECTED && !method.throwing();
    }

    /** A foreign key is given by its relationship, unless it is part of the key or the user wrote a setter. */
    private static boolean isGiven(ColumnMeta column) {
        boolean ours =
                column.generated() || column.isComputed() || column.features().version();
        return !ours && (column.relationship() == null || column.id() || column.isSettable());
    }

    private MethodDeclaration method(ColumnMeta column, AccessorMeta accessor) {
        String field = MemberNames.field(column);
        String value = MemberNames.local(field, ENTITY);
        MethodMeta setter = accessor.setter();
        Code.Builder code = Code.builder();
        if (setter != null) {
            code.addStatement("$L.$N($N)", ENTITY, setter.name(), value);
        } else {
            if (ColumnAccessors.isChecked(column, accessor)) {
                code.addStatement(required(column.index(), value));
            }
            addValidation(code, accessor, value);
            if (ColumnAccessors.isChecked(column, accessor) && accessor.validation() != null) {
                code.addStatement(required(column.index(), value));
            }
            boolean unsets = ColumnAccessors.countsNullAsUnset(column);
            Code isSet = unsets ? Code.of("$N != null", value) : Code.of("true");
            code.addStatement("$L.$N = $L", ENTITY, field, ColumnAccessors.kept(column, Code.of(ENTITY), value))
                    .addStatement("$T.setLoaded($L, $L, $L)", RuntimeNames.MASKS, ENTITY, column.index(), isSet);
        }
        return open(column.name(), code.build())
                .addParameter(Nullness.parameter(value, accessor.type(), accessor.nullable()))
                .build();
    }

    private MethodDeclaration record(EmbeddedMeta embedded, AccessorMeta accessor) {
        String value = MemberNames.local(ReservedWords.variable(embedded.name()), ENTITY);
        MethodMeta setter = accessor.setter();
        String method = setter == null ? EmbeddedAccessors.ownSetter(embedded) : setter.name();
        return open(
                        embedded.name(),
                        Code.builder()
                                .addStatement("$L.$N($N)", ENTITY, method, value)
                                .build())
                .addParameter(Nullness.parameter(value, accessor.type(), embedded.nullable()))
                .build();
    }

    private MethodDeclaration toOne(RelationshipMeta relationship) {
        String field = MemberNames.field(relationship);
        String value = MemberNames.local(field, ENTITY);
        TypeName type = RelationshipAccessors.heldType(relationship);
        MethodMeta setter = relationship.accessor().setter();
        Code.Builder code = Code.builder();
        if (setter != null) {
            code.addStatement("$L.$N($N)", ENTITY, setter.name(), value);
        } else {
            String before = MemberNames.local("before", field);
            if (!relationship.nullable()) {
                code.addStatement(required(relationship.index(), value));
            }
            addValidation(code, relationship.accessor(), value);
            if (!relationship.nullable() && relationship.accessor().validation() != null) {
                code.addStatement(required(relationship.index(), value));
            }
            code.addStatement("$T $N = $L.$N", type, before, ENTITY, field)
                    .addStatement("$L.$N = $N", ENTITY, field, value)
                    .addStatement("$T.setLoaded($L, $L, true)", RuntimeNames.MASKS, ENTITY, relationship.index())
                    .addStatement(
                            "$L.replaced($L, $N, $N)",
                            RelationshipAccessors.constant(
                                    Code.of(
                                            "$T",
                                            GeneratedNames.of(entity.type()).model()),
                                    relationship),
                            ENTITY,
                            before,
                            value);
        }
        return open(relationship.name(), code.build())
                .addParameter(Nullness.parameter(value, type, relationship.nullable()))
                .build();
    }

    private MethodDeclaration eachOf(RelationshipMeta relationship) {
        String value = MemberNames.local(MemberNames.field(relationship), ENTITY);
        return open(relationship.name(), addEach(relationship, value))
                .addParameter(ArrayTypeName.of(relationship.target()), value)
                .varargs(true)
                .build();
    }

    /** Adds one by one: a call of the other method would have a compiler compare the two. */
    private static Code addEach(RelationshipMeta relationship, String values) {
        if (relationship.collection() == CollectionKind.MAP) {
            return Code.builder()
                    .addStatement("$L.$N().putEach($T.asList($N))", ENTITY, getter(relationship), Arrays.class, values)
                    .build();
        }
        String one = MemberNames.local("one", values);
        return Code.builder()
                .beginControlFlow("for ($T $N : $N)", relationship.target(), one, values)
                .addStatement("$L.$N().add($N)", ENTITY, getter(relationship), one)
                .endControlFlow()
                .build();
    }

    private MethodDeclaration allOf(RelationshipMeta relationship) {
        String value = MemberNames.local(MemberNames.field(relationship), ENTITY);
        String add = relationship.collection() == CollectionKind.MAP ? "putEach" : "addAll";
        TypeName elements = ParameterizedTypeName.get(
                ClassName.get(Collection.class), WildcardTypeName.subtypeOf(relationship.target()));
        return open(
                        relationship.name(),
                        Code.builder()
                                .addStatement("$L.$N().$L($N)", ENTITY, getter(relationship), add, value)
                                .build())
                .addParameter(elements, value)
                .build();
    }

    private MethodDeclaration build() {
        return MethodDeclaration.method("build")
                .addModifiers(Modifier.PUBLIC)
                .returns(entity.type())
                .addStatement(
                        entity.isLoadable()
                                ? Code.of("return $L", ENTITY)
                                : Overrides.unsupported(entity.displayName()))
                .build();
    }

    /** A method that gives a value, of a builder that has an instance to give it to. */
    private MethodDeclaration.Builder open(String name, Code code) {
        return signature(name).addCode(entity.isLoadable() ? code : Code.of("")).addStatement("return this");
    }

    private MethodDeclaration.Builder signature(String name) {
        return MethodDeclaration.method(ReservedWords.method(name))
                .addModifiers(Modifier.PUBLIC)
                .returns(self);
    }

    /** The statement that lets the user see what is set where no setter does. */
    private static void addValidation(Code.Builder code, AccessorMeta accessor, String value) {
        if (accessor.validation() != null) {
            code.addStatement("$N = $L.$N($N)", value, ENTITY, accessor.validation(), value);
        }
    }

    private static Code required(int attribute, String value) {
        return Code.of("$T.required($L, $L, $N)", RuntimeNames.ACCESS, ENTITY, attribute, value);
    }

    private static String getter(RelationshipMeta relationship) {
        return relationship.accessor().getter().name();
    }
}
