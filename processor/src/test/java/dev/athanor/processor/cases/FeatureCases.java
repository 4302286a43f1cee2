package dev.athanor.processor.cases;

import static dev.athanor.processor.cases.Case.in;
import static dev.athanor.processor.cases.Case.inUser;

import dev.athanor.processor.diagnostic.ColumnProblem;
import dev.athanor.processor.diagnostic.FeatureProblem;
import java.util.List;

/** Values that come from nowhere, or from two places. */
final class FeatureCases {
    static final List<Case> ALL = List.of(
            inUser(FeatureProblem.FEATURE_NOT_ON_COLUMN, "a server default on a relationship", """
                    @Relationship
                    @ServerDefault("1") // !
                    public abstract @Nullable User getParent();
                    """)
                    .saying("has @ServerDefault, but it is a relationship")
                    .passes("""
                    @Relationship(index = true)
                    public abstract @Nullable User getParent();
                    """),
            inUser(FeatureProblem.FEATURE_NOT_ON_COLUMN, "a version that is transient", """
                    @Transient
                    @Version // !
                    public abstract int getVersion();
                    """)
                    .saying("has @Version, but it is transient"),
            inUser(FeatureProblem.FEATURE_NOT_ON_COLUMN, "a converter on a relationship", """
                    @Relationship
                    @Convert(Trim.class) // !
                    public abstract @Nullable User getParent();
                    static final class Trim implements dev.athanor.type.Converter<StringBuilder, String> {
                        @Override public String toColumn(StringBuilder value) { return value.toString(); }
                        @Override public StringBuilder fromColumn(String stored) { return new StringBuilder(stored); }
                    }
                    """)
                    .saying("has @Convert"),
            inUser(FeatureProblem.SQL_EMPTY, "a server default", """
                    @ServerDefault(" ") // !
                    public abstract int getAge();
                    """).passes("""
                    @ServerDefault("0")
                    public abstract int getAge();
                    """),
            inUser(FeatureProblem.SQL_EMPTY, "a computation", """
                    @Computed("") // !
                    public abstract int getAge();
                    """),
            in(FeatureProblem.SERVER_DEFAULT_ON_ID, "an assigned key", """

                    @Entity public abstract class User {
                        @Id
                        @ServerDefault("1") // !
                        public abstract long getId();
                    }
                    """).passesAs("""

                    @Entity public abstract class User {
                        @Id(generated = true)
                        public abstract long getId();
                    }
                    """),
            inUser(FeatureProblem.SERVER_DEFAULT_WITH_DEFAULT, "both", """
                    @Default("one")
                    @ServerDefault("1") // !
                    public abstract int getAge();
                    static int one() { return 1; }
                    """).passes("""
                    @Default("one")
                    public abstract int getAge();
                    static int one() { return 1; }
                    """),
            in(FeatureProblem.COMPUTED_ON_ID, "a key", """

                    @Entity public abstract class User {
                        @Id
                        @Computed("1") // !
                        public abstract long getId();
                    }
                    """).passesAs("""

                    @Entity public abstract class User {
                        @Id
                        public abstract long getId();
                        @Computed("id + 1")
                        public abstract long getNext();
                    }
                    """),
            inUser(FeatureProblem.COMPUTED_WITH_VALUE, "a default", """
                    @Default("one")
                    @Computed("1") // !
                    public abstract int getAge();
                    static int one() { return 1; }
                    """)
                    .saying("has @Default")
                    .passes("""
                    @Computed("1")
                    public abstract int getAge();
                    """),
            inUser(FeatureProblem.COMPUTED_WITH_VALUE, "a server default", """
                    @ServerDefault("1")
                    @Computed("1") // !
                    public abstract int getAge();
                    """).saying("has @ServerDefault"),
            inUser(FeatureProblem.COMPUTED_WITH_VALUE, "a version", """
                    @Version
                    @Computed("1") // !
                    public abstract int getAge();
                    """).saying("has @Version"),
            inUser(FeatureProblem.COMPUTED_SETTER, "a setter", """
                    @Computed("1") // !
                    public abstract int getAge();
                    public abstract void setAge(int age);
                    """)
                    .saying("has the setter setAge()")
                    .passes("""
                    @Computed("1")
                    public abstract int getAge();
                    """),
            inUser(FeatureProblem.COMPUTED_FOREIGN_KEY, "a reference", """
                    @ForeignKey(entity = User.class)
                    @Computed("1") // !
                    public abstract long getParentId();
                    """).passes("""
                    @ForeignKey(entity = User.class)
                    @Column(index = true)
                    public abstract long getParentId();
                    """),
            in(FeatureProblem.ON_UPDATE_ON_ID, "a key", """

                    @Entity public abstract class User {
                        @Id
                        @OnUpdate("next") // !
                        public abstract long getId();
                        static long next() { return 1; }
                    }
                    """).passesAs("""

                    @Entity public abstract class User {
                        @Id
                        @Default("next")
                        public abstract long getId();
                        static long next() { return 1; }
                    }
                    """),
            inUser(FeatureProblem.ON_UPDATE_METHOD_MISSING, "a slip", """
                    @OnUpdate("nwo") // !
                    public abstract Instant getChanged();
                    static Instant now() { return Instant.EPOCH; }
                    """)
                    .saying("Did you mean \"now\"?")
                    .passes("""
                    @OnUpdate("now") @Default("now")
                    public abstract Instant getChanged();
                    static Instant now() { return Instant.EPOCH; }
                    """),
            inUser(FeatureProblem.ON_UPDATE_METHOD_NOT_STATIC, "an instance method", """
                    @OnUpdate("now") // !
                    public abstract Instant getChanged();
                    Instant now() { return Instant.EPOCH; }
                    """)
                    .passes("""
                    @OnUpdate("now") @Default("now")
                    public abstract Instant getChanged();
                    static Instant now() { return Instant.EPOCH; }
                    """),
            inUser(FeatureProblem.ON_UPDATE_METHOD_PRIVATE, "private", """
                    @OnUpdate("now") // !
                    public abstract Instant getChanged();
                    private static Instant now() { return Instant.EPOCH; }
                    """).passes("""
                    @OnUpdate("now") @Default("now")
                    public abstract Instant getChanged();
                    static Instant now() { return Instant.EPOCH; }
                    """),
            inUser(FeatureProblem.ON_UPDATE_METHOD_HAS_PARAMETERS, "one", """
                    @OnUpdate("now") // !
                    public abstract Instant getChanged();
                    static Instant now(int i) { return Instant.EPOCH; }
                    """).passes("""
                    @OnUpdate("now") @Default("now")
                    public abstract Instant getChanged();
                    static Instant now() { return Instant.EPOCH; }
                    """),
            inUser(FeatureProblem.ON_UPDATE_METHOD_THROWS, "a checked exception", """
                    @OnUpdate("fresh") // !
                    public abstract int getCode();
                    static int fresh() throws Exception { return 1; }
                    """)
                    .saying("throws Exception")
                    .passes("""
                    @OnUpdate("fresh")
                    public abstract int getCode();
                    static int fresh() { return 1; }
                    """),
            in(FeatureProblem.ON_UPDATE_METHOD_OF_INTERFACE, "one that the entity implements", """
                    public interface Coded {
                        static int fresh() { return 1; }
                    }
                    """, """
                    @Entity public abstract class User implements Coded {
                        @Id(generated = true) public abstract @Nullable Long getId();
                        @OnUpdate("fresh") // !
                        public abstract int getCode();
                    }
                    """)
                    .saying("Coded.fresh()")
                    .passesAs("""
                    @Entity public abstract class User {
                        @Id(generated = true) public abstract @Nullable Long getId();
                        @OnUpdate("fresh")
                        public abstract int getCode();
                        static int fresh() { return 1; }
                    }
                    """),
            inUser(FeatureProblem.ON_UPDATE_METHOD_TYPE_DIFFERS, "a number", """
                    @OnUpdate("now") // !
                    public abstract Instant getChanged();
                    static long now() { return 1; }
                    """)
                    .saying("returns long, but User.changed has the type Instant")
                    .passes("""
                    @OnUpdate("now") @Default("now")
                    public abstract Instant getChanged();
                    static Instant now() { return Instant.EPOCH; }
                    """),
            inUser(FeatureProblem.VERSION_TYPE, "a string", """
                    @Version // !
                    @Column(length = 9)
                    public abstract String getVersion();
                    """).passes("""
                    @Version
                    public abstract int getVersion();
                    """),
            inUser(FeatureProblem.VERSION_METHOD_MISSING, "no such method", """
                    @Version("nxt") // !
                    public abstract String getVersion();
                    static String next() { return ""; }
                    """)
                    .saying("Entity User has no method nxt(), which @Version names.")
                    .passes("""
                    @Version("next")
                    public abstract String getVersion();
                    static String next() { return ""; }
                    """),
            inUser(FeatureProblem.VERSION_METHOD_NOT_STATIC, "of an instance", """
                    @Version("next") // !
                    public abstract String getVersion();
                    public String next() { return ""; }
                    """)
                    .saying("is not static")
                    .passes("""
                    @Version("next")
                    public abstract String getVersion();
                    static String next() { return ""; }
                    """),
            inUser(FeatureProblem.VERSION_METHOD_PRIVATE, "a private one", """
                    @Version("next") // !
                    public abstract String getVersion();
                    private static String next() { return ""; }
                    """)
                    .saying("is private")
                    .passes("""
                    @Version("next")
                    public abstract String getVersion();
                    static String next() { return ""; }
                    """),
            inUser(FeatureProblem.VERSION_METHOD_HAS_PARAMETERS, "of the former version", """
                    @Version("next") // !
                    public abstract String getVersion();
                    static String next(String former) { return former; }
                    """)
                    .saying("Method User.next, which @Version names, has parameters.")
                    .passes("""
                    @Version("next")
                    public abstract String getVersion();
                    static String next() { return ""; }
                    """),
            inUser(FeatureProblem.VERSION_METHOD_THROWS, "a checked exception", """
                    @Version("next") // !
                    public abstract String getVersion();
                    static String next() throws Exception { return ""; }
                    """)
                    .saying("throws Exception")
                    .passes("""
                    @Version("next")
                    public abstract String getVersion();
                    static String next() { return ""; }
                    """),
            inUser(FeatureProblem.VERSION_METHOD_TYPE_DIFFERS, "a number", """
                    @Version("next") // !
                    public abstract String getVersion();
                    static int next() { return 1; }
                    """)
                    .saying("returns int, but User.version has the type String")
                    .passes("""
                    @Version("next")
                    public abstract String getVersion();
                    static String next() { return ""; }
                    """),
            in(FeatureProblem.VERSION_METHOD_OF_INTERFACE, "one that the entity implements", """
                    public interface Coded {
                        static String next() { return ""; }
                    }
                    """, """
                    @Entity public abstract class User implements Coded {
                        @Id(generated = true) public abstract @Nullable Long getId();
                        @Version("next") // !
                        public abstract String getVersion();
                    }
                    """)
                    .saying("Coded.next()")
                    .passesAs("""
                    @Entity public abstract class User {
                        @Id(generated = true) public abstract @Nullable Long getId();
                        @Version("next")
                        public abstract String getVersion();
                        static String next() { return ""; }
                    }
                    """),
            inUser(ColumnProblem.READ_ONLY_NOT_HERE, "a method for versions", """
                    @Version("next")
                    @Column(
                            readOnly = /*!*/true)
                    public abstract String getVersion();
                    static String next() { return ""; }
                    """)
                    .saying("its @Version names a method that gives a value to be written")
                    .passes("""
                    @Version
                    @ServerDefault("'a'")
                    @Column(readOnly = true)
                    public abstract String getVersion();
                    """),
            inUser(FeatureProblem.VERSION_NULLABLE, "nullable", """
                    @Version // !
                    public abstract @Nullable Integer getVersion();
                    """).passes("""
                    @Version
                    public abstract Integer getVersion();
                    """),
            inUser(FeatureProblem.VERSION_SETTER, "a setter", """
                    @Version // !
                    public abstract int getVersion();
                    public abstract void setVersion(int version);
                    """).passes("""
                    @Version
                    public abstract int getVersion();
                    """),
            inUser(FeatureProblem.VERSION_TWICE, "two", """
                    @Version
                    public abstract int getVersion();
                    @Version // !
                    public abstract Instant getChanged();
                    """)
                    .saying("User.changed is @Version, but User.version is too")
                    .passes("""
                    @Version
                    public abstract int getVersion();
                    public abstract Instant getChanged();
                    """),
            in(FeatureProblem.VERSION_ON_ID, "a key", """

                    @Entity public abstract class User {
                        @Id
                        @Version // !
                        public abstract long getId();
                    }
                    """).passesAs("""

                    @Entity public abstract class User {
                        @Id
                        public abstract long getId();
                        @Version
                        public abstract long getVersion();
                    }
                    """),
            inUser(FeatureProblem.VERSION_WITH_VALUE, "a default", """
                    @Default("one")
                    @Version // !
                    public abstract int getVersion();
                    static int one() { return 1; }
                    """)
                    .saying("has @Default")
                    .passes("""
                    @Version
                    public abstract int getVersion();
                    """),
            inUser(FeatureProblem.VERSION_WITH_VALUE, "a server default", """
                    @ServerDefault("1")
                    @Version // !
                    public abstract int getVersion();
                    """).saying("has @ServerDefault"));

    private FeatureCases() {}
}
