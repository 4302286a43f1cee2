package dev.athanor.processor.writing;

import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Runs each static method of the classes in {@code scenarios} with what is generated for the entities of a golden. */
final class ScenarioTest {
    private static final Path RESOURCES = Path.of("src/test/resources");

    @TestFactory
    Stream<DynamicTest> constructors() throws Exception {
        return tests("constructors", "press.Constructed");
    }

    @TestFactory
    Stream<DynamicTest> compositeKeys() throws Exception {
        return tests("composite_key", "shop.Keys");
    }

    @TestFactory
    Stream<DynamicTest> selfReferences() throws Exception {
        return tests("self_reference", "history.Ancestry");
    }

    @TestFactory
    Stream<DynamicTest> embeddedRecords() throws Exception {
        return tests("embedded", "shop.Records");
    }

    @TestFactory
    Stream<DynamicTest> links() throws Exception {
        return tests("links", "lending.Lending");
    }

    @TestFactory
    Stream<DynamicTest> oneToOne() throws Exception {
        return tests("one_to_one", "registry.Pairs");
    }

    private static Stream<DynamicTest> tests(String golden, String className)
            throws IOException, ClassNotFoundException {
        String file = className.substring(className.lastIndexOf('.') + 1) + ".java";
        Scenario scenario = Scenario.of(
                Sources.in(RESOURCES.resolve("goldens").resolve(golden).resolve("input"))
                        .and(Files.readString(RESOURCES.resolve("scenarios").resolve(file)))
                        .compile());
        return Arrays.stream(scenario.loadClass(className).getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()))
                .map(Method::getName)
                .sorted(Comparator.naturalOrder())
                .map(name -> DynamicTest.dynamicTest(name, () -> scenario.run(className, name)));
    }
}
