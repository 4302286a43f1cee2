package dev.athanor.processor.writing;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import dev.athanor.processor.model.Access;
import dev.athanor.processor.model.BindMeta;
import dev.athanor.processor.model.ComponentMeta;
import dev.athanor.processor.model.RecordMeta;
import dev.athanor.processor.model.ValueForm;
import dev.athanor.processor.naming.GeneratedNames;
import dev.athanor.processor.naming.NamingStrategy;
import dev.athanor.processor.printing.Code;
import dev.athanor.processor.printing.FieldDeclaration;
import dev.athanor.processor.printing.MethodDeclaration;
import dev.athanor.processor.printing.TypeDeclaration;
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
        Map<Code, FieldDeclaration> constants = constants(record);
        TypeDeclaration.Builder type = header.open(name, Code.of("The statement of {@link $T}.\n", record.type()))
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

    private static FieldDeclaration query(RecordMeta record, ClassName name, String sql) {
        return FieldDeclaration.of(
                        ParameterizedTypeName.get(RuntimeNames.RECORD_QUERY, record.type()),
                        QUERY,
                        Modifier.PRIVATE,
                        Modifier.STATIC,
                        Modifier.FINAL)
                .withValue(
                        "$T.of(\n$>$>$L,\n$T::read$L$<$<)",
                        RuntimeNames.RECORD_QUERY,
                        SqlLiteral.of(sql),
                        name,
                        record.components().isEmpty() ? Code.of("") : Code.of(",\n$L", RecordCode.names(record)));
    }

    /** The method that asks for the first bind, or gives the statement where it has none. */
    private static MethodDeclaration start(RecordMeta record, List<BindStep> steps) {
        MethodDeclaration.Builder method = MethodDeclaration.method("query")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(
                        steps.isEmpty() ? BindStep.result(record) : steps.get(0).name());
        if (steps.isEmpty()) {
            return method.addJavadoc("The statement.\n")
                    .addStatement("return $L", QUERY)
                    .build();
        }
        Code lambdas =
                steps.stream().map(step -> Code.of("$N -> ", step.variable())).collect(Code.joining(""));
        Code binds = steps.stream().map(BindStep::code).collect(Code.joining("\n"));
        return method.addJavadoc("The statement, once it has its values.\n")
                .addStatement("return $L$L\n$L", lambdas, QUERY, binds)
                .build();
    }

    private static MethodDeclaration read(RecordMeta record, Map<Code, FieldDeclaration> constants) {
        MethodDeclaration.Builder method = MethodDeclaration.method("read")
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
                                (component, number) -> Code.of(
                                        "row.$L($L, $L)",
                                        component.nullable() ? "getOrNull" : "get",
                                        number,
                                        columnType(component, constants))))
                .build();
    }

    private static Code columnType(ComponentMeta component, Map<Code, FieldDeclaration> constants) {
        Code type = ValueCode.of(component.value()).columnType();
        FieldDeclaration constant = constants.get(type);
        return constant == null ? type : Code.of("$N", constant.name());
    }

    /** The column types that are not constants of the runtime, and made once: {@code STATUS_TYPE}. */
    private static Map<Code, FieldDeclaration> constants(RecordMeta record) {
        Map<Code, FieldDeclaration> constants = new LinkedHashMap<>();
        for (ComponentMeta component : record.components()) {
            if (component.value().form() == ValueForm.ENUM || component.value().form() == ValueForm.CONVERTED) {
                constants.computeIfAbsent(
                        ValueCode.of(component.value()).columnType(),
                        type -> FieldDeclaration.of(
                                        ParameterizedTypeName.get(
                                                RuntimeNames.COLUMN_TYPE,
                                                component.value().boxed()),
                                        NamingStrategy.constant(component.name()) + "_TYPE",
                                        Modifier.PRIVATE,
                                        Modifier.STATIC,
                                        Modifier.FINAL)
                                .withValue(type));
            }
        }
        return constants;
    }
}
