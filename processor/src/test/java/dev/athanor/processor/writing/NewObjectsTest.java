package dev.athanor.processor.writing;

import dev.athanor.conformance.Row;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Runs {@code scenarios/NewObjects.java}: objects made by their query types, without a session or a database. */
final class NewObjectsTest {
    private static Scenario scenario;

    @BeforeAll
    static void compile() throws IOException {
        Path resources = Path.of("src/test/resources");
        scenario = Scenario.of(Sources.in(resources.resolve("goldens/user_address/input"))
                .and(Files.readString(resources.resolve("scenarios/NewObjects.java")))
                .compile());
    }

    @Test
    @Row("S20")
    void builder_takesColumnsAndRelationships() throws Throwable {
        run("builder_takesColumnsAndRelationships");
    }

    @Test
    @Row({"S79", "C81"})
    void collection_ofANewObjectIsEmpty() throws Throwable {
        run("collection_ofANewObjectIsEmpty");
    }

    @Test
    @Row("S80")
    void add_setsTheOtherSide() throws Throwable {
        run("add_setsTheOtherSide");
    }

    @Test
    @Row("S81")
    void set_addsToTheOtherSide() throws Throwable {
        run("set_addsToTheOtherSide");
    }

    @Test
    @Row({"S82", "C78"})
    void set_movesBetweenCollections() throws Throwable {
        run("set_movesBetweenCollections");
    }

    @Test
    @Row("C78")
    void remove_clearsTheOtherSide() throws Throwable {
        run("remove_clearsTheOtherSide");
    }

    @Test
    void unsetColumn_isNullOrNamed() throws Throwable {
        run("unsetColumn_isNullOrNamed");
    }

    @Test
    void toString_namesWhatIsSet() throws Throwable {
        run("toString_namesWhatIsSet");
    }

    @Test
    void model_isOne() throws Throwable {
        run("model_isOne");
    }

    private static void run(String method) throws Throwable {
        scenario.run("shop.NewObjects", method);
    }
}
