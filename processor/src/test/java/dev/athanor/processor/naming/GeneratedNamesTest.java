package dev.athanor.processor.naming;

import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javapoet.ClassName;
import org.junit.jupiter.api.Test;

class GeneratedNamesTest {
    private final GeneratedNames topLevel = GeneratedNames.of(ClassName.get("shop", "OrderItem"));
    private final GeneratedNames nested = GeneratedNames.of(ClassName.get("shop", "A", "User"));

    @Test
    void names_areBesideTheEntity() {
        assertThat(topLevel.queryType()).isEqualTo(ClassName.get("shop", "QOrderItem"));
        assertThat(topLevel.mappedType()).isEqualTo(ClassName.get("shop", "OrderItemModel", "MappedOrderItem"));
        assertThat(topLevel.model()).isEqualTo(ClassName.get("shop", "OrderItemModel"));
        assertThat(topLevel.constant()).isEqualTo("ORDER_ITEM");
    }

    @Test
    void names_ofNestedEntity_areFlat() {
        assertThat(nested.queryType()).isEqualTo(ClassName.get("shop", "QA_User"));
        assertThat(nested.mappedType()).isEqualTo(ClassName.get("shop", "A_UserModel", "MappedA_User"));
        assertThat(nested.model()).isEqualTo(ClassName.get("shop", "A_UserModel"));
        assertThat(nested.constant()).isEqualTo("USER");
    }
}
