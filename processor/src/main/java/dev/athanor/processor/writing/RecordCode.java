package dev.athanor.processor.writing;

import com.palantir.javapoet.TypeName;
import dev.athanor.processor.model.ComponentMeta;
import dev.athanor.processor.model.RecordMeta;
import dev.athanor.processor.printing.Code;
import dev.athanor.processor.printing.MethodDeclaration;
import java.util.List;
import java.util.stream.IntStream;
import javax.lang.model.element.Modifier;

/** What the generated classes of records have in common: how a record is made of a row. */
final class RecordCode {
    /** How the value of one component is read. */
    interface Read {
        Code of(ComponentMeta component, int number);
    }

    private RecordCode() {}

    /** The constructor's call. A primitive is cast to where there are constructors that a boxed value would fit better. */
    static Code make(RecordMeta record, Read read) {
        List<ComponentMeta> components = record.components();
        Code arguments = IntStream.range(0, components.size())
                .mapToObj(i -> argument(record, components.get(i), read.of(components.get(i), i)))
                .collect(Code.joining(",$W"));
        return Code.of("new $T($L)", record.type(), arguments);
    }

    private static Code argument(RecordMeta record, ComponentMeta component, Code value) {
        return record.overloaded() && component.type().isPrimitive()
                ? Code.of("($T) $L", component.type(), value)
                : value;
    }

    /** The components' names as strings. */
    static Code names(RecordMeta record) {
        return record.components().stream()
                .map(one -> Code.of("$S", one.name()))
                .collect(Code.joining(",$W"));
    }

    /** Nobody makes an object of a class with nothing but static methods. */
    static MethodDeclaration hiddenConstructor() {
        return MethodDeclaration.constructor().addModifiers(Modifier.PRIVATE).build();
    }

    static TypeName boxed(ComponentMeta component) {
        return component.type().isPrimitive() ? component.type().box() : component.type();
    }
}
