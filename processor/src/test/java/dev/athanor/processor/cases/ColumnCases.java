package dev.athanor.processor.cases;

import static dev.athanor.processor.cases.Case.in;
import static dev.athanor.processor.cases.Case.inUser;

import dev.athanor.processor.diagnostic.ColumnProblem;
import java.util.List;

/** Columns of wrong types, sizes and names, and wrong defaults. */
final class ColumnCases {
    private static final String TENANTED = """
            @Entity(table = "t_%1$s") public abstract class %1$s {
                @Id public abstract long getTenantId();
                @Id public abstract long getId();
            }
            """;

    static final List<Case> ALL = List.of(
            inUser(ColumnProblem.TYPE_NOT_MAPPABLE, "a class of the JDK", """
                    public abstract Thread /*!*/getWorker();
                    """)
                    .saying("User.worker has the type Thread")
                    .passes("""
@Transient public abstract Thread getWorker();
"""),
            inUser(ColumnProblem.TYPE_NOT_MAPPABLE, "a set of strings", """
                    public abstract Set<String> /*!*/getTags();
                    """).saying("Set<String>"),
            inUser(ColumnProblem.TYPE_NOT_MAPPABLE, "an array", """
                    public abstract int[] /*!*/getNumbers();
                    """).saying("int[]"),
            inUser(ColumnProblem.TYPE_OPTIONAL, "a string", """
                    public abstract Optional<String> /*!*/getName();
                    """)
                    .saying("Declare it as @Nullable String.")
                    .passes("""
                    public abstract @Nullable String getName();
                    """),
            inUser(ColumnProblem.TYPE_OF_OLD_DATES, "a Date", """
                    public abstract Date /*!*/getCreated();
                    """)
                    .saying("Use Instant of java.time.")
                    .passes("""
                    public abstract Instant getCreated();
                    """),
            inUser(ColumnProblem.TYPE_OF_OLD_DATES, "of a driver", """
                    public abstract java.sql.Timestamp /*!*/getCreated();
                    """).saying("Use Instant or LocalDateTime"),
            inUser(ColumnProblem.TYPE_PRIVATE, "an enum", """
                    private enum Colour { RED }
                    public abstract Colour /*!*/getColour();
                    """)
                    .saying("User.colour has the type User.Colour")
                    .passes("""
enum Colour { RED }
public abstract Colour getColour();
"""),
            inUser(ColumnProblem.TYPE_PRIVATE, "of an array", """
                    private static final class Part {}
                    public abstract Part[] /*!*/getParts();
                    protected User() {}
                    protected User(Part part) {}
                    """),
            inUser(ColumnProblem.RELATIONSHIP_NOT_MARKED, "an entity", """
                    public abstract User /*!*/getParent();
                    """).passes("""
@Relationship(index = true) public abstract User getParent();
"""),
            inUser(ColumnProblem.RELATIONSHIP_NOT_MARKED, "a list of entities", """
                    public abstract List<User> /*!*/getChildren();
                    """)
                    .saying("List<User>"),
            inUser(ColumnProblem.NULLABLE_PRIMITIVE, "long", """
                    public abstract @Nullable long /*!*/getSize();
                    """)
                    .saying("Use Long")
                    .passes("""
public abstract @Nullable Long getSize();
"""),
            inUser(ColumnProblem.COLUMN_ON_RELATIONSHIP, "@Column", """
                    @Relationship
                    /*!*/@Column(name = "p")
                    public abstract @Nullable User getParent();
                    """).passes("""
@Relationship(index = true, joinColumn = "p")
public abstract @Nullable User getParent();
"""),
            inUser(ColumnProblem.COLUMN_ON_RELATIONSHIP, "@ForeignKey", """
                    @Relationship
                    /*!*/@ForeignKey("parent")
                    public abstract @Nullable User getParent();
                    """),
            inUser(ColumnProblem.COLUMN_LENGTH_NOT_STRING, "of a number", """
                    @Column(
                        name = "s",
                        length = /*!*/3)
                    public abstract int getSize();
                    """).passes("""
@Column(name = "s")
public abstract int getSize();
"""),
            inUser(ColumnProblem.COLUMN_PRECISION_NOT_DECIMAL, "of a string", """
                    @Column(
                        precision = /*!*/3)
                    public abstract String getName();
                    """)
                    .passes("""
@Column(length = 3)
public abstract String getName();
"""),
            inUser(ColumnProblem.COLUMN_PRECISION_NOT_DECIMAL, "scale of a double", """
                    @Column(
                        scale = /*!*/3)
                    public abstract double getSize();
                    """),
            inUser(ColumnProblem.COLUMN_SIZE_WRONG, "a negative length", """
                    @Column(length = /*!*/-1)
                    public abstract String getName();
                    """).passes("""
@Column(length = 1)
public abstract String getName();
"""),
            inUser(ColumnProblem.COLUMN_SIZE_WRONG, "a scale above the precision", """
                    @Column(precision = 3,
                        scale = /*!*/4)
                    public abstract BigDecimal getPrice();
                    """),
            inUser(ColumnProblem.DEFERRED_NOT_HERE, "a version", """
                    @Version
                    @Column(
                            deferred = /*!*/true)
                    public abstract int getVersion();
                    """)
                    .saying("User.version is deferred, but each change asks for the version.")
                    .passes("""
                    @Column(deferred = true)
                    public abstract int getVersion();
                    """),
            inUser(ColumnProblem.DEFERRED_NOT_HERE, "a foreign key", """
                    @Relationship
                    public abstract @Nullable User getParent();
                    @ForeignKey("parent")
                    @Column(
                            index = true,
                            deferred = /*!*/true)
                    public abstract @Nullable Long getParentId();
                    """)
                    .saying("a foreign key is what its target is found by"),
            inUser(ColumnProblem.GROUP_NOT_DEFERRED, "a group alone", """
                    @Column(
                            group = /*!*/"texts")
                    public abstract String getText();
                    """)
                    .saying("Write @Column(deferred = true, group = \"texts\").")
                    .passes("""
                    @Column(deferred = true, group = "texts")
                    public abstract String getText();
                    """),
            inUser(ColumnProblem.READ_ONLY_NOT_HERE, "a default", """
                    @Default("none")
                    @Column(
                            readOnly = /*!*/true)
                    public abstract String getText();
                    static String none() { return ""; }
                    """)
                    .saying("User.text is readOnly, but it has @Default")
                    .passes("""
                    @Column(readOnly = true)
                    public abstract String getText();
                    """),
            inUser(ColumnProblem.READ_ONLY_NOT_HERE, "a value for each update", """
                    @OnUpdate("none")
                    @Column(
                            readOnly = /*!*/true)
                    public abstract String getText();
                    static String none() { return ""; }
                    """)
                    .saying("it has @OnUpdate"),
            inUser(ColumnProblem.READ_ONLY_SETTER, "a setter", """
                    @Column(
                            readOnly = /*!*/true)
                    public abstract String getText();
                    public abstract void setText(String text);
                    """)
                    .saying("User.text is readOnly and has the setter setText()")
                    .passes("""
                    @Column(readOnly = true)
                    public abstract String getText();
                    """),
            inUser(ColumnProblem.ENUM_TYPE_NOT_ENUM, "a string", """
                    @Column(length = 9, enumType = /*!*/"colour")
                    public abstract String getColour();
                    """)
                    .saying("its type String is no enum")
                    .passes("""
enum Colour { RED, GREEN }
@Column(enumType = "colour")
public abstract Colour getColour();
"""),
            inUser(ColumnProblem.ENUM_LENGTH_TOO_SHORT, "shorter than a constant", """
                    enum Colour { RED, GREEN }
                    @Column(length = /*!*/4)
                    public abstract Colour getColour();
                    """)
                    .saying("has a constant of 5 characters")
                    .passes("""
enum Colour { RED, GREEN }
@Column(length = 5)
public abstract Colour getColour();
"""),
            inUser(ColumnProblem.DECIMAL_WITHOUT_PRECISION, "no @Column", """
                    public abstract BigDecimal /*!*/getPrice();
                    """)
                    .saying("@Column(precision = 19, scale = 4)")
                    .passes("""
@Column(precision = 19, scale = 4)
public abstract BigDecimal getPrice();
"""),
            inUser(ColumnProblem.DECIMAL_WITHOUT_PRECISION, "a scale only", """
                    /*!*/@Column(scale = 2)
                    public abstract BigDecimal getPrice();
                    """),
            in(ColumnProblem.STRING_KEY_UNBOUNDED, "an id", """

                    @Entity public abstract class User {
                        @Id public abstract String /*!*/getCode();
                    }
                    """).saying("is an @Id and"),
            inUser(ColumnProblem.STRING_KEY_UNBOUNDED, "unique", """
                    @Column(unique = /*!*/true)
                    public abstract String getName();
                    """)
                    .saying("is unique and")
                    .passes("""
@Column(unique = true, length = 255)
public abstract String getName();
"""),
            inUser(ColumnProblem.STRING_KEY_UNBOUNDED, "indexed", """
                    @Column(index = /*!*/true)
                    public abstract String getName();
                    """).saying("is indexed and"),
            inUser(ColumnProblem.COLUMN_NAME_TWICE, "two stated names", """
                    @Column(name = "n") public abstract String getName();
                    @Column(name = /*!*/"N")
                    public abstract String getNick();
                    """).passes("""
@Column(name = "n") public abstract String getName();
public abstract String getNick();
"""),
            inUser(ColumnProblem.COLUMN_NAME_TWICE, "a foreign key that is not exposed", """
                    public abstract @Nullable Long /*!*/getParentId();
                    @Relationship public abstract @Nullable User getParent();
                    """)
                    .saying("Annotate the accessor @ForeignKey(\"parent\")"),
            inUser(ColumnProblem.COLUMN_NAME_TWICE, "a foreign key exposed twice", """
                    @Relationship public abstract @Nullable User getParent();
                    @ForeignKey("parent") public abstract @Nullable Long getParentId();
                    @ForeignKey("parent") @Column(name = /*!*/"parent_id")
                    public abstract @Nullable Long getParentKey();
                    """),
            in(
                            ColumnProblem.COLUMN_NAME_TWICE,
                            "two foreign keys with one column",
                            TENANTED.formatted("Order"),
                            TENANTED.formatted("Product"),
                            """
                    @Entity public abstract class Line {
                        @Id public abstract long getId();
                        @Relationship(index = true, joinColumn = {"tenant_id", "order_id"})
                        public abstract Order getOrder();
                        @Relationship(index = true, joinColumn = {"tenant_id", "product_id"})
                        public abstract Product getProduct(); // !
                    }
                    """)
                    .saying("Name another column with joinColumn: each foreign key has columns of its own")
                    .passesAs(TENANTED.formatted("Order"), TENANTED.formatted("Product"), """
                    @Entity public abstract class Line {
                        @Id public abstract long getId();
                        @Relationship(index = true, joinColumn = {"order_tenant_id", "order_id"})
                        public abstract Order getOrder();
                        @Relationship(index = true, joinColumn = {"product_tenant_id", "product_id"})
                        public abstract Product getProduct();
                        public abstract long getTenantId();
                        public abstract void setTenantId(long tenantId);
                        @ForeignKey("last") public abstract @Nullable Long getLastId();
                        public abstract void setLastId(@Nullable Long lastId);
                        @Relationship(index = true, viewOnly = true, joinColumn = {"tenant_id", "last_id"})
                        public abstract @Nullable Product getLast();
                        @ForeignKey("next") public abstract @Nullable Long getNextId();
                        public abstract void setNextId(@Nullable Long nextId);
                        @Relationship(index = true, viewOnly = true, joinColumn = {"tenant_id", "next_id"})
                        public abstract @Nullable Product getNext();
                    }
                    """),
            in(
                    ColumnProblem.COLUMN_NAME_TWICE,
                    "one of another type, shared by a relationship that is only read",
                    TENANTED.formatted("Product"),
                    """
                    @Entity public abstract class Line {
                        @Id public abstract long getId();
                        @Column(name = /*!*/"tenant_id") public abstract int getTenant();
                        public abstract void setTenant(int tenant);
                        @ForeignKey("last") public abstract @Nullable Long getLastId();
                        public abstract void setLastId(@Nullable Long lastId);
                        @Relationship(index = true, joinColumn = {"tenant_id", "last_id"})
                        public abstract @Nullable Product getLast();
                    }
                    """),
            in(
                            ColumnProblem.COLUMN_NAME_TWICE,
                            "a column of one foreign key that another would share",
                            TENANTED.formatted("Order"),
                            TENANTED.formatted("Product"),
                            """
                    @Entity public abstract class Line {
                        @Id public abstract long getId();
                        @Relationship(index = true, joinColumn = {"tenant_id", "order_id"})
                        public abstract Order getOrder();
                        @ForeignKey("order") @Column(name = /*!*/"tenant_id") public abstract long getTenantId();
                        @Relationship(index = true, joinColumn = {"tenant_id", "product_id"})
                        public abstract Product getProduct();
                    }
                    """)
                    .saying("Name another column with joinColumn: each foreign key has columns of its own"),
            inUser(ColumnProblem.DEFAULT_METHOD_MISSING, "a slip", """
                    @Default(/*!*/"nwo")
                    public abstract Instant getCreated();
                    static Instant now() { return Instant.EPOCH; }
                    """)
                    .saying("Did you mean \"now\"?")
                    .passes("""
@Default("now")
public abstract Instant getCreated();
static Instant now() { return Instant.EPOCH; }
"""),
            inUser(ColumnProblem.DEFAULT_METHOD_NOT_STATIC, "an instance method", """
                    @Default(/*!*/"now")
                    public abstract Instant getCreated();
                    Instant now() { return Instant.EPOCH; }
                    """)
                    .passes("""
@Default("now")
public abstract Instant getCreated();
static Instant now() { return Instant.EPOCH; }
"""),
            inUser(ColumnProblem.DEFAULT_METHOD_PRIVATE, "private", """
                    @Default(/*!*/"now")
                    public abstract Instant getCreated();
                    private static Instant now() { return Instant.EPOCH; }
                    """).passes("""
@Default("now")
public abstract Instant getCreated();
static Instant now() { return Instant.EPOCH; }
"""),
            in(ColumnProblem.DEFAULT_METHOD_PRIVATE, "protected, in a superclass of another package", """
                    package base;
                    public abstract class Coded {
                        protected static String fresh() { return "x"; }
                    }
                    """, """
                    @Entity public abstract class User extends base.Coded {
                        @Id(generated = true) public abstract @Nullable Long getId();
                        @Column(length = 9)
                        @Default("fresh") // !
                        public abstract String getCode();
                    }
                    """)
                    .saying("is protected in another package. Give it at least public access."),
            inUser(ColumnProblem.DEFAULT_METHOD_HAS_PARAMETERS, "one", """
                    @Default(/*!*/"now")
                    public abstract Instant getCreated();
                    static Instant now(int i) { return Instant.EPOCH; }
                    """).passes("""
@Default("now")
public abstract Instant getCreated();
static Instant now() { return Instant.EPOCH; }
"""),
            inUser(ColumnProblem.DEFAULT_METHOD_THROWS, "a checked exception", """
                    @Column(length = 9)
                    @Default("fresh") // !
                    public abstract String getCode();
                    static String fresh() throws java.io.IOException { return "x"; }
                    """)
                    .saying("throws IOException")
                    .passes("""
                    @Column(length = 9)
                    @Default("fresh")
                    public abstract String getCode();
                    static String fresh() throws IllegalStateException { return "x"; }
                    """),
            in(ColumnProblem.DEFAULT_METHOD_OF_INTERFACE, "one that the entity implements", """
                    public interface Coded {
                        static String fresh() { return "x"; }
                    }
                    """, """
                    @Entity public abstract class User implements Coded {
                        @Id(generated = true) public abstract @Nullable Long getId();
                        @Column(length = 9)
                        @Default("fresh") // !
                        public abstract String getCode();
                    }
                    """)
                    .saying("Coded.fresh()")
                    .passesAs("""
                    @Entity public interface User {
                        @Id(generated = true) @Nullable Long getId();
                        @Column(length = 9)
                        @Default("fresh")
                        String getCode();
                        static String fresh() { return "x"; }
                    }
                    """),
            inUser(ColumnProblem.DEFAULT_METHOD_TYPE_DIFFERS, "another type", """
                    @Default(/*!*/"now")
                    public abstract Instant getCreated();
                    static long now() { return 1; }
                    """)
                    .saying("returns long, but User.created has the type Instant")
                    .passes("""
@Default("now")
public abstract Instant getCreated();
static Instant now() { return Instant.EPOCH; }
"""),
            inUser(ColumnProblem.DEFAULT_NOT_ON_COLUMN, "on a relationship", """
                    @Relationship /*!*/@Default("now")
                    public abstract @Nullable User getParent();
                    """)
                    .passes("""
@Relationship(index = true)
public abstract @Nullable User getParent();
"""),
            in(ColumnProblem.DEFAULT_NOT_ON_COLUMN, "on a generated id", """

                    @Entity public abstract class User {
                        @Id(generated = true)
                        /*!*/@Default("next")
                        public abstract long getId();
                        static long next() { return 1; }
                    }
                    """));

    private ColumnCases() {}
}
