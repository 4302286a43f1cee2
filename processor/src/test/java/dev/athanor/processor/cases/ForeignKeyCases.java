package dev.athanor.processor.cases;

import static dev.athanor.processor.cases.Case.in;
import static dev.athanor.processor.cases.Case.inUser;
import static dev.athanor.processor.cases.InverseSideCases.user;

import dev.athanor.processor.diagnostic.ForeignKeyProblem;
import java.util.List;

/** Wrong uses of {@code @ForeignKey}. */
final class ForeignKeyCases {
    static final List<Case> ALL = List.of(
            inUser(ForeignKeyProblem.FOREIGN_KEY_NO_RELATIONSHIP, "a slip", """
                    @Relationship public abstract @Nullable User getParent();
                    @ForeignKey(/*!*/"parnt")
                    public abstract @Nullable Long getParentKey();
                    """)
                    .saying("Did you mean \"parent\"?")
                    .passes("""
@Relationship(index = true) public abstract @Nullable User getParent();
@ForeignKey("parent")
public abstract @Nullable Long getParentKey();
"""),
            inUser(ForeignKeyProblem.FOREIGN_KEY_NOT_OWNED, "to many", """
                    @Relationship(backPopulates = "children") public abstract @Nullable User getParent();
                    @Relationship(backPopulates = "parent") public abstract List<User> getChildren();
                    @ForeignKey(/*!*/"children")
                    public abstract @Nullable Long getChildId();
                    """).passes("""
@Relationship(index = true, backPopulates = "children") public abstract @Nullable User getParent();
@Relationship(backPopulates = "parent") public abstract List<User> getChildren();
@ForeignKey("parent")
public abstract @Nullable Long getParentId();
"""),
            inUser(ForeignKeyProblem.FOREIGN_KEY_UNCLEAR, "nothing", """
                    /*!*/@ForeignKey
                    public abstract @Nullable Long getParentId();
                    """)
                    .saying("names nothing")
                    .passes("""
@ForeignKey(entity = User.class)
@Column(index = true)
public abstract @Nullable Long getParentId();
"""),
            inUser(ForeignKeyProblem.FOREIGN_KEY_UNCLEAR, "both", """
                    @Relationship public abstract @Nullable User getParent();
                    /*!*/@ForeignKey(value = "parent", entity = User.class)
                    public abstract @Nullable Long getParentKey();
                    """).saying("a relationship and an entity"),
            inUser(ForeignKeyProblem.FOREIGN_KEY_TARGET_NOT_ENTITY, "a string", """
                    @ForeignKey(entity = String/*!*/.class)
                    public abstract @Nullable Long getParentId();
                    """)
                    .passes("""
@ForeignKey(entity = User.class)
@Column(index = true)
public abstract @Nullable Long getParentId();
"""),
            in(ForeignKeyProblem.FOREIGN_KEY_COMPOSITE, "by an entity", user("""
                    @ForeignKey(entity = Line/*!*/.class)
                    public abstract @Nullable Long getLine();
                    """), JoinCases.COMPOSITE)
                    .passesAs(user("""
@Relationship(index = true)
public abstract @Nullable Line getLine();
"""), JoinCases.COMPOSITE),
            in(ForeignKeyProblem.FOREIGN_KEY_PART_UNKNOWN, "of a key of two columns", user("""
                    @Relationship public abstract @Nullable Line getLine();
                    @ForeignKey("line")
                    public abstract @Nullable Long /*!*/getLineThing();
                    """), JoinCases.COMPOSITE)
                    .saying("line_order_number, line_position")
                    .passesAs(user("""
@Relationship(index = true) public abstract @Nullable Line getLine();
@ForeignKey("line")
@Column(name = "line_order_number")
public abstract @Nullable Long getLineThing();
"""), JoinCases.COMPOSITE),
            inUser(ForeignKeyProblem.FOREIGN_KEY_TYPE_DIFFERS, "of a relationship", """
                    @Relationship public abstract @Nullable User getParent();
                    @ForeignKey("parent")
                    public abstract @Nullable Integer /*!*/getParentId();
                    """)
                    .saying("Declare it as Long.")
                    .passes("""
@Relationship(index = true) public abstract @Nullable User getParent();
@ForeignKey("parent")
public abstract @Nullable Long getParentId();
"""),
            inUser(ForeignKeyProblem.FOREIGN_KEY_TYPE_DIFFERS, "of an entity", """
                    @ForeignKey(entity = User.class)
                    public abstract @Nullable String /*!*/getParentId();
                    """),
            inUser(ForeignKeyProblem.FOREIGN_KEY_NAME_DIFFERS, "two names", """
                    @Relationship(joinColumn = "parent") public abstract @Nullable User getParent();
                    @ForeignKey("parent")
                    @Column(name = /*!*/"parent_id")
                    public abstract @Nullable Long getParentId();
                    """).passes("""
@Relationship(index = true, joinColumn = "parent") public abstract @Nullable User getParent();
@ForeignKey("parent")
public abstract @Nullable Long getParentId();
"""),
            inUser(ForeignKeyProblem.FOREIGN_KEY_NOT_NULLABLE, "a primitive", """
                    @Relationship public abstract @Nullable User getParent();
                    @ForeignKey("parent")
                    public abstract long /*!*/getParentId();
                    """)
                    .saying("Declare it as @Nullable Long.")
                    .passes("""
@Relationship(index = true) public abstract @Nullable User getParent();
@ForeignKey("parent")
public abstract @Nullable Long getParentId();
"""));

    private ForeignKeyCases() {}
}
