package dev.athanor.processor.writing;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.athanor.processor.model.ColumnMeta;
import dev.athanor.processor.model.EntityMeta;
import dev.athanor.processor.model.RelationshipMeta;
import dev.athanor.processor.naming.GeneratedNames;
import dev.athanor.processor.printing.Code;
import dev.athanor.processor.printing.MethodDeclaration;
import dev.athanor.processor.printing.TypeDeclaration;
import dev.athanor.processor.type.RuntimeNames;
import java.sql.SQLException;
import java.util.List;

/** The methods of a model that reach an attribute of an instance by its number. */
final class AttributeSwitches {
    private final EntityMeta entity;
    private final TypeName instance;

    AttributeSwitches(EntityMeta entity) {
        this.entity = entity;
        this.instance = GeneratedNames.of(entity.type()).mappedType();
    }

    void addTo(TypeDeclaration.Builder type) {
        type.addMethod(get());
        type.addMethod(set());
        type.addMethod(bind());
    }

    private MethodDeclaration get() {
        Code.Builder cases = Code.builder();
        for (ColumnMeta column : entity.columns()) {
            cases.add("case $L -> e.$N;\n", column.index(), MemberNames.field(column));
        }
        for (RelationshipMeta relationship : entity.relationships()) {
            cases.add("case $L -> e.$N;\n", relationship.index(), MemberNames.field(relationship));
        }
        return open("get", "attribute")
                .returns(ClassName.OBJECT)
                .addCode("return switch (attribute) {\n$>$L$L$<};\n", cases.build(), noSuch("attribute"))
                .build();
    }

    private MethodDeclaration set() {
        Code value = Code.of("value");
        Code.Builder cases = Code.builder();
        for (ColumnMeta column : entity.columns()) {
            cases.add(
                    "case $L -> e.$N = $L;\n",
                    column.index(),
                    MemberNames.field(column),
                    ValueCode.inModel(entity, column).cast(value));
        }
        for (RelationshipMeta relationship : entity.relationships()) {
            cases.add(
                    "case $L -> e.$N = ($T) value;\n",
                    relationship.index(),
                    MemberNames.field(relationship),
                    RelationshipAccessors.heldType(relationship));
        }
        MethodDeclaration.Builder set = open("set", "attribute")
                .addParameter(ClassName.OBJECT, "value")
                .addCode("switch (attribute) {\n$>$L$L$<}\n", cases.build(), noSuch("attribute"));
        if (hasToMany() || entity.columns().stream().anyMatch(AttributeSwitches::isGeneric)) {
            set.addAnnotation(Suppressions.annotation(List.of("unchecked")));
        }
        return set.build();
    }

    private MethodDeclaration bind() {
        Code.Builder cases = Code.builder();
        for (ColumnMeta column : entity.columns()) {
            Code field = Code.of("e.$N", MemberNames.field(column));
            cases.add(
                    "case $L -> $L;\n",
                    column.index(),
                    ValueCode.inModel(entity, column).bind(field));
        }
        return open("bind", "column")
                .addParameter(RuntimeNames.ROW_BINDER, "out")
                .addParameter(TypeName.INT, "index")
                .addException(SQLException.class)
                .addCode("switch (column) {\n$>$L$L$<}\n", cases.build(), noSuch("column"))
                .build();
    }

    private MethodDeclaration.Builder open(String name, String number) {
        return Overrides.ofRuntime(name)
                .addParameter(RuntimeNames.MAPPED_ENTITY, "entity")
                .addParameter(TypeName.INT, number)
                .addStatement("$T e = ($T) entity", instance, instance);
    }

    private static boolean isGeneric(ColumnMeta column) {
        return column.value().type() instanceof ParameterizedTypeName;
    }

    private static Code noSuch(String number) {
        return Code.of("default -> throw new $T($L);\n", IndexOutOfBoundsException.class, number);
    }

    private boolean hasToMany() {
        return entity.relationships().stream().anyMatch(one -> !one.isToOne());
    }
}
