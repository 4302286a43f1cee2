package dev.athanor.processor.writing;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.athanor.processor.model.ComponentMeta;
import dev.athanor.processor.model.RecordMeta;
import java.util.List;
import java.util.stream.IntStream;
import javax.lang.model.element.Modifier;

/** What the generated classes of records have in common: how a record is made of a row. */
final class RecordCode {
    /** How the value of one component is read. */
    interface Read {
        CodeBlock of(ComponentMeta component, int number);
    }

    private RecordCode() {}

    /** The constructor's call. A primitive is cast to where there are constructors that a boxed value would fit better. */
    static CodeBlock make(RecordMeta record, Read read) {
        List<ComponentMeta> components = record.components();
        CodeBlock arguments = IntStream.range(0, components.size())
                .mapToObj(i -> argument(record, components.get(i), read.of(components.get(i), i)))
                .collect(CodeBlock.joining(",$W"));
        return CodeBlock.of("new $T($L)", record.type(), arguments);
    }

    private static CodeBlock argument(RecordMeta record, ComponentMeta component, CodeBlock value) {
        return record.overloaded() && component.type().isPrimitive()
                ? CodeBlock.of("($T) $L", component.type(), value)
                : value;
    }

    /** The components' names as strings. */
    static CodeBlock names(RecordMeta record) {
        return record.components().stream()
                .map(one -> CodeBlock.of("$S", one.name()))
                .collect(CodeBlock.joining(",$W"));
    }

    /** Nobody makes an object of a class with nothing but static methods. */
    static MethodSpec hiddenConstructor() {
        return MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build();
    }

    static TypeName boxed(ComponentMeta component) {
        return component.type().isPrimitive() ? component.type().box() : component.type();
    }
}
