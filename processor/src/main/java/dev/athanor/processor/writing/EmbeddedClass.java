package dev.athanor.processor.writing;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import dev.athanor.processor.model.ColumnMeta;
import dev.athanor.processor.model.EmbeddedMeta;
import dev.athanor.processor.model.EmbeddedPart;
import dev.athanor.processor.model.EntityMeta;
import dev.athanor.processor.naming.GeneratedNames;
import dev.athanor.processor.naming.NamingStrategy;
import dev.athanor.processor.naming.ReservedWords;
import dev.athanor.processor.type.RuntimeNames;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** The classes of a query type that stand for embedded records: a field for each component, conditions over all of them. */
final class EmbeddedClass {
    private EmbeddedClass() {}

    /** Adds the field of a record and the class that it is of. */
    static void addTo(TypeSpec.Builder type, EntityMeta entity, EmbeddedMeta embedded) {
        String name = className(embedded);
        ClassName self = GeneratedNames.of(entity.type()).queryType().nestedClass(name);
        type.addField(field(ReservedWords.variable(embedded.name()), self));
        addClass(type, entity, embedded);
    }

    private static String className(EmbeddedMeta embedded) {
        return NamingStrategy.foreignKeyAttribute("", embedded.name()) + "Columns";
    }

    private static FieldSpec field(String name, ClassName type) {
        return FieldSpec.builder(type, name, Modifier.PUBLIC, Modifier.FINAL)
                .initializer("new $T()", type)
                .build();
    }

    private static void addClass(TypeSpec.Builder outer, EntityMeta entity, EmbeddedMeta embedded) {
        ClassName query = GeneratedNames.of(entity.type()).queryType();
        TypeSpec.Builder type = TypeSpec.classBuilder(className(embedded))
                .addJavadoc("The columns of {@code $L}.\n", embedded.path())
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .superclass(ParameterizedTypeName.get(RuntimeNames.EMBEDDED_COLUMNS, embedded.record()));
        for (EmbeddedPart part : embedded.parts()) {
            EmbeddedMeta inner = part.embedded();
            ColumnMeta column = part.column();
            if (inner != null) {
                type.addField(field(part.component(), query.nestedClass(className(inner))));
                addClass(outer, entity, inner);
            } else if (column != null) {
                type.addField(QueryFields.of(column, part.component()));
            }
        }
        CodeBlock numbers = embedded.columns().stream()
                .map(column -> CodeBlock.of("$L", column.index()))
                .collect(CodeBlock.joining(", "));
        type.addMethod(MethodSpec.constructorBuilder()
                .addModifiers(Modifier.PRIVATE)
                .addStatement("super($T.this, $L)", query, numbers)
                .build());
        outer.addType(type.addMethod(parts(embedded)).build());
    }

    private static MethodSpec parts(EmbeddedMeta embedded) {
        String value = ReservedWords.variable(embedded.name());
        MethodSpec.Builder method = MethodSpec.methodBuilder("parts")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PROTECTED)
                .returns(ArrayTypeName.of(Nullness.nullable(ClassName.OBJECT)))
                .addParameter(embedded.record(), value);
        List<CodeBlock> parts = new ArrayList<>();
        addParts(embedded, value, false, method, parts);
        boolean onOneLine = EmbeddedAccessors.fitsOnOneLine(parts);
        return method.addStatement(
                        onOneLine ? "return new $T[] {$L}" : "return new $T[] {\n$L\n}",
                        Object.class,
                        CodeBlock.join(parts, onOneLine ? ", " : ",\n"))
                .build();
    }

    private static void addParts(
            EmbeddedMeta embedded, String value, boolean nullable, MethodSpec.Builder method, List<CodeBlock> parts) {
        for (EmbeddedPart part : embedded.parts()) {
            CodeBlock component = nullable
                    ? CodeBlock.of("$1N == null ? null : $1N.$2N()", value, part.component())
                    : CodeBlock.of("$N.$N()", value, part.component());
            EmbeddedMeta inner = part.embedded();
            if (inner == null) {
                parts.add(component);
            } else {
                String local = ReservedWords.variable(inner.name());
                method.addStatement("$T $N = $L", inner.record(), local, component);
                addParts(inner, local, true, method, parts);
            }
        }
    }
}
