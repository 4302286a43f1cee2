package dev.athanor.processor.tools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.athanor.processor.testing.CompiledEngine;
import dev.athanor.processor.testing.Goldens;
import dev.athanor.processor.tools.Jdk.Ended;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lombok on the same processor path: in which order makes no difference. */
class LombokTest {
    private static final Path SOURCES = Path.of("src/test/resources/tools/lombok");
    private static final String OURS = System.getProperty("java.class.path");
    private static final String LOMBOK = ToolJars.jar("lombok").toString();

    @TempDir
    Path folder;

    @Test
    void bothOrders_compileToTheSameAndRun() throws IOException {
        assertBothOrders(Jdk.running());
    }

    @Test
    void bothOrders_compileToTheSameWithANewerCompiler() throws IOException {
        Optional<Jdk> newer = Jdk.newer();
        assumeTrue(newer.isPresent(), "there is no JDK 25 here");
        assertBothOrders(newer.orElseThrow());
    }

    private void assertBothOrders(Jdk jdk) throws IOException {
        Map<String, String> first = compileAndRun(jdk, "first", LOMBOK + File.pathSeparator + OURS);
        Map<String, String> last = compileAndRun(jdk, "last", OURS + File.pathSeparator + LOMBOK);
        assertThat(first).containsKeys("shop/QUser.java", "shop/UserModel.java", "shop/QOrder.java");
        assertThat(last).isEqualTo(first);
    }

    /** The generated sources. */
    private Map<String, String> compileAndRun(Jdk jdk, String order, String processorPath) throws IOException {
        Path here = Files.createDirectories(folder.resolve(order));
        Path classes = Files.createDirectories(here.resolve("classes"));
        List<String> arguments = new ArrayList<>(List.of("-Xlint:all,-processing", "--release", "17"));
        arguments.addAll(List.of("-d", classes.toString(), "-cp", OURS + File.pathSeparator + LOMBOK));
        arguments.addAll(List.of("-processorpath", processorPath));
        arguments.addAll(SourceFolder.write(here.resolve("src"), Goldens.in(SOURCES)));
        Ended javac = jdk.javac(here, arguments);
        assertThat(javac.lines()).isEmpty();
        assertThat(javac.code()).isZero();
        assertThat(CompiledEngine.run(here, "shop.Use"))
                .isEqualTo(List.of(
                        "[Summary(name=bob, orders=1)]",
                        "User(getName=bob)",
                        1,
                        "none",
                        "Hello bob",
                        "Money(currency=EUR, cents=1)",
                        "2",
                        "nick"));
        return SourceFolder.generated(classes);
    }
}
