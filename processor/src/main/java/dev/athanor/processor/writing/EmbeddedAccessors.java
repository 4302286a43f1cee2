package dev.athanor.processor.writing;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.athanor.processor.model.AccessorMeta;
import dev.athanor.processor.model.ColumnMeta;
import dev.athanor.processor.model.EmbeddedMeta;
import dev.athanor.processor.model.EmbeddedPart;
import dev.athanor.processor.model.MethodMeta;
import dev.athanor.processor.naming.ReservedWords;
import dev.athanor.processor.type.RuntimeNames;
import java.util.List;

/** The accessors of embedded records in the instance class: a getter puts the fields together, a setter spreads a record over them. */
final class EmbeddedAccessors {
    /** How much of a line is left for arguments. */
    private static final int ONE_LINE = 81;

    private EmbeddedAccessors() {}

    static void addTo(TypeSpec.Builder type, EmbeddedMeta embedded) {
        AccessorMeta accessor = embedded.accessor();
        if (accessor == null) {
            return;
        }
        type.addMethod(getter(embedded, accessor));
        String name = ReservedWords.variable(embedded.name());
        MethodMeta setter = accessor.setter();
        MethodSpec.Builder method = setter != null
                ? Overrides.setter(setter, name)
                : MethodSpec.methodBuilder(ownSetter(embedded)).addParameter(accessor.type(), name);
        if (!embedded.nullable()) {
            method.addStatement("$T.embedded(this, $S, $N)", RuntimeNames.ACCESS, embedded.path(), name);
        }
        Overrides.addValidation(method, accessor, name);
        if (!embedded.nullable() && accessor.validation() != null) {
            method.addStatement("$T.embedded(this, $S, $N)", RuntimeNames.ACCESS, embedded.path(), name);
        }
        CodeBlock.Builder changes = CodeBlock.builder();
        type.addMethod(method.addCode(read(embedded, name, embedded.nullable(), changes))
                .addCode(changes.build())
                .build());
    }

    /** The method by which the builder gives a record that has no setter. */
    static String ownSetter(EmbeddedMeta embedded) {
        return "athanor$" + embedded.name();
    }

    private static MethodSpec getter(EmbeddedMeta embedded, AccessorMeta accessor) {
        MethodSpec.Builder getter = Overrides.getter(accessor);
        List<ColumnMeta> columns = embedded.columns();
        getter.addStatement(
                "$T.loadAll(this, $L, $L)",
                RuntimeNames.ACCESS,
                columns.get(0).index(),
                columns.get(columns.size() - 1).index());
        if (embedded.nullable()) {
            getter.beginControlFlow("if ($L)", allNull(embedded))
                    .addStatement("return null")
                    .endControlFlow();
        }
        for (EmbeddedPart part : embedded.parts()) {
            getter.addCode(assembleInner(part));
        }
        return getter.addStatement("return $L", made(embedded)).build();
    }

    /** Statements that make the records within a record first. */
    private static CodeBlock assembleInner(EmbeddedPart part) {
        CodeBlock.Builder code = CodeBlock.builder();
        EmbeddedMeta inner = part.embedded();
        if (inner != null) {
            inner.parts().forEach(one -> code.add(assembleInner(one)));
            CodeBlock value = inner.nullable()
                    ? CodeBlock.of("$L\n$>$>? null\n: $L$<$<", allNull(inner), made(inner))
                    : made(inner);
            code.addStatement("$T $N = $L", inner.record(), local(inner), value);
        }
        return code.build();
    }

    private static CodeBlock allNull(EmbeddedMeta embedded) {
        CodeBlock fields = embedded.columns().stream()
                .map(column -> CodeBlock.of("$N", MemberNames.field(column)))
                .collect(CodeBlock.joining(", "));
        return CodeBlock.of("$T.allNull($L)", RuntimeNames.ACCESS, fields);
    }

    private static CodeBlock made(EmbeddedMeta embedded) {
        List<CodeBlock> arguments =
                embedded.parts().stream().map(EmbeddedAccessors::argument).toList();
        return fitsOnOneLine(arguments)
                ? CodeBlock.of("new $T($L)", embedded.record(), CodeBlock.join(arguments, ", "))
                : CodeBlock.of("new $T(\n$>$>$L$<$<)", embedded.record(), CodeBlock.join(arguments, ",\n"));
    }

    /** Whether expressions are short as they are printed, the names of classes without their packages. */
    static boolean fitsOnOneLine(List<CodeBlock> expressions) {
        return expressions.stream()
                        .map(one -> one.toString().replaceAll("\\b([a-z]\\w*\\.)+(?=[A-Z])", ""))
                        .mapToInt(one -> one.length() + 2)
                        .sum()
                <= ONE_LINE;
    }

    private static CodeBlock argument(EmbeddedPart part) {
        ColumnMeta column = part.column();
        if (column == null) {
            EmbeddedMeta inner = part.embedded();
            return CodeBlock.of("$N", inner == null ? part.component() : local(inner));
        }
        CodeBlock value = ColumnAccessors.handedOut(column);
        return part.nullable()
                ? value
                : CodeBlock.of("$T.component(this, $L, $L)", RuntimeNames.ACCESS, column.index(), value);
    }

    /**
     * Statements that read the components of the record in {@code name}, all of them before one is changed, so that a record
     * which is refused changes nothing. Those that change a column each are added to {@code changes}.
     */
    private static CodeBlock read(EmbeddedMeta embedded, String name, boolean nullable, CodeBlock.Builder changes) {
        CodeBlock.Builder code = CodeBlock.builder();
        for (EmbeddedPart part : embedded.parts()) {
            CodeBlock component = CodeBlock.of("$N.$N()", name, part.component());
            EmbeddedMeta inner = part.embedded();
            ColumnMeta column = part.column();
            if (inner != null) {
                CodeBlock checked = part.nullable()
                        ? component
                        : CodeBlock.of("$T.embedded(this, $S, $L)", RuntimeNames.ACCESS, inner.path(), component);
                code.addStatement("$T $N = $L", inner.record(), local(inner), orNull(name, nullable, checked));
                code.add(read(inner, local(inner), nullable || part.nullable(), changes));
            } else if (column != null) {
                String field = MemberNames.field(column);
                CodeBlock checked = part.nullable() || part.primitive()
                        ? component
                        : CodeBlock.of("$T.requiredPart(this, $L, $L)", RuntimeNames.ACCESS, column.index(), component);
                code.addStatement("$T $N = $L", column.value().boxed(), field, orNull(name, nullable, checked));
                changes.addStatement("$L($L, this.$N, $N)", MappedState.CHANGE, column.index(), field, field);
                changes.addStatement("this.$N = $L", field, ColumnAccessors.kept(column, CodeBlock.of("this"), field));
            }
        }
        return code.build();
    }

    private static CodeBlock orNull(String name, boolean nullable, CodeBlock component) {
        return nullable ? CodeBlock.of("$N == null ? null : $L", name, component) : component;
    }

    /** The local variable of a record within another: {@code homePosition}. */
    private static String local(EmbeddedMeta inner) {
        return ReservedWords.variable(inner.name());
    }
}
