package dev.athanor.processor.cases;

import static dev.athanor.processor.cases.Case.in;
import static dev.athanor.processor.cases.Case.inUser;

import dev.athanor.processor.diagnostic.AccessorProblem;
import dev.athanor.processor.diagnostic.ShapeProblem;
import java.util.List;

/** Methods that are no accessors, and annotations where they mean nothing. */
final class AccessorCases {
    /** What a first user imports; the library itself is not on the class path. */
    private static final String JAKARTA_ID = """
            package jakarta.persistence;
            public @interface Id {}
            """;

    static final List<Case> ALL = List.of(
            inUser(AccessorProblem.SETTER_WITHOUT_GETTER, "beans", """
                    public abstract void /*!*/setName(String name);
                    """).passes("""
public abstract String getName();
public abstract void setName(String name);
"""),
            inUser(AccessorProblem.SETTER_WITHOUT_GETTER, "a slip", """
                    public abstract String getName();
                    public abstract void /*!*/setNmae(String name);
                    """).saying("Did you mean \"setName\"?"),
            in(AccessorProblem.SETTER_WITHOUT_GETTER, "plain names", """

                    @Entity public interface User {
                        @Id long id();
                        String mail();
                        void /*!*/name(String name);
                    }
                    """),
            inUser(AccessorProblem.SETTER_TYPE_DIFFERS, "another type", """
                    public abstract String getName();
                    public abstract void /*!*/setName(Integer name);
                    """)
                    .saying("the type String that the getter returns")
                    .passes("""
public abstract String getName();
public abstract void setName(String name);
"""),
            inUser(AccessorProblem.SETTER_TYPE_DIFFERS, "a second setter", """
                    public abstract String getName();
                    public abstract void setName(String name);
                    public abstract void /*!*/setName(CharSequence name);
                    """),
            inUser(AccessorProblem.SETTER_ACCEPTS_NULL, "a parameter", """
                    public abstract String getName();
                    public abstract void /*!*/setName(@Nullable String name);
                    """)
                    .saying("Setter setName(String) of User accepts null")
                    .passes("""
                    public abstract @Nullable String getName();
                    public abstract void setName(@Nullable String name);
                    """),
            inUser(AccessorProblem.SETTER_ACCEPTS_NULL, "of a relationship", """
                    @Relationship(index = true) public abstract User getParent();
                    public abstract void /*!*/setParent(@Nullable User parent);
                    """),
            inUser(AccessorProblem.SETTER_REFUSES_NULL, "a parameter", """
                    public abstract @Nullable String getName();
                    public abstract void /*!*/setName(String name);
                    """).passes("""
                    public abstract @Nullable String getName();
                    public abstract void setName(@Nullable String name);
                    """),
            inUser(AccessorProblem.GETTER_TWICE, "get and is", """
                    public abstract boolean isActive();
                    public abstract boolean /*!*/getActive();
                    """).passes("""
public abstract boolean isActive();
public boolean getActive() { return isActive(); }
"""),
            inUser(AccessorProblem.METHOD_NOT_ACCESSOR, "parameters", """
                    public abstract String /*!*/find(String a, int b);
                    """)
                    .saying("find(String, int)")
                    .passes("""
public String find(String a, int b) { return a + b; }
"""),
            inUser(AccessorProblem.METHOD_NOT_ACCESSOR, "returns nothing", """
                    public abstract void /*!*/run();
                    """),
            inUser(AccessorProblem.METHOD_NOT_ACCESSOR, "generic", """
                    public abstract <T> T /*!*/getThing();
                    """),
            inUser(AccessorProblem.METHOD_NOT_ACCESSOR, "variable arity", """
                    public abstract void /*!*/setNames(String... names);
                    """),
            inUser(AccessorProblem.METHOD_NOT_ACCESSOR, "a setter that returns something", """
                    public abstract String getName();
                    public abstract User /*!*/setName(String name);
                    """),
            in(AccessorProblem.METHOD_NOT_ACCESSOR, "of an interface that is not implemented", """

                    @Entity public abstract /*!*/class User implements Comparable<User> {
                        @Id public abstract long getId();
                    }
                    """)
                    .saying("compareTo(User)"),
            in(AccessorProblem.METHOD_NOT_VISIBLE, "inherited from another package", """

                    @Entity public abstract class User extends other.Base {
                        @Id public abstract long getId();
                    }
                    """, """
                    package other;
                    public abstract class Base { abstract String /*!*/getName(); }
                    """)
                    .passesAs("""

@Entity public abstract class User extends other.Base {
    @Id public abstract long getId();
}
""", """
package other;
public abstract class Base { protected abstract String getName(); }
"""),
            inUser(AccessorProblem.ACCESSOR_STYLES_MIXED, "one plain among beans", """
                    public abstract String getName();
                    public abstract String /*!*/mail();
                    """)
                    .saying("getX, isX and setX")
                    .passes("""
public abstract String getName();
public abstract String getMail();
"""),
            in(AccessorProblem.ACCESSOR_STYLES_MIXED, "one bean among plain ones", """

                    @Entity public interface User {
                        @Id long id();
                        String name();
                        String /*!*/getMail();
                    }
                    """)
                    .saying("x() and x(v)"),
            inUser(AccessorProblem.ANNOTATION_ON_CONCRETE_METHOD, "@Column", """
                    /*!*/@Column(length = 3)
                    public String getName() { return ""; }
                    """)
                    .saying("@Column is on User.getName()")
                    .passes("""
@Column(length = 3)
public abstract String getName();
"""),
            in(AccessorProblem.ANNOTATION_ON_CONCRETE_METHOD, "@Id", """

                    @Entity public abstract class User {
                        /*!*/@Id
                        public long getId() { return 1; }
                    }
                    """),
            inUser(AccessorProblem.ANNOTATION_ON_CONCRETE_METHOD, "@Relationship", """
                    /*!*/@Relationship
                    public User getParent() { return this; }
                    """),
            in(AccessorProblem.ANNOTATION_ON_CONCRETE_METHOD, "of a superclass", """
                    public abstract class Base {
                        /*!*/@Column(length = 3)
                        public String getName() { return ""; }
                    }
                    """, """
                    @Entity public abstract class User extends Base {
                        @Id public abstract long getId();
                    }
                    """)
                    .saying("@Column is on Base.getName()"),
            in(AccessorProblem.ANNOTATION_NOT_ON_GETTER, "on a setter of an interface", """
                    public interface Named {
                        String getName();
                        /*!*/@Column(length = 3)
                        void setName(String name);
                    }
                    """, """
                    @Entity public abstract class User implements Named {
                        @Id public abstract long getId();
                    }
                    """)
                    .saying("@Column is on Named.setName()"),
            inUser(AccessorProblem.ANNOTATION_NOT_ON_GETTER, "on a setter", """
                    public abstract String getName();
                    /*!*/@Column(length = 3)
                    public abstract void setName(String name);
                    """).passes("""
@Column(length = 3)
public abstract String getName();
public abstract void setName(String name);
"""),
            inUser(AccessorProblem.TRANSIENT_WITH_MAPPING, "@Column", """
                    @Transient /*!*/@Column(length = 3)
                    public abstract String getName();
                    """)
                    .saying("also has @Column")
                    .passes("""
@Column(length = 3)
public abstract String getName();
"""),
            inUser(AccessorProblem.TRANSIENT_WITH_MAPPING, "@Relationship", """
                    @Transient /*!*/@Relationship
                    public abstract User getParent();
                    """),
            in(ShapeProblem.FOREIGN_ANNOTATION, "on an accessor", """

                    @Entity public abstract class User {
                        /*!*/@jakarta.persistence.Id
                        public abstract long getId();
                        public abstract String getName();
                    }
                    """, JAKARTA_ID)
                    .saying("Import dev.athanor.annotation.Id instead.")
                    .passesAs("""

@Entity public abstract class User {
    @dev.athanor.annotation.Id
    public abstract long getId();
    public abstract String getName();
}
"""),
            in(ShapeProblem.FOREIGN_ANNOTATION, "on many accessors", """

                    @Entity public abstract class User {
                        /*!*/@javax.persistence.Id
                        public abstract long getId();
                        @javax.persistence.ManyToOne
                        public abstract User getParent();
                    }
                    """, """
                    package javax.persistence;
                    public @interface Id {}
                    """, """
                    package javax.persistence;
                    public @interface ManyToOne {}
                    """),
            in(ShapeProblem.FOREIGN_ANNOTATION, "on a relationship", """

                    @Entity public abstract class User {
                        @Id public abstract long getId();
                        /*!*/@jakarta.persistence.OneToMany
                        public abstract List<User> getChildren();
                    }
                    """, """
                    package jakarta.persistence;
                    public @interface OneToMany {}
                    """)
                    .saying("Use @Relationship of dev.athanor.annotation."),
            in(ShapeProblem.FOREIGN_ANNOTATION, "on a field", """

                    @Entity public abstract class User {
                        /*!*/@jakarta.persistence.Id
                        Long id;
                        public abstract long getId();
                    }
                    """, JAKARTA_ID),
            in(ShapeProblem.FOREIGN_ANNOTATION, "on the class, with our accessors", """

                    /*!*/@jakarta.persistence.Entity
                    public abstract class User {
                        @Id public abstract long getId();
                    }
                    """, """
                    package jakarta.persistence;
                    public @interface Entity {}
                    """),
            in(AccessorProblem.NAME_RESERVED, "the constant of the query type", """

                    @Entity public interface User {
                        @Id long id();
                        String /*!*/USER();
                    }
                    """)
                    .passesAs("""

@Entity public interface User {
    @Id long id();
    String user();
}
"""),
            inUser(AccessorProblem.NAME_TAKEN, "a foreign key that is not exposed", """
                    @Relationship public abstract @Nullable User getParent();
                    @Column(name = "other")
                    public abstract long /*!*/getParentId();
                    """)
                    .saying("annotate it @ForeignKey(\"parent\")")
                    .passes("""
@Relationship(index = true) public abstract @Nullable User getParent();
@ForeignKey("parent")
public abstract @Nullable Long getParentId();
"""),
            in(AccessorProblem.NAME_TAKEN, "a keyword and its replacement", """

                    @Entity public abstract class User {
                        @Id public abstract long getId();
                        public abstract long getDefault();
                        @Column(name = "other")
                        public abstract long /*!*/getDefault_();
                    }
                    """),
            in(AccessorProblem.GENERATED_CLASS_EXISTS, "of another entity", """

                    @Entity public abstract /*!*/class Shop_User {
                        @Id public abstract long getId();
                    }
                    """, """
                    public class Shop {
                        @Entity(table = "other") public abstract static class User {
                            @Id public abstract long getId();
                        }
                    }
                    """)
                    .saying("QShop_User, which is taken"),
            in(AccessorProblem.GENERATED_CLASS_EXISTS, "of the user", """

                    @Entity public abstract /*!*/class User {
                        @Id public abstract long getId();
                    }
                    """, """
                    public class QUser {}
                    """)
                    .saying("QUser, which is taken")
                    .passesAs("""

@Entity public abstract class User {
    @Id public abstract long getId();
}
""", """
public class UserQueries {}
"""));

    private AccessorCases() {}
}
