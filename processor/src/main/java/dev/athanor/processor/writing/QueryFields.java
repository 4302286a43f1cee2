package dev.athanor.processor.writing;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import dev.athanor.processor.model.ColumnMeta;
import dev.athanor.processor.model.EntityMeta;
import dev.athanor.processor.model.RelationshipMeta;
import dev.athanor.processor.model.ValueForm;
import dev.athanor.processor.model.ValueMeta;
import dev.athanor.processor.naming.GeneratedNames;
import dev.athanor.processor.type.RuntimeNames;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
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

    /** Types without an order, or stored without it. */
    private static final Set<TypeName> UNORDERED =
            Set.of(ClassName.get(Period.class), ClassName.get(ZoneId.class), ClassName.get(ZoneOffset.class));

    private QueryFields() {}

    static FieldSpec of(ColumnMeta column) {
        return of(column, MemberNames.field(column));
    }

    /** The field of a column under another name. */
    static FieldSpec of(ColumnMeta column, String name) {
        ValueMeta value = column.value();
        TypeName type = value.queryType();
        if (value.isConverted()) {
            return field(ParameterizedTypeName.get(RuntimeNames.QUERY_COLUMN, type), name, "column", column.index());
        }
        if (value.isString()) {
            return field(RuntimeNames.STRING_COLUMN, name, "text", column.index());
        }
        if (type.equals(TypeName.BOOLEAN.box())) {
            return field(RuntimeNames.BOOLEAN_COLUMN, name, "bool", column.index());
        }
        if (NUMBERS.contains(type)) {
            return field(ParameterizedTypeName.get(RuntimeNames.NUMERIC_COLUMN, type), name, "number", column.index());
        }
        if (value.form() == ValueForm.BUILT_IN && type instanceof ClassName && !UNORDERED.contains(type)) {
            return field(
                    ParameterizedTypeName.get(RuntimeNames.COMPARABLE_COLUMN, type),
                    name,
                    "comparable",
                    column.index());
        }
        return field(ParameterizedTypeName.get(RuntimeNames.QUERY_COLUMN, type), name, "column", column.index());
    }

    static FieldSpec of(EntityMeta entity, RelationshipMeta relationship) {
        ClassName path = relationship.isToOne() ? RuntimeNames.TO_ONE : RuntimeNames.TO_MANY;
        ClassName target = relationship.target();
        ClassName targetQuery = GeneratedNames.of(target).queryType();
        TypeName query = relationship.targetMapped()
                ? targetQuery
                : ParameterizedTypeName.get(
                        RuntimeNames.ENTITY_TABLE, target, WildcardTypeName.subtypeOf(ClassName.OBJECT));
        return FieldSpec.builder(
                        ParameterizedTypeName.get(path, entity.type(), target, query),
                        MemberNames.field(relationship),
                        Modifier.PUBLIC,
                        Modifier.FINAL)
                .initializer("$L($L)", relationship.isToOne() ? "toOne" : "toMany", relationship.index())
                .build();
    }

    private static FieldSpec field(TypeName type, String name, String method, int index) {
        return FieldSpec.builder(type, name, Modifier.PUBLIC, Modifier.FINAL)
                .initializer("$L($L)", method, index)
                .build();
    }
}
