package dev.athanor.processor.naming;

import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.query.EntityTable;
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

    @Test
    void path_isNeverCalledLikeAMethodOfAQueryType() {
        for (Method method : EntityTable.class.getMethods()) {
            if (method.getParameterCount() == 0) {
                assertThat(ReservedWords.path(method.getName())).isEqualTo(method.getName() + "_");
            }
        }
        assertThat(ReservedWords.path("author")).isEqualTo("author");
    }
}
