package dev.athanor.processor.writing;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.athanor.processor.model.Access;
import dev.athanor.processor.model.ColumnMeta;
import dev.athanor.processor.model.ComponentMeta;
import dev.athanor.processor.model.ProjectionMeta;
import dev.athanor.processor.model.RecordMeta;
import dev.athanor.processor.naming.GeneratedNames;
import dev.athanor.processor.naming.ReservedWords;
import dev.athanor.processor.printing.Code;
import dev.athanor.processor.printing.MethodDeclaration;
import dev.athanor.processor.printing.TypeDeclaration;
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
        TypeDeclaration.Builder type = header.open(
                        GeneratedNames.of(record.type()).queryType(),
                        Code.of("{@link $T} as the result of a query.\n", record.type()))
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

    private static MethodDeclaration of(RecordMeta record) {
        MethodDeclaration.Builder method =
                factory(record, "of").addJavadoc("Each component, as what it is selected as.\n");
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
        Code items = record.components().stream()
                .map(one -> Code.of("$N", name(one)))
                .collect(Code.joining(",$W"));
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

    private static Code read(String row, ComponentMeta component, int number) {
        return Code.of(
                "$N.<$T>$L($L)", row, RecordCode.boxed(component), component.nullable() ? "getOrNull" : "get", number);
    }

    private static MethodDeclaration from(ProjectionMeta projection, ClassName entity) {
        RecordMeta record = projection.record();
        TypeName query = GeneratedNames.of(entity).queryType();
        MethodDeclaration.Builder method = factory(record, "from")
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
        Code arguments = columns.stream()
                .map(one -> Code.of("table.$N", MemberNames.field(one.orElseThrow())))
                .collect(Code.joining(",$W"));
        return method.addStatement("return of($L)", arguments).build();
    }

    private static MethodDeclaration.Builder factory(RecordMeta record, String name) {
        return MethodDeclaration.method(name)
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(ParameterizedTypeName.get(RuntimeNames.PROJECTED, record.type()));
    }

    private static String name(ComponentMeta component) {
        return ReservedWords.variable(component.name());
    }
}
