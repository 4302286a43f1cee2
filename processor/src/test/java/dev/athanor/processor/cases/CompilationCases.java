package dev.athanor.processor.cases;

import static dev.athanor.processor.cases.Case.in;
import static dev.athanor.processor.cases.Case.inUser;

import dev.athanor.processor.diagnostic.CompilationProblem;
import dev.athanor.processor.diagnostic.OutputProblem;
import java.util.List;

/** What is wrong with a compilation as a whole. */
final class CompilationCases {
    private static final String USER = """

            @Entity public abstract class User {
                @Id public abstract long getId();
            }
            """;

    static final List<Case> ALL = List.of(
            in(CompilationProblem.TABLE_NAME_TWICE, "one stated, one by naming strategy", USER, """

                    @Entity(
                        table = /*!*/"USER")
                    public abstract class Zebra {
                        @Id public abstract long getId();
                    }
                    """)
                    .saying("belongs to entity Zebra and to entity User")
                    .passesAs(USER, """

                    @Entity(
                        table = "zebra")
                    public abstract class Zebra {
                        @Id public abstract long getId();
                    }
                    """),
            in(CompilationProblem.MODULE_WITHOUT_PROVIDES, "no provides", """
                    module shop { // !
                        requires java.sql;
                    }
                    """, USER)
                    .saying("provides dev.athanor.spi.EntityModel with shop.UserModel;")
                    .with("--add-reads", "shop=ALL-UNNAMED")
                    .passesAs("""
                    module shop {
                        requires java.sql;
                        provides dev.athanor.spi.EntityModel with shop.UserModel;
                    }
                    """, USER),
            inUser(CompilationProblem.OPTION_UNKNOWN, "none of this name", "")
                    .with("-Aathanor.strict=maybe")
                    .saying("There is no option -Aathanor.strict.")
                    .passesWith(),
            inUser(CompilationProblem.OPTION_VALUE_UNKNOWN, "no such style", "")
                    .with("-Aathanor.naming=snake")
                    .saying("-Aathanor.naming has the value snake. Write one of SNAKE_CASE,")
                    .passesWith("-Aathanor.naming=SNAKE_CASE"),
            inUser(OutputProblem.EJECT_FAILED, "a file where a folder is needed", "")
                    .with("-Aathanor.eject=pom.xml")
                    .saying("could not be written to the folder of -Aathanor.eject: ")
                    .passesWith());

    private CompilationCases() {}
}
