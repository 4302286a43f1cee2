package dev.athanor.processor.writing;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import dev.athanor.processor.model.BindMeta;
import dev.athanor.processor.model.RecordMeta;
import dev.athanor.processor.model.ValueForm;
import dev.athanor.processor.model.ValueMeta;
import dev.athanor.processor.naming.ReservedWords;
import dev.athanor.processor.printing.Code;
import dev.athanor.processor.printing.MethodDeclaration;
import dev.athanor.processor.printing.TypeDeclaration;
import dev.athanor.processor.type.RuntimeNames;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/**
 * The interface that asks for one bind and gives the next one, or the statement. Used by the writer of statements.
 *
 * @param record the record that the statement is of
 * @param name the interface
 * @param next what its method returns
 * @param bind the bind
 */
record BindStep(RecordMeta record, ClassName name, TypeName next, BindMeta bind) {
    static List<BindStep> of(ClassName query, RecordMeta record, List<BindMeta> binds) {
        List<ClassName> names = new ArrayList<>();
        for (BindMeta bind : binds) {
            ClassName name = query.nestedClass(bind.name().substring(0, 1).toUpperCase(Locale.ROOT)
                    + bind.name().substring(1));
            while (names.contains(name)) {
                name = query.nestedClass(name.simpleName() + "_");
            }
            names.add(name);
        }
        List<BindStep> steps = new ArrayList<>();
        for (int i = 0; i < binds.size(); i++) {
            TypeName next = i + 1 < binds.size() ? names.get(i + 1) : result(record);
            steps.add(new BindStep(record, names.get(i), next, binds.get(i)));
        }
        return steps;
    }

    static TypeName result(RecordMeta record) {
        return ParameterizedTypeName.get(RuntimeNames.SQL_QUERY, record.type());
    }

    String variable() {
        return MemberNames.local(ReservedWords.variable(bind.name()), SqlQueryWriter.QUERY);
    }

    TypeDeclaration type() {
        return TypeDeclaration.ofInterface(name)
                .addJavadoc("Asks for {@code :$L}.\n", bind.name())
                .addModifiers(Modifier.PUBLIC)
                .addMethod(MethodDeclaration.method(ReservedWords.method(bind.name()))
                        .addModifiers(Modifier.PUBLIC, Modifier.ABSTRACT)
                        .returns(next)
                        .addParameter(
                                Nullness.parameter(ReservedWords.variable(bind.name()), valueType(), bind.nullable()))
                        .build())
                .build();
    }

    Code code() {
        Code value = bind.value().form() == ValueForm.UNKNOWN && !bind.list()
                ? Code.of("($T) $N", String.class, variable())
                : Code.of("$N", variable());
        Code arguments = Code.of("$L, $L, $L", ValueCode.of(bind.value()).columnType(), value, marks());
        if (bind.nullable() && !bind.list()) {
            return Code.of(".bindNullable($L)", arguments);
        }
        return Code.of("$L($S, $L)", bind.list() ? ".bindAll" : ".bind", bind.name(), arguments);
    }

    /** Of a number that is not null the primitive type, so that a literal fits. */
    private TypeName valueType() {
        ValueMeta value = bind.value();
        TypeName boxed =
                value.form() == ValueForm.UNKNOWN && bind.list() ? ClassName.get(String.class) : value.queryType();
        if (bind.list()) {
            return ParameterizedTypeName.get(ClassName.get(Collection.class), WildcardTypeName.subtypeOf(boxed));
        }
        return boxed.isBoxedPrimitive() && !bind.nullable() ? boxed.unbox() : boxed;
    }

    private String marks() {
        return bind.marks().stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
}
