package dev.athanor.processor.writing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.spi.EntityModel;
import dev.athanor.spi.MappedEntity;
import dev.athanor.spi.Masks;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Entities with more attributes than a mask word has bits. */
final class WideEntityTest {
    @ParameterizedTest
    @ValueSource(ints = {32, 33, 64, 70, 130})
    void masks_holdABitForEachAttribute(int columns) throws ReflectiveOperationException {
        Scenario scenario = Scenario.of(Sources.of(source(columns)).compileUnchecked());
        EntityModel<?> model = (EntityModel<?>)
                scenario.loadClass("wide.WideModel").getField("MODEL").get(null);
        MappedEntity entity = model.newInstance();
        assertThat(model.columns()).hasSize(columns);
        for (int i = 0; i < columns; i++) {
            assertThat(Masks.isLoaded(entity, i)).isFalse();
            Masks.setLoaded(entity, i, true);
            Masks.setDirty(entity, i, true);
            assertThat(Masks.isLoaded(entity, i)).isTrue();
        }
        for (int i = 0; i < columns; i++) {
            Masks.setLoaded(entity, i, false);
            assertThat(bits(entity, model, 0)).isEqualTo(columns - 1 - i);
            assertThat(Masks.isDirty(entity, i)).isTrue();
        }
        Masks.clearDirty(entity);
        assertThat(bits(entity, model, 1)).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {32, 70})
    void setters_setTheBitOfTheirColumn(int columns) throws ReflectiveOperationException {
        Scenario scenario = Scenario.of(Sources.of(source(columns)).compileUnchecked());
        Class<?> query = scenario.loadClass("wide.QWide");
        Class<?> wide = scenario.loadClass("wide.Wide");
        for (int i = 1; i < columns; i++) {
            Object entity = query.getMethod("create").invoke(null);
            wide.getMethod("setColumn" + i, int.class).invoke(entity, i);
            MappedEntity mapped = MappedEntity.of(entity);
            assertThat(wide.getMethod("getColumn" + i).invoke(entity)).isEqualTo(i);
            assertThat(Masks.isLoaded(mapped, i)).isTrue();
            assertThat(bits(mapped, mapped.athanor$model(), 0)).isEqualTo(1);
        }
    }

    private static int bits(MappedEntity entity, EntityModel<?> model, int kind) {
        return IntStream.range(0, model.maskWords())
                .map(word -> Long.bitCount(entity.athanor$mask(2 * word + kind)))
                .sum();
    }

    private static String source(int columns) {
        String accessors = IntStream.range(1, columns)
                .mapToObj("    int getColumn%1$d();\n    void setColumn%1$d(int value);\n"::formatted)
                .collect(Collectors.joining());
        return """
                package wide;

                @dev.athanor.annotation.Entity
                public interface Wide {
                    @dev.athanor.annotation.Id(generated = true) Long getId();
                %s}
                """.formatted(accessors);
    }
}
