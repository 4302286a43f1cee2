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

    private static final String PAGE = """

            @Entity public abstract class Page {
                @Id public abstract long getId();
                @Column(index = true) @ForeignKey(entity = Apple.class) public abstract @Nullable Long getAppleId();
                @Column(index = true) @ForeignKey(entity = Zebra.class) public abstract @Nullable Long getZebraId();
                public abstract @Nullable Integer getPlace();
                public abstract @Nullable Integer getNumber();
            }
            """;

    private static final String INDEXED = """
            @Entity
            @Index(value = "code", name = "by_code")
            public abstract class Apple {
                @Id public abstract long getId();
                public abstract int getCode();
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
            in(CompilationProblem.INDEX_NAME_IN_USE, "of an index of another entity", INDEXED, """
                    @Entity
                    @Unique(value = "code",
                            name = /*!*/"By_Code")
                    public abstract class Zebra {
                        @Id public abstract long getId();
                        public abstract int getCode();
                    }
                    """)
                    .saying(
                            "The index or key of Zebra is named By_Code, which is the name of an index or key of Apple.")
                    .passesAs(INDEXED, """
                    @Entity(schema = "zoo")
                    @Unique(value = "code",
                            name = "By_Code")
                    public abstract class Zebra {
                        @Id public abstract long getId();
                        public abstract int getCode();
                    }
                    """),
            in(CompilationProblem.INDEX_NAME_IN_USE, "of the table of an entity", USER, """
                    @Entity
                    @Index(value = "code",
                            name = /*!*/"user")
                    public abstract class Zebra {
                        @Id public abstract long getId();
                        public abstract int getCode();
                    }
                    """)
                    .saying("which is the name of the table of User."),
            in(CompilationProblem.INDEX_NAME_IN_USE, "of a link table", USER, """
                    @Entity
                    @Index(value = "code",
                            name = /*!*/"zebra_user")
                    public abstract class Zebra {
                        @Id public abstract long getId();
                        public abstract int getCode();
                        @Relationship(secondary = "zebra_user") public abstract Set<User> getUsers();
                    }
                    """)
                    .saying("which is the name of the link table of Zebra.users."),
            in(CompilationProblem.LINK_TABLE_TWICE, "of other entities", USER, """
                    @Entity
                    public abstract class Apple {
                        @Id public abstract long getId();
                        @Relationship(secondary = "fans") public abstract Set<User> getUsers();
                    }
                    """, """
                    @Entity
                    public abstract class Zebra {
                        @Id public abstract long getId();
                        @Relationship(
                            secondary = /*!*/"fans") public abstract List<User> getUsers();
                    }
                    """)
                    .saying("Link table fans of Zebra.users is that of Apple.users too")
                    .passesAs(USER, """
                    @Entity
                    public abstract class Apple {
                        @Id public abstract long getId();
                        @Relationship(secondary = "fans") public abstract Set<User> getUsers();
                    }
                    """, """
                    @Entity(schema = "zoo")
                    public abstract class Zebra {
                        @Id public abstract long getId();
                        @Relationship(secondary = "fans") public abstract Set<User> getUsers();
                    }
                    """),
            in(CompilationProblem.POSITION_TWICE, "lists of two entities", PAGE, """
                    @Entity
                    public abstract class Apple {
                        @Id public abstract long getId();
                        @Relationship(position = "place") public abstract List<Page> getPages();
                    }
                    """, """
                    @Entity
                    public abstract class Zebra {
                        @Id public abstract long getId();
                        @Relationship(
                            position = /*!*/"place") public abstract List<Page> getPages();
                    }
                    """)
                    .saying("which Apple.pages has too")
                    .passesAs(PAGE, """
                    @Entity
                    public abstract class Apple {
                        @Id public abstract long getId();
                        @Relationship(position = "place") public abstract List<Page> getPages();
                    }
                    """, """
                    @Entity
                    public abstract class Zebra {
                        @Id public abstract long getId();
                        @Relationship(position = "number") public abstract List<Page> getPages();
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
