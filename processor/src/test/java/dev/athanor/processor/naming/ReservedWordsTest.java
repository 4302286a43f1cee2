package dev.athanor.processor.naming;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import org.junit.jupiter.api.Test;

class ReservedWordsTest {

    @Test
    void keyword_getsAnUnderscore() {
        assertThat(ReservedWords.variable("default")).isEqualTo("default_");
        assertThat(ReservedWords.method("default")).isEqualTo("default_");
        assertThat(ReservedWords.variable("name")).isEqualTo("name");
    }

    @Test
    void variable_mayBeCalledLikeAMethod() {
        assertThat(ReservedWords.variable("wait")).isEqualTo("wait");
    }

    @Test
    void method_isNeverCalledLikeAFinalOneOfObject() {
        for (Method method : Object.class.getDeclaredMethods()) {
            if (Modifier.isPublic(method.getModifiers())) {
                assertThat(ReservedWords.method(method.getName())).isEqualTo(method.getName() + "_");
            }
        }
    }
}
