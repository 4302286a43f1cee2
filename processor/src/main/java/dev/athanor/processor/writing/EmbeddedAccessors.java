package dev.athanor.processor.writing;

import dev.athanor.processor.model.AccessorMeta;
import dev.athanor.processor.model.ColumnMeta;
import dev.athanor.processor.model.EmbeddedMeta;
import dev.athanor.processor.model.EmbeddedPart;
import dev.athanor.processor.model.MethodMeta;
import dev.athanor.processor.naming.ReservedWords;
import dev.athanor.processor.printing.Code;
import dev.athanor.processor.printing.MethodDeclaration;
import dev.athanor.processor.printing.TypeDeclaration;
import dev.athanor.processor.type.RuntimeNames;
import java.util.List;

/** The accessors of embedded records in the instance class: a getter puts the fields together, a setter spreads a record over them. */
final class EmbeddedAccessors {
    /** How much of a line is left for arguments. */
    private static final int ONE_LINE = 81;

    private EmbeddedAccessors() {}

    static void addTo(TypeDeclaration.Builder type, EmbeddedMeta embedded) {
        AccessorMeta accessor = embedded.accessor();
        if (accessor == null) {
            return;
        }
        type.addMethod(getter(embedded, accessor));
        String name = ReservedWords.variable(embedded.name());
        MethodMeta setter = accessor.setter();
        MethodDeclaration.Builder method = setter != null
                ? Overrides.setter(setter, name)
                : MethodDeclaration.method(ownSetter(embedded)).addParameter(accessor.type(), name);
        if (!embedded.nullable()) {
            method.addStatement("$T.embedded(this, $S, $N)", RuntimeNames.ACCESS, embedded.path(), name);
        }
        Overrides.addValidation(method, accessor, name);
        if (!embedded.nullable() && accessor.validation() != null) {
            method.addStatement("$T.embedded(this, $S, $N)", RuntimeNames.ACCESS, embedded.path(), name);
        }
        Code.Builder changes = Code.builder();
        type.addMethod(method.addCode(read(embedded, name, embedded.nullable(), changes))
                .addCode(changes.build())
                .build());
    }

    /** The method by which the builder gives a record that has no setter. */
    static String ownSetter(EmbeddedMeta embedded) {
        return "athanor$" + embedded.name();
    }

    private static MethodDeclaration getter(EmbeddedMeta embedded, AccessorMeta accessor) {
        MethodDeclaration.Builder getter = Overrides.getter(accessor);
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
    private static Code assembleInner(EmbeddedPart part) {
        Code.Builder code = Code.builder();
        EmbeddedMeta inner = part.embedded();
        if (inner != null) {
            inner.parts().forEach(one -> code.add(assembleInner(one)));
            Code value =
                    inner.nullable() ? Code.of("$L\n$>$>? null\n: $L$<$<", allNull(inner), made(inner)) : made(inner);
            code.addStatement("$T $N = $L", inner.record(), local(inner), value);
        }
        return code.build();
    }

    private static Code allNull(EmbeddedMeta embedded) {
        Code fields = embedded.columns().stream()
                .map(column -> Code.of("$N", MemberNames.field(column)))
                .collect(Code.joining(", "));
        return Code.of("$T.allNull($L)", RuntimeNames.ACCESS, fields);
    }

    private static Code made(EmbeddedMeta embedded) {
        List<Code> arguments =
                embedded.parts().stream().map(EmbeddedAccessors::argument).toList();
        return fitsOnOneLine(arguments)
                ? Code.of("new $T($L)", embedded.record(), Code.join(arguments, ", "))
                : Code.of("new $T(\n$>$>$L$<$<)", embedded.record(), Code.join(arguments, ",\n"));
    }

    /** Whether expressions are short as they are printed. */
    static boolean fitsOnOneLine(List<Code> expressions) {
        return expressions.stream().mapToInt(one -> one.toString().length() + 2).sum() <= ONE_LINE;
    }

    private static Code argument(EmbeddedPart part) {
        ColumnMeta column = part.column();
        if (column == null) {
            EmbeddedMeta inner = part.embedded();
            return Code.of("$N", inner == null ? part.component() : local(inner));
        }
        Code value = ColumnAccessors.handedOut(column);
        return part.nullable()
                ? value
                : Code.of("$T.component(this, $L, $L)", RuntimeNames.ACCESS, column.index(), value);
    }

    /**
     * Statements that read the components of the record in {@code name}, all of them before one is changed, so that a record
     * which is refused changes nothing. Those that change a column each are added to {@code changes}.
     */
    private static Code read(EmbeddedMeta embedded, String name, boolean nullable, Code.Builder changes) {
        Code.Builder code = Code.builder();
        for (EmbeddedPart part : embedded.parts()) {
            Code component = Code.of("$N.$N()", name, part.component());
            EmbeddedMeta inner = part.embedded();
            ColumnMeta column = part.column();
            if (inner != null) {
                Code checked = part.nullable()
                        ? component
                        : Code.of("$T.embedded(this, $S, $L)", RuntimeNames.ACCESS, inner.path(), component);
                code.addStatement("$T $N = $L", inner.record(), local(inner), orNull(name, nullable, checked));
                code.add(read(inner, local(inner), nullable || part.nullable(), changes));
            } else if (column != null) {
                String field = MemberNames.field(column);
                Code checked = part.nullable() || part.primitive()
                        ? component
                        : Code.of("$T.requiredPart(this, $L, $L)", RuntimeNames.ACCESS, column.index(), component);
                code.addStatement("$T $N = $L", column.value().boxed(), field, orNull(name, nullable, checked));
                changes.addStatement("$L($L, this.$N, $N)", MappedState.CHANGE, column.index(), field, field);
                changes.addStatement("this.$N = $L", field, ColumnAccessors.kept(column, Code.of("this"), field));
            }
        }
        return code.build();
    }

    private static Code orNull(String name, boolean nullable, Code component) {
        return nullable ? Code.of("$N == null ? null : $L", name, component) : component;
    }

    /** The local variable of a record within another: {@code homePosition}. */
    private static String local(EmbeddedMeta inner) {
        return ReservedWords.variable(inner.name());
    }
}
