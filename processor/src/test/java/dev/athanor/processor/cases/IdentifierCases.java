package dev.athanor.processor.cases;

import static dev.athanor.processor.cases.Case.in;
import static dev.athanor.processor.cases.Case.inUser;

import dev.athanor.processor.diagnostic.IdentifierProblem;
import java.util.List;

/** Primary keys that are none. */
final class IdentifierCases {
    private static final String USER = """

            @Entity public abstract class User {
                @Id(generated = true) public abstract @Nullable Long getId();
            }
            """;

    static final List<Case> ALL = List.of(
            in(IdentifierProblem.SEQUENCE_WITHOUT_GENERATED, "a sequence alone", """
                    @Entity public abstract class User {
                        @Id(sequence = /*!*/"numbers") public abstract long getId();
                    }
                    """)
                    .saying("Write generated = true beside it")
                    .passesAs("""
                    @Entity public abstract class User {
                        @Id(generated = true, sequence = "numbers") public abstract long getId();
                    }
                    """),
            in(IdentifierProblem.ENTITY_MISSING_ID, "no @Id", """

                    @Entity
                    public abstract /*!*/class User {
                        public abstract String getName();
                    }
                    """)
                    .saying("Entity User has no @Id column. Annotate one accessor with @Id.")
                    .passesAs("""

@Entity
public abstract class User {
    @Id public abstract long getId();
    public abstract String getName();
}
"""),
            in(IdentifierProblem.ENTITY_MISSING_ID, "of a nested class", """

                    public class Shop {
                        @Entity public abstract static /*!*/class User {
                            public abstract String getName();
                        }
                    }
                    """).saying("Entity Shop.User has"),
            in(IdentifierProblem.GENERATED_ID_TYPE, "a string", """

                    @Entity public abstract class User {
                        @Column(length = 36)
                        @Id(generated = /*!*/true)
                        public abstract String getId();
                    }
                    """),
            in(IdentifierProblem.GENERATED_ID_TYPE, "a UUID", """

                    @Entity public abstract class User {
                        @Id(generated = /*!*/true)
                        public abstract UUID getId();
                    }
                    """)
                    .saying("has the type UUID")
                    .passesAs("""

@Entity public abstract class User {
    @Id
    public abstract UUID getId();
}
"""),
            inUser(IdentifierProblem.GENERATED_ID_NOT_ALONE, "two generated", """
                    @Id(generated = /*!*/true)
                    public abstract long getOther();
                    """),
            in(IdentifierProblem.GENERATED_ID_NOT_ALONE, "one generated of two", """

                    @Entity public abstract class User {
                        @Id(generated = /*!*/true)
                        public abstract long getId();
                        @Id public abstract long getOther();
                    }
                    """)
                    .passesAs("""

@Entity public abstract class User {
    @Id public abstract long getId();
    @Id public abstract long getOther();
}
"""),
            in(IdentifierProblem.ID_NULLABLE, "assigned", """

                    @Entity public abstract class User {
                        @Id public abstract @Nullable Long /*!*/getId();
                    }
                    """).passesAs("""

@Entity public abstract class User {
    @Id(generated = true) public abstract @Nullable Long getId();
}
"""),
            in(IdentifierProblem.ID_TYPE_UNFIT, "bytes", """

                    @Entity public abstract class User {
                        @Id public abstract byte[] /*!*/getId();
                    }
                    """).saying("byte[]").passesAs("""

@Entity public abstract class User {
    @Id public abstract UUID getId();
}
"""),
            in(IdentifierProblem.ID_REFERS_TO_ITSELF, "of a self-reference", """

                    @Entity public abstract class User {
                        @Id @ForeignKey(/*!*/"parent")
                        public abstract long getParentId();
                        @Relationship
                        public abstract User getParent();
                    }
                    """)
                    .passesAs("""

                    @Entity public abstract class User {
                        @Id
                        public abstract long getId();
                        @ForeignKey("parent")
                        public abstract long getParentId();
                        @Relationship(index = true)
                        public abstract User getParent();
                    }
                    """),
            in(IdentifierProblem.ID_ON_RELATIONSHIP, "to one", """

                    @Entity public abstract class Profile {
                        @Relationship /*!*/@Id
                        public abstract User getUser();
                    }
                    """, USER)
                    .saying("@Id @ForeignKey(\"user\")")
                    .passesAs("""

                    @Entity public abstract class Profile {
                        @Id @ForeignKey("user")
                        public abstract long getUserId();
                        @Relationship
                        public abstract User getUser();
                    }
                    """, USER));

    private IdentifierCases() {}
}
