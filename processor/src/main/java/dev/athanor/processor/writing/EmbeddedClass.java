package dev.athanor.processor.writing;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import dev.athanor.processor.model.ColumnMeta;
import dev.athanor.processor.model.EmbeddedMeta;
import dev.athanor.processor.model.EmbeddedPart;
import dev.athanor.processor.model.EntityMeta;
import dev.athanor.processor.naming.GeneratedNames;
import dev.athanor.processor.naming.NamingStrategy;
import dev.athanor.processor.naming.ReservedWords;
import dev.athanor.processor.printing.Code;
import dev.athanor.processor.printing.FieldDeclaration;
import dev.athanor.processor.printing.MethodDeclaration;
import dev.athanor.processor.printing.TypeDeclaration;
import dev.athanor.processor.type.RuntimeNames;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** The classes of a query type that stand for embedded records: a field for each component, conditions over all of them. */
final class EmbeddedClass {
    private EmbeddedClass() {}

    /** Adds the field of a record and the class that it is of. */
    static void addTo(TypeDeclaration.Builder type, EntityMeta entity, EmbeddedMeta embedded) {
        String name = className(embedded);
        ClassName self = GeneratedNames.of(entity.type()).queryType().nestedClass(name);
        type.addField(field(ReservedWords.variable(embedded.name()), self));
        addClass(type, entity, embedded);
    }

    private static String className(EmbeddedMeta embedded) {
        return NamingStrategy.foreignKeyAttribute("", embedded.name()) + "Columns";
    }

    private static FieldDeclaration field(String name, ClassName type) {
        return FieldDeclaration.of(type, name, Modifier.PUBLIC, Modifier.FINAL).withValue("new $T()", type);
    }

    private static void addClass(TypeDeclaration.Builder outer, EntityMeta entity, EmbeddedMeta embedded) {
        ClassName query = GeneratedNames.of(entity.type()).queryType();
        TypeDeclaration.Builder type = TypeDeclaration.ofClass(query.nestedClass(className(embedded)))
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
                type.addField(QueryFields.ofPart(column, part.component()));
            }
        }
        Code numbers = embedded.columns().stream()
                .map(column -> Code.of("$L", column.index()))
                .collect(Code.joining(", "));
        type.addMethod(MethodDeclaration.constructor()
                .addModifiers(Modifier.PRIVATE)
                .addStatement("super($T.this, $L)", query, numbers)
                .build());
        outer.addType(type.addMethod(parts(embedded)).build());
    }

    private static MethodDeclaration parts(EmbeddedMeta embedded) {
        String value = ReservedWords.variable(embedded.name());
        MethodDeclaration.Builder method = MethodDeclaration.method("parts")
                .overrides()
                .addModifiers(Modifier.PROTECTED)
                .returns(ArrayTypeName.of(Nullness.nullable(ClassName.OBJECT)))
                .addParameter(embedded.record(), value);
        List<Code> parts = new ArrayList<>();
        addParts(embedded, value, false, method, parts);
        boolean onOneLine = EmbeddedAccessors.fitsOnOneLine(parts);
        return method.addStatement(
                        onOneLine ? "return new $T[] {$L}" : "return new $T[] {\n$L\n}",
                        Object.class,
                        Code.join(parts, onOneLine ? ", " : ",\n"))
                .build();
    }

    private static void addParts(
            EmbeddedMeta embedded, String value, boolean nullable, MethodDeclaration.Builder method, List<Code> parts) {
        for (EmbeddedPart part : embedded.parts()) {
            Code component = nullable
                    ? Code.of("$1N == null ? null : $1N.$2N()", value, part.component())
                    : Code.of("$N.$N()", value, part.component());
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
