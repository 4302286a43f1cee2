package dev.athanor.processor.type;

import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javapoet.ClassName;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every name that readers and writers mention is that of a class. */
class RuntimeNamesTest {

    @TestFactory
    Stream<DynamicTest> name_isThatOfAClass() {
        return Arrays.stream(RuntimeNames.class.getFields())
                .filter(field -> field.getType() == ClassName.class)
                .map(field -> DynamicTest.dynamicTest(field.getName(), () -> assertExists(field)));
    }

    private static void assertExists(Field field) throws ReflectiveOperationException {
        ClassName name = (ClassName) field.get(null);
        Class<?> type = Class.forName(name.reflectionName(), false, RuntimeNamesTest.class.getClassLoader());
        assertThat(type.getCanonicalName()).isEqualTo(name.canonicalName());
    }
}
