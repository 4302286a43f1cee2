package dev.athanor.processor.writing;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import dev.athanor.processor.model.Access;
import dev.athanor.processor.model.BindMeta;
import dev.athanor.processor.model.ComponentMeta;
import dev.athanor.processor.model.RecordMeta;
import dev.athanor.processor.model.ValueForm;
import dev.athanor.processor.naming.GeneratedNames;
import dev.athanor.processor.naming.NamingStrategy;
import dev.athanor.processor.type.RuntimeNames;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;

/** Writes the {@code QX} of a record with a statement: the statement, its binds as steps, and how a row is read. Called by the step. */
public final class SqlQueryWriter {
    static final String QUERY = "QUERY";

    /**
     * The file of {@code QX}.
     *
     * @param sql the statement with question marks
     * @param binds its binds, in order
     */
    public SourceFile write(RecordMeta record, String sql, List<BindMeta> binds, FileFacts facts) {
        Header header = new Header(facts);
        ClassName name = GeneratedNames.of(record.type()).queryType();
        Map<CodeBlock, FieldSpec> constants = constants(record);
        TypeSpec.Builder type = header.open(
                        name, CodeBlock.of("The statement of {@link $T}.\n", record.type()), List.of())
                .addModifiers(Modifier.FINAL)
                .addField(query(record, name, sql));
        if (record.access() == Access.PUBLIC) {
            type.addModifiers(Modifier.PUBLIC);
        }
        constants.values().forEach(type::addField);
        List<BindStep> steps = BindStep.of(name, record, binds);
        type.addMethod(RecordCode.hiddenConstructor())
                .addMethod(start(record, steps))
                .addMethod(read(record, constants));
        steps.forEach(step -> type.addType(step.type()));
        return header.file(record.type(), type.build());
    }

    private static FieldSpec query(RecordMeta record, ClassName name, String sql) {
        return FieldSpec.builder(
                        ParameterizedTypeName.get(RuntimeNames.RECORD_QUERY, record.type()),
                        QUERY,
                        Modifier.PRIVATE,
                        Modifier.STATIC,
                        Modifier.FINAL)
                .initializer(
                        "$T.of(\n$>$>$L,\n$T::read$L$<$<)",
                        RuntimeNames.RECORD_QUERY,
                        SqlLiteral.of(sql),
                        name,
                        record.components().isEmpty()
                                ? CodeBlock.of("")
                                : CodeBlock.of(",\n$L", RecordCode.names(record)))
                .build();
    }

    /** The method that asks for the first bind, or gives the statement where it has none. */
    private static MethodSpec start(RecordMeta record, List<BindStep> steps) {
        MethodSpec.Builder method = MethodSpec.methodBuilder("query")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(
                        steps.isEmpty() ? BindStep.result(record) : steps.get(0).name());
        if (steps.isEmpty()) {
            return method.addJavadoc("The statement.\n")
                    .addStatement("return $L", QUERY)
                    .build();
        }
        CodeBlock lambdas = steps.stream()
                .map(step -> CodeBlock.of("$N -> ", step.variable()))
                .collect(CodeBlock.joining(""));
        CodeBlock binds = steps.stream().map(BindStep::code).collect(CodeBlock.joining("\n"));
        return method.addJavadoc("The statement, once it has its values.\n")
                .addStatement("return $L$L\n$L", lambdas, QUERY, binds)
                .build();
    }

    private static MethodSpec read(RecordMeta record, Map<CodeBlock, FieldSpec> constants) {
        MethodSpec.Builder method = MethodSpec.methodBuilder("read")
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .addParameter(RuntimeNames.RESULT_ROW, "row")
                .addException(SQLException.class)
                .returns(record.type());
        boolean known =
                record.components().stream().noneMatch(one -> one.value().form() == ValueForm.UNKNOWN);
        if (!record.isReadable() || !known) {
            return method.addStatement(Overrides.unsupported(record.displayName()))
                    .build();
        }
        return method.addStatement(
                        "return $L",
                        RecordCode.make(
                                record,
                                (component, number) -> CodeBlock.of(
                                        "row.$L($L, $L)",
                                        component.nullable() ? "getOrNull" : "get",
                                        number,
                                        columnType(component, constants))))
                .build();
    }

    private static CodeBlock columnType(ComponentMeta component, Map<CodeBlock, FieldSpec> constants) {
        CodeBlock type = ValueCode.of(component.value()).columnType();
        FieldSpec constant = constants.get(type);
        return constant == null ? type : CodeBlock.of("$N", constant);
    }

    /** The column types that are not constants of the runtime, and made once: {@code STATUS_TYPE}. */
    private static Map<CodeBlock, FieldSpec> constants(RecordMeta record) {
        Map<CodeBlock, FieldSpec> constants = new LinkedHashMap<>();
        for (ComponentMeta component : record.components()) {
            if (component.value().form() == ValueForm.ENUM || component.value().form() == ValueForm.CONVERTED) {
                constants.computeIfAbsent(
                        ValueCode.of(component.value()).columnType(),
                        type -> FieldSpec.builder(
                                        ParameterizedTypeName.get(
                                                RuntimeNames.COLUMN_TYPE,
                                                component.value().boxed()),
                                        NamingStrategy.constant(component.name()) + "_TYPE",
                                        Modifier.PRIVATE,
                                        Modifier.STATIC,
                                        Modifier.FINAL)
                                .initializer(type)
                                .build());
            }
        }
        return constants;
    }
}
