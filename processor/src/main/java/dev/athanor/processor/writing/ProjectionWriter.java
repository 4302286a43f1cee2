package dev.athanor.processor.writing;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.athanor.processor.model.Access;
import dev.athanor.processor.model.ColumnMeta;
import dev.athanor.processor.model.ComponentMeta;
import dev.athanor.processor.model.ProjectionMeta;
import dev.athanor.processor.model.RecordMeta;
import dev.athanor.processor.naming.GeneratedNames;
import dev.athanor.processor.naming.ReservedWords;
import dev.athanor.processor.type.RuntimeNames;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** Writes the {@code QX} of a record that query results are put into. Called by the step, also for a broken one. */
public final class ProjectionWriter {
    /** The file of {@code QX}. */
    public SourceFile write(ProjectionMeta projection, FileFacts facts) {
        Header header = new Header(facts);
        RecordMeta record = projection.record();
        TypeSpec.Builder type = header.open(
                        GeneratedNames.of(record.type()).queryType(),
                        CodeBlock.of("{@link $T} as the result of a query.\n", record.type()),
                        List.of())
                .addModifiers(Modifier.FINAL)
                .addMethod(RecordCode.hiddenConstructor())
                .addMethod(of(record));
        if (record.access() == Access.PUBLIC) {
            type.addModifiers(Modifier.PUBLIC);
        }
        if (projection.entity() != null && projection.mapped()) {
            type.addMethod(from(projection, projection.entity().value()));
        }
        return header.file(record.type(), type.build());
    }

    private static MethodSpec of(RecordMeta record) {
        MethodSpec.Builder method = factory(record, "of").addJavadoc("Each component, as what it is selected as.\n");
        for (ComponentMeta component : record.components()) {
            method.addParameter(
                    ParameterizedTypeName.get(RuntimeNames.SELECTABLE, RecordCode.boxed(component)), name(component));
        }
        if (!record.isReadable()) {
            return method.addStatement(Overrides.unsupported(record.displayName()))
                    .build();
        }
        String row = MemberNames.local(
                "row", record.components().stream().map(ProjectionWriter::name).toArray(String[]::new));
        CodeBlock items = record.components().stream()
                .map(one -> CodeBlock.of("$N", name(one)))
                .collect(CodeBlock.joining(",$W"));
        return method.addStatement(
                        "return $T.of(\n$N -> $L,\n$T.of($L),\n$T.of($L))",
                        RuntimeNames.PROJECTED,
                        row,
                        RecordCode.make(record, (component, number) -> read(row, component, number)),
                        List.class,
                        RecordCode.names(record),
                        List.class,
                        items)
                .build();
    }

    private static CodeBlock read(String row, ComponentMeta component, int number) {
        return CodeBlock.of(
                "$N.<$T>$L($L)", row, RecordCode.boxed(component), component.nullable() ? "getOrNull" : "get", number);
    }

    private static MethodSpec from(ProjectionMeta projection, ClassName entity) {
        RecordMeta record = projection.record();
        TypeName query = GeneratedNames.of(entity).queryType();
        MethodSpec.Builder method = factory(record, "from")
                .addJavadoc("The columns of {@link $T} that are called like the components.\n", entity)
                .addParameter(query, "table");
        List<Optional<ColumnMeta>> columns = record.components().stream()
                .map(one -> projection.columns().stream()
                        .filter(column -> column.name().equals(one.name()))
                        .filter(column -> column.value().queryType().equals(RecordCode.boxed(one)))
                        .findFirst())
                .toList();
        if (columns.stream().anyMatch(Optional::isEmpty)) {
            return method.addStatement(Overrides.unsupported(record.displayName()))
                    .build();
        }
        CodeBlock arguments = columns.stream()
                .map(one -> CodeBlock.of("table.$N", MemberNames.field(one.orElseThrow())))
                .collect(CodeBlock.joining(",$W"));
        return method.addStatement("return of($L)", arguments).build();
    }

    private static MethodSpec.Builder factory(RecordMeta record, String name) {
        return MethodSpec.methodBuilder(name)
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(ParameterizedTypeName.get(RuntimeNames.PROJECTED, record.type()));
    }

    private static String name(ComponentMeta component) {
        return ReservedWords.variable(component.name());
    }
}
