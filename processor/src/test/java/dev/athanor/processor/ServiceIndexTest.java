package dev.athanor.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.processor.testing.InProcess;
import dev.athanor.processor.testing.Source;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The index of models, whole and after compilations of parts. */
class ServiceIndexTest {
    private static final String INDEX = "classes/META-INF/services/dev.athanor.spi.EntityModel";
    private static final Source USER = Source.singleEntity("");
    private static final Source SHOP = Source.of("""
            public class Shop {
                @Entity public interface Item { @Id long id(); }
            }
            """);

    @TempDir
    Path folder;

    @Test
    void models_areListedByName() {
        compile(USER, SHOP);
        assertThat(folder.resolve(INDEX)).hasContent("shop.Shop_ItemModel\nshop.UserModel");
    }

    @Test
    void models_areListedByNameInEclipse() {
        InProcess.ecj().compile(folder, List.of(USER, SHOP));
        assertThat(folder.resolve(INDEX)).hasContent("shop.Shop_ItemModel\nshop.UserModel");
    }

    @Test
    void compilationOfAPart_keepsTheOthers() {
        compile(USER);
        compile(SHOP);
        assertThat(folder.resolve(INDEX)).hasContent("shop.Shop_ItemModel\nshop.UserModel");
    }

    @Test
    void compilationOfAPart_dropsWhatIsGone() throws IOException {
        compile(USER, SHOP);
        Files.delete(folder.resolve("classes/shop/User.class"));
        compile(SHOP);
        assertThat(folder.resolve(INDEX)).hasContent("shop.Shop_ItemModel");
    }

    @Test
    void compilationWithErrors_writesNone() {
        compile(Source.singleEntity("public abstract void setName(String name);"));
        assertThat(folder.resolve(INDEX)).doesNotExist();
    }

    @Test
    void gradle_isToldHowEachProcessorWorks() throws IOException {
        try (var file =
                AthanorProcessor.class.getResourceAsStream("/META-INF/gradle/incremental.annotation.processors")) {
            assertThat(file).isNotNull();
            assertThat(new String(file.readAllBytes(), StandardCharsets.UTF_8).lines())
                    .containsExactly(
                            AthanorProcessor.class.getName() + ",isolating",
                            ServiceIndexProcessor.class.getName() + ",aggregating");
        }
    }

    private void compile(Source... sources) {
        InProcess.javac().compile(folder, List.of(sources));
    }
}
