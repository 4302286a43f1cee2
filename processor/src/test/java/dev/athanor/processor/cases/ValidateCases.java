package dev.athanor.processor.cases;

import static dev.athanor.processor.cases.Case.in;
import static dev.athanor.processor.cases.Case.inUser;

import dev.athanor.processor.diagnostic.ValidateProblem;
import java.util.List;

/** Methods that are to see what is set, and cannot. */
final class ValidateCases {
    private static final String RIGHT = """
                    @Validate("trimmed")
                    @Column(length = 30)
                    public abstract String getName();
                    public abstract void setName(String name);
                    String trimmed(String name) { return name.trim(); }
                    """;

    static final List<Case> ALL = List.of(
            inUser(ValidateProblem.VALIDATE_NEVER_SET, "a version", """
                    @Version
                    @Validate("same") // !
                    public abstract int getVersion();
                    int same(int value) { return value; }
                    """)
                    .saying("has @Validate, but each flush counts it")
                    .passes("""
                    @Version
                    public abstract int getVersion();
                    """),
            inUser(ValidateProblem.VALIDATE_NEVER_SET, "what is transient", """
                    @Transient
                    @Validate("same") // !
                    public abstract int getAge();
                    int same(int value) { return value; }
                    """).saying("but it is transient"),
            in(ValidateProblem.VALIDATE_NEVER_SET, "a generated key", """

                    @Entity public abstract class User {
                        @Id(generated = true)
                        @Validate("same") // !
                        public abstract @Nullable Long getId();
                        Long same(Long value) { return value; }
                    }
                    """).saying("but the database makes its value"),
            inUser(ValidateProblem.VALIDATE_METHOD_MISSING, "a slip", """
                    @Validate("trimed") // !
                    @Column(length = 30)
                    public abstract String getName();
                    public abstract void setName(String name);
                    String trimmed(String name) { return name.trim(); }
                    """)
                    .saying(
                            "Entity User has no method trimed(String), which @Validate names. Did you mean \"trimmed\"?")
                    .passes(RIGHT),
            inUser(ValidateProblem.VALIDATE_METHOD_STATIC, "a static method", """
                    @Validate("trimmed") // !
                    @Column(length = 30)
                    public abstract String getName();
                    static String trimmed(String name) { return name.trim(); }
                    """)
                    .passes(RIGHT),
            inUser(ValidateProblem.VALIDATE_METHOD_PRIVATE, "a private one", """
                    @Validate("trimmed") // !
                    @Column(length = 30)
                    public abstract String getName();
                    private String trimmed(String name) { return name.trim(); }
                    """)
                    .passes(RIGHT),
            inUser(ValidateProblem.VALIDATE_METHOD_PARAMETER, "none", """
                    @Validate("trimmed") // !
                    @Column(length = 30)
                    public abstract String getName();
                    String trimmed() { return ""; }
                    """)
                    .saying("has no parameter, but User.name is set to String")
                    .passes(RIGHT),
            inUser(ValidateProblem.VALIDATE_METHOD_PARAMETER, "the collection instead of its element", """
                    @Relationship(secondary = "friends")
                    @Validate("known") // !
                    public abstract java.util.List<User> getFriends();
                    java.util.List<User> known(java.util.List<User> friends) { return friends; }
                    """)
                    .saying("takes List<User>, but User.friends is set to User"),
            inUser(ValidateProblem.VALIDATE_METHOD_TYPE_DIFFERS, "nothing", """
                    @Validate("checked") // !
                    @Column(length = 30)
                    public abstract String getName();
                    void checked(String name) {}
                    """)
                    .saying("returns void, but User.name is set to String")
                    .passes(RIGHT),
            inUser(ValidateProblem.VALIDATE_METHOD_THROWS, "a checked exception", """
                    @Validate("trimmed") // !
                    @Column(length = 30)
                    public abstract String getName();
                    String trimmed(String name) throws java.io.IOException { return name.trim(); }
                    """)
                    .saying("throws IOException")
                    .passes(RIGHT));

    private ValidateCases() {}
}
