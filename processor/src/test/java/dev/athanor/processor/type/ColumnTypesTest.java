package dev.athanor.processor.type;

import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.athanor.processor.type.ColumnTypes.BuiltIn;
import dev.athanor.type.ColumnType;
import dev.athanor.type.RowBinder;
import dev.athanor.type.RowReader;
import dev.athanor.type.Types;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of built-in column types agrees with the runtime. */
class ColumnTypesTest {

    static Stream<BuiltIn> all() {
        return ColumnTypes.all().stream();
    }

    @ParameterizedTest
    @MethodSource("all")
    void constant_isOfTheJavaType(BuiltIn type) throws ReflectiveOperationException {
        Object constant = Types.class.getField(type.constant()).get(null);
        TypeName raw = type.javaType() instanceof ParameterizedTypeName list ? list.rawType() : type.javaType();
        assertThat(TypeName.get(((ColumnType<?>) constant).javaType())).isEqualTo(raw);
    }

    @ParameterizedTest
    @MethodSource("all")
    void accessor_isOneOfReaderAndBinder(BuiltIn type) {
        assertThat(Arrays.stream(RowReader.class.getMethods()))
                .anyMatch(one -> one.getName().equals("get" + type.accessor()));
        assertThat(Arrays.stream(RowBinder.class.getMethods()))
                .anyMatch(one -> one.getName().equals("set" + type.accessor()));
    }

    @Test
    void allConstants_areInTheTable() {
        Stream<String> constants = Arrays.stream(Types.class.getFields())
                .filter(field -> ColumnType.class.isAssignableFrom(field.getType()))
                .map(Field::getName);
        assertThat(constants)
                .containsExactlyInAnyOrderElementsOf(
                        all().map(BuiltIn::constant).toList());
    }

    @Test
    void primitive_isFoundAsItsBox() {
        assertThat(ColumnTypes.of(TypeName.INT)).isEqualTo(ColumnTypes.of(TypeName.INT.box()));
        assertThat(ColumnTypes.of(TypeName.INT)).isPresent();
    }

    @Test
    void otherTypes_areNotFound() {
        assertThat(ColumnTypes.of(ClassName.get(Thread.class))).isEmpty();
        assertThat(ColumnTypes.of(ClassName.OBJECT)).isEmpty();
    }
}
