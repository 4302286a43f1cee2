package dev.athanor.processor.writing;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import dev.athanor.processor.model.CollectionKind;
import dev.athanor.processor.model.ColumnMeta;
import dev.athanor.processor.model.EntityMeta;
import dev.athanor.processor.model.RelationshipMeta;
import dev.athanor.processor.model.ValueForm;
import dev.athanor.processor.model.ValueMeta;
import dev.athanor.processor.naming.GeneratedNames;
import dev.athanor.processor.naming.ReservedWords;
import dev.athanor.processor.printing.Code;
import dev.athanor.processor.printing.FieldDeclaration;
import dev.athanor.processor.printing.MethodDeclaration;
import dev.athanor.processor.type.ColumnTypes;
import dev.athanor.processor.type.RuntimeNames;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** The fields of a query type: a typed expression for each column, a path for each relationship. */
final class QueryFields {
    private static final Set<TypeName> NUMBERS = Set.of(
            TypeName.BYTE.box(),
            TypeName.SHORT.box(),
            TypeName.INT.box(),
            TypeName.LONG.box(),
            TypeName.FLOAT.box(),
            TypeName.DOUBLE.box(),
            ClassName.get(BigDecimal.class),
            ClassName.get(BigInteger.class));

    private static final Set<TypeName> TEMPORAL = Set.of(
            ClassName.get(LocalDate.class),
            ClassName.get(LocalTime.class),
            ClassName.get(LocalDateTime.class),
            ClassName.get(Instant.class),
            ClassName.get(OffsetDateTime.class),
            ClassName.get(ZonedDateTime.class));

    /** Types without an order, or stored without it. */
    private static final Set<TypeName> UNORDERED =
            Set.of(ClassName.get(Period.class), ClassName.get(ZoneId.class), ClassName.get(ZoneOffset.class));

    /** What makes one, by its class. */
    private static final Map<TypeName, String> METHODS = Map.of(
            RuntimeNames.NUMERIC_COLUMN, "number",
            RuntimeNames.STRING_COLUMN, "text",
            RuntimeNames.BOOLEAN_COLUMN, "bool",
            RuntimeNames.COMPARABLE_COLUMN, "comparable",
            RuntimeNames.TEMPORAL_COLUMN, "temporal",
            RuntimeNames.JSON_COLUMN, "json",
            RuntimeNames.ARRAY_COLUMN, "array",
            RuntimeNames.QUERY_COLUMN, "column");

    private QueryFields() {}

    /** The field of a column. Its type is written out: to infer it takes a compiler longer than all else that it does for a field. */
    static FieldDeclaration of(ColumnMeta column) {
        TypeName type = typeOf(column.value());
        Code before = type instanceof ParameterizedTypeName generic
                ? Code.of("this.<$T>", generic.typeArguments().get(0))
                : Code.of("");
        return of(type, MemberNames.field(column), before, column);
    }

    /**
     * The field of a column in a class within the query type. It is the query type that has the methods which make one, so that
     * {@code this} would be the wrong object for them, and the compiler infers the type.
     */
    static FieldDeclaration ofPart(ColumnMeta column, String name) {
        return of(typeOf(column.value()), name, Code.of(""), column);
    }

    private static FieldDeclaration of(TypeName type, String name, Code before, ColumnMeta column) {
        return FieldDeclaration.of(type, name, Modifier.PUBLIC, Modifier.FINAL)
                .withValue("$L$L($L)", before, METHODS.get(rawOf(type)), column.index());
    }

    /** The class of columns with such values. */
    static TypeName typeOf(ValueMeta value) {
        TypeName type = value.queryType();
        if (value.isConverted()) {
            return ParameterizedTypeName.get(RuntimeNames.QUERY_COLUMN, type);
        }
        if (value.isString()) {
            return RuntimeNames.STRING_COLUMN;
        }
        if (type.equals(TypeName.BOOLEAN.box())) {
            return RuntimeNames.BOOLEAN_COLUMN;
        }
        if (type.equals(RuntimeNames.JSON)) {
            return RuntimeNames.JSON_COLUMN;
        }
        if (type instanceof ParameterizedTypeName list && ColumnTypes.isList(type)) {
            return ParameterizedTypeName.get(
                    RuntimeNames.ARRAY_COLUMN, list.typeArguments().get(0));
        }
        if (NUMBERS.contains(type)) {
            return ParameterizedTypeName.get(RuntimeNames.NUMERIC_COLUMN, type);
        }
        if (TEMPORAL.contains(type)) {
            return ParameterizedTypeName.get(RuntimeNames.TEMPORAL_COLUMN, type);
        }
        boolean ordered = value.form() == ValueForm.BUILT_IN && type instanceof ClassName && !UNORDERED.contains(type);
        return ParameterizedTypeName.get(ordered ? RuntimeNames.COMPARABLE_COLUMN : RuntimeNames.QUERY_COLUMN, type);
    }

    /** A class without its type arguments. */
    static TypeName rawOf(TypeName type) {
        return type instanceof ParameterizedTypeName generic ? generic.rawType() : type;
    }

    /** The method that leads along a to-one relationship. */
    static MethodDeclaration path(RelationshipMeta relationship) {
        return MethodDeclaration.method(ReservedWords.path(relationship.name()))
                .addJavadoc(
                        "The target of {@link #$L}, joined where its columns are used.\n",
                        MemberNames.field(relationship))
                .addModifiers(Modifier.PUBLIC)
                .returns(targetType(relationship))
                .addStatement("return $L.pathTarget()", MemberNames.field(relationship))
                .build();
    }

    private static TypeName targetType(RelationshipMeta relationship) {
        ClassName target = relationship.target();
        return relationship.targetMapped()
                ? GeneratedNames.of(target).queryType()
                : ParameterizedTypeName.get(
                        RuntimeNames.ENTITY_TABLE, target, WildcardTypeName.subtypeOf(ClassName.OBJECT));
    }

    static FieldDeclaration of(EntityMeta entity, RelationshipMeta relationship) {
        boolean writeOnly = relationship.collection() == CollectionKind.WRITE_ONLY;
        ClassName toMany = writeOnly ? RuntimeNames.TO_WRITE_ONLY : RuntimeNames.TO_MANY;
        ClassName path = relationship.isToOne() ? RuntimeNames.TO_ONE : toMany;
        String maker = writeOnly ? "toWriteOnly" : "toMany";
        return FieldDeclaration.of(
                        ParameterizedTypeName.get(path, entity.type(), relationship.target(), targetType(relationship)),
                        MemberNames.field(relationship),
                        Modifier.PUBLIC,
                        Modifier.FINAL)
                .withValue(
                        "this.<$T, $T>$L($L)",
                        relationship.target(),
                        targetType(relationship),
                        relationship.isToOne() ? "toOne" : maker,
                        relationship.index());
    }
}
