package dev.athanor.processor.cases;

import static dev.athanor.processor.cases.Case.in;

import dev.athanor.processor.diagnostic.ShapeProblem;
import java.util.List;

/** Classes that cannot be entities. */
final class ShapeCases {
    private static final String ID = "@Id public abstract long getId();";

    static final List<Case> ALL = List.of(
            in(ShapeProblem.ENTITY_NOT_A_CLASS, "an enum", """

                    @Entity
                    public /*!*/enum User { A }
                    """).saying("Entity User is an enum."),
            in(ShapeProblem.ENTITY_NOT_A_CLASS, "a record", """

                    @Entity
                    public /*!*/record User(@Id long id, String name) {}
                    """)
                    .saying("Entity User is a record.")
                    .withoutLineInEclipse()
                    .passesAs("""

@Entity
public abstract class User {
    @Id public abstract long getId();
    public abstract String getName();
}
"""),
            in(ShapeProblem.ENTITY_NOT_A_CLASS, "an annotation type", """

                    @Entity public @/*!*/interface User { @Id long id(); }
                    """).saying("is an annotation type"),
            in(ShapeProblem.ENTITY_NOT_ABSTRACT, "a concrete class", """

                    @Entity
                    public /*!*/class User {
                        @Id public long getId() { return 1; }
                    }
                    """).passesAs("""

@Entity
public abstract class User {
    @Id public abstract long getId();
}
"""),
            in(ShapeProblem.ENTITY_FINAL, "a final class", """

                    @Entity
                    public final /*!*/class User {
                        @Id public long getId() { return 1; }
                    }
                    """).passesAs("""

@Entity
public abstract class User {
    @Id public abstract long getId();
}
"""),
            in(ShapeProblem.ENTITY_SEALED, "a sealed class", """

                    @Entity public abstract sealed /*!*/class User permits Admin {
                        %s
                    }
                    abstract non-sealed class Admin extends User {}
                    """.formatted(ID)).passesAs("""

@Entity public abstract class User {
    @Id public abstract long getId();
}
"""),
            in(ShapeProblem.ENTITY_PRIVATE, "a private nested class", """

                    public class Shop {
                        @Entity private abstract static /*!*/class User {
                            %s
                        }
                    }
                    """.formatted(ID))
                    .passesAs("""

public class Shop {
    @Entity abstract static class User {
        @Id public abstract long getId();
    }
}
"""),
            in(ShapeProblem.ENTITY_PRIVATE, "nested in a private class", """

                    public class Shop {
                        private static class Inside {
                            @Entity abstract static /*!*/class User {
                                %s
                            }
                        }
                    }
                    """.formatted(ID)),
            in(ShapeProblem.ENTITY_PRIVATE, "others refer to it", """

                    public class Shop {
                        @Entity private abstract static /*!*/class User {
                            %s
                        }
                        @Entity abstract static class Address {
                            %s
                            @Relationship public abstract @Nullable User getUser();
                            @Relationship public abstract List<User> getUsers();
                        }
                    }
                    """.formatted(ID, ID)),
            in(ShapeProblem.ENTITY_INNER, "not static", """

                    public class Shop {
                        @Entity public abstract /*!*/class User {
                            %s
                        }
                    }
                    """.formatted(ID)).passesAs("""

public class Shop {
    @Entity public abstract static class User {
        @Id public abstract long getId();
    }
}
"""),
            in(ShapeProblem.ENTITY_WITHOUT_PACKAGE, "no package", """
                    import dev.athanor.annotation.*;
                    @Entity public abstract /*!*/class User {
                        %s
                    }
                    """.formatted(ID))
                    .passesAs("""
package shop;
import dev.athanor.annotation.*;
@Entity public abstract class User {
    @Id public abstract long getId();
}
"""),
            in(ShapeProblem.ENTITY_GENERIC, "type parameters", """

                    @Entity public abstract /*!*/class User<T> {
                        %s
                    }
                    """.formatted(ID))
                    .passesAs("""

@Entity public abstract class User {
    @Id public abstract long getId();
}
"""),
            in(ShapeProblem.ENTITY_EXTENDS_ENTITY, "of its superclass", """

                    @Entity public abstract /*!*/class Manager extends User {
                    }
                    """, """
                    @Entity public abstract class User { %s }
                    """.formatted(ID))
                    .passesAs("""

@Entity public abstract class Manager extends User {
}
""", """
public abstract class User {
    @Id public abstract long getId();
}
"""),
            in(ShapeProblem.ENTITY_CONSTRUCTOR_THROWS, "a checked exception", """

                    @Entity public abstract class User {
                        @Id public abstract long getId();
                        protected /*!*/User() throws java.io.IOException {}
                    }
                    """)
                    .saying("The constructor User() of entity User throws java.io.IOException.")
                    .passesAs("""

                    @Entity public abstract class User {
                        @Id public abstract long getId();
                        protected User() {}
                        protected User(java.nio.file.Path file) throws java.io.IOException {}
                    }
                    """),
            in(ShapeProblem.ENTITY_NOT_MARKED, "the target of a relationship", """

                    public abstract /*!*/class Address {
                        @Id public abstract long getId();
                    }
                    """, """

                    @Entity public abstract class User {
                        @Id public abstract long getId();
                        @Relationship public abstract Address getAddress();
                    }
                    """)
                    .passesAs("""

                    @Entity
                    public abstract class Address {
                        @Id public abstract long getId();
                    }
                    """, """

                    @Entity public abstract class User {
                        @Id public abstract long getId();
                        @Relationship(index = true) public abstract Address getAddress();
                    }
                    """),
            in(ShapeProblem.ENTITY_NOT_MARKED, "the target of a map", """

                    public abstract /*!*/class Address {
                        @Id public abstract long getId();
                        public abstract int getNumber();
                    }
                    """, """

                    @Entity public abstract class User {
                        @Id public abstract long getId();
                        @Relationship(secondary = "user_address", mapKey = "number")
                        public abstract Map<Integer, Address> getAddresses();
                    }
                    """),
            in(ShapeProblem.ENTITY_MISSING_CONSTRUCTOR, "another constructor only", """

                    @Entity public abstract /*!*/class User {
                        %s
                        protected User(String name) {}
                    }
                    """.formatted(ID))
                    .passesAs("""

@Entity public abstract class User {
    @Id public abstract long getId();
    protected User() {}
    protected User(String name) {}
}
"""),
            in(ShapeProblem.ENTITY_MISSING_CONSTRUCTOR, "a private constructor", """

                    @Entity public abstract /*!*/class User {
                        %s
                        private User() {}
                    }
                    """.formatted(ID)));

    private ShapeCases() {}
}
