package dev.athanor.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.athanor.processor.testing.InProcess;
import dev.athanor.processor.testing.Message;
import dev.athanor.processor.testing.Source;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Several mistakes in one build are all told, each once and where it was made. */
class SeveralMistakesTest {

    /** The compilers. */
    enum Compiler {
        JAVAC,
        JAVAC_THAT_GOES_ON,
        ECLIPSE;

        List<Message> errors(Path folder, String... sources) {
            InProcess compiler = switch (this) {
                case JAVAC -> InProcess.javac();
                case JAVAC_THAT_GOES_ON -> InProcess.javac("--should-stop=ifError=FLOW");
                case ECLIPSE -> InProcess.ecj();
            };
            return compiler.compile(
                            folder, List.of(sources).stream().map(Source::of).toList())
                    .errors();
        }
    }

    private static final String USE = """
            package shop;
            import static dev.athanor.query.Sql.select;
            import static shop.QUser.USER;
            import dev.athanor.query.Select;
            final class Use {
                private Use() {}
                static Select<?> byName() {
                    return select(USER).where(USER.name.eq("x"));
                }
            }
            """;

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void mistakesOfOneEntity_areAllTold(Compiler compiler) {
        List<Message> errors = compiler.errors(folder, USE, """

                @Entity public abstract class User {
                    @Id public abstract long getId();
                    public abstract String getName();
                    public abstract void setName(int name);
                    public abstract Thread getWorker();
                    @Relationship(backPopulates = "childrn")
                    public abstract @Nullable User getParent();
                    @Default("none")
                    public abstract long getSize();
                }
                """);
        assertThat(errors)
                .extracting(SeveralMistakesTest::id, Message::line)
                .containsExactlyInAnyOrder(
                        tuple("SetterTypeDiffers", 5L),
                        tuple("TypeNotMappable", 6L),
                        tuple("BackPopulatesMissing", 7L),
                        tuple("DefaultMethodMissing", 9L));
    }

    @ParameterizedTest
    @EnumSource
    void mistakesOfSeveralEntities_areAllTold(Compiler compiler) {
        List<Message> errors = compiler.errors(folder, USE, """

                @Entity public abstract class User {
                    public abstract String getName();
                    @Relationship(backPopulates = "user")
                    public abstract List<Address> getAddresses();
                }
                """, """

                @Entity public abstract class Address {
                    @Id public abstract long getId();
                    public abstract Thread getWorker();
                    @Relationship(backPopulates = "adresses")
                    public abstract User getUser();
                }
                """);
        assertThat(errors)
                .extracting(SeveralMistakesTest::id, Message::file, Message::line)
                .containsExactlyInAnyOrder(
                        tuple("EntityMissingId", "User.java", 2L),
                        tuple("TypeNotMappable", "Address.java", 4L),
                        tuple("BackPopulatesMissing", "Address.java", 5L));
    }

    @ParameterizedTest
    @EnumSource
    void mistakeInAnotherPackage_isToldThereOnly(Compiler compiler) {
        List<Message> errors = compiler.errors(folder, USE, """

                @Entity public abstract class User {
                    @Id public abstract long getId();
                    public abstract String getName();
                    @Relationship(backPopulates = "user")
                    public abstract List<depot.Parcel> getParcels();
                }
                """, """
                package depot;
                import dev.athanor.annotation.*;
                @Entity public abstract class Parcel {
                    @Id(generated = true) public abstract java.util.UUID getNumber();
                    @Relationship(backPopulates = "parcels")
                    public abstract shop.User getUser();
                }
                """);
        assertThat(errors)
                .extracting(SeveralMistakesTest::id, Message::file, Message::line)
                .containsExactly(tuple("GeneratedIdType", "Parcel.java", 4L));
    }

    @ParameterizedTest
    @EnumSource
    void mistakeInASuperclass_isToldThereOnce(Compiler compiler) {
        List<Message> errors = compiler.errors(
                folder,
                USE,
                """

                public abstract class Base<T> {
                    @Id public abstract long getId();
                    public abstract String getName();
                    public abstract Thread getWorker();
                    public abstract T getTag();
                }
                """,
                "@Entity public abstract class User extends Base<String> {}",
                "@Entity public abstract class Address extends Base<Long> {}",
                "@Entity public abstract class Order extends Base<Long> {}");
        assertThat(errors)
                .extracting(SeveralMistakesTest::id, Message::file, Message::line)
                .containsExactly(tuple("TypeNotMappable", "Base.java", 5L));
    }

    @ParameterizedTest
    @EnumSource
    void mistakeInTheTypeArgumentOfASuperclass_isToldAtTheSubclass(Compiler compiler) {
        List<Message> errors = compiler.errors(
                folder,
                USE,
                """

                public abstract class Base<T> {
                    @Id public abstract long getId();
                    public abstract String getName();
                    public abstract T getTag();
                }
                """,
                "\n@Entity public abstract class User extends Base<String> {}",
                "\n@Entity public abstract class Address extends Base<Thread> {}",
                "\n@Entity public abstract class Order extends Base<Long> {}");
        assertThat(errors)
                .extracting(SeveralMistakesTest::id, Message::file, Message::line)
                .containsExactly(tuple("TypeNotMappable", "Address.java", 2L));
        assertThat(errors.get(0).text()).contains("(Seen in Base.getTag.)");
    }

    /** Eclipse and javac have errors of their own here, and for all that is inherited wrongly. */
    @ParameterizedTest
    @EnumSource
    void classThatExtendsAnInterface_isNoDefectOfOurs(Compiler compiler) {
        List<Message> errors = compiler.errors(folder, USE, """

                @Entity public abstract class User extends Named {
                    @Id public abstract long getId();
                }
                """, """

                public interface Named {
                    String getName();
                }
                """);
        assertThat(errors).isNotEmpty().noneMatch(one -> one.text().contains("[InternalError]"));
    }

    private static String id(Message message) {
        return message.text()
                .substring(message.text().indexOf('[') + 1, message.text().indexOf(']'));
    }
}
