package dev.athanor.processor.cases;

import static dev.athanor.processor.cases.Case.in;
import static dev.athanor.processor.cases.Case.inUser;
import static dev.athanor.processor.cases.InverseSideCases.address;
import static dev.athanor.processor.cases.InverseSideCases.user;

import dev.athanor.processor.diagnostic.RelationshipProblem;
import java.util.List;

/** The columns by which entities refer to each other. */
final class JoinCases {
    static final String COMPOSITE = """
            @Entity public abstract class Line {
                @Id public abstract long getOrderNumber();
                @Id public abstract int getPosition();
            }
            """;

    static final List<Case> ALL = List.of(
            in(RelationshipProblem.JOIN_COLUMN_COUNT, "one to a key of two", user("""
                    @Relationship(index = true,
                        joinColumn = /*!*/"line")
                    public abstract @Nullable Line getLine();
                    """), COMPOSITE)
                    .saying("names one column in joinColumn, but the key of Line has 2: orderNumber, position.")
                    .passesAs(user("""
                    @Relationship(index = true, joinColumn = {"line_order", "line_no"})
                    public abstract @Nullable Line getLine();
                    """), COMPOSITE),
            inUser(RelationshipProblem.JOIN_COLUMN_COUNT, "two to a key of one", """
                    @Relationship(
                        joinColumn = /*!*/{"a", "b"})
                    public abstract @Nullable User getParent();
                    """)
                    .saying("names 2 columns in joinColumn, but the key of User has one: id."),
            in(RelationshipProblem.JOIN_COLUMN_COUNT, "of a link table", user("""
                    @Relationship(secondary = "user_line",
                        inverseJoinColumn = /*!*/"line")
                    public abstract List<Line> getLines();
                    """), COMPOSITE),
            in(RelationshipProblem.JOIN_COLUMN_TWICE, "of a composite key", user("""
                    @Relationship(index = true, joinColumn = {"line",
                        /*!*/"line"})
                    public abstract @Nullable Line getLine();
                    """), COMPOSITE)
                    .passesAs(user("""
                    @Relationship(index = true, joinColumn = {"line_order", "line_no"})
                    public abstract @Nullable Line getLine();
                    """), COMPOSITE)
                    .withoutLineInEclipse(),
            inUser(RelationshipProblem.RELATIONSHIP_VALUE_EMPTY, "a name", """
                    @Relationship(
                        backPopulates = /*!*/"")
                    public abstract @Nullable User getParent();
                    """)
                    .saying("an empty backPopulates")
                    .passes("""
                    @Relationship(index = true) public abstract @Nullable User getParent();
                    """),
            in(RelationshipProblem.RELATIONSHIP_VALUE_EMPTY, "one of several", user("""
                    @Relationship(joinColumn = {"line",
                        /*!*/""})
                    public abstract @Nullable Line getLine();
                    """), COMPOSITE)
                    .saying("an empty joinColumn")
                    .withoutLineInEclipse(),
            in(RelationshipProblem.RELATIONSHIP_INDEX_MISPLACED, "to many", user("""
                    @Relationship(backPopulates = "user",
                        index = /*!*/true)
                    public abstract List<Address> getAddresses();
                    """), address("""
                    @Relationship(backPopulates = "addresses", index = true) public abstract User getUser();
                    """))
                    .saying("write it on the relationship of Address")
                    .passesAs(user("""
                    @Relationship(backPopulates = "user")
                    public abstract List<Address> getAddresses();
                    """), address("""
                    @Relationship(backPopulates = "addresses", index = true) public abstract User getUser();
                    """)),
            inUser(RelationshipProblem.RELATIONSHIP_INDEX_MISPLACED, "covered", """
                    @Relationship(
                        index = /*!*/true)
                    public abstract @Nullable User getParent();
                    @ForeignKey("parent") @Column(index = true) public abstract @Nullable Long getParentId();
                    """)
                    .saying("another index or key covers"),
            inUser(RelationshipProblem.RELATIONSHIP_INDEX_MISPLACED, "many-to-many", """
                    @Relationship(secondary = "friendship", inverseJoinColumn = "friend_id",
                        index = /*!*/true)
                    public abstract List<User> getFriends();
                    """),
            inUser(RelationshipProblem.FOREIGN_KEY_CHOICE_MISPLACED, "to one", """
                    @Relationship(index = true,
                        foreignKey = /*!*/"parent")
                    public abstract @Nullable User getParent();
                    """)
                    .saying("it gives one object")
                    .passes("""
                    @Relationship(index = true)
                    public abstract @Nullable User getParent();
                    """),
            in(RelationshipProblem.FOREIGN_KEY_CHOICE_MISPLACED, "with the other side", user("""
                    @Relationship(backPopulates = "user",
                        foreignKey = /*!*/"user")
                    public abstract List<Address> getAddresses();
                    """), address("""
                    @Relationship(backPopulates = "addresses", index = true) public abstract User getUser();
                    """))
                    .saying("backPopulates names the other side"),
            inUser(RelationshipProblem.FOREIGN_KEY_CHOICE_MISPLACED, "with a link table", """
                    @Relationship(secondary = "friendship", inverseJoinColumn = "friend_id",
                        foreignKey = /*!*/"friends")
                    public abstract List<User> getFriends();
                    """)
                    .saying("it has a link table"),
            in(RelationshipProblem.FOREIGN_KEY_CHOICE_UNKNOWN, "a slip", user("""
                    @Relationship(
                        foreignKey = /*!*/"ownr")
                    public abstract List<Address> getAddresses();
                    """), address("""
                    @Relationship(index = true) public abstract User getOwner();
                    @Relationship(index = true) public abstract User getTenant();
                    """))
                    .saying("Address has no ownr that refers to User. Did you mean \"owner\"?")
                    .passesAs(user("""
                    @Relationship(foreignKey = "owner", viewOnly = true)
                    public abstract List<Address> getAddresses();
                    """), address("""
                    @Relationship(index = true) public abstract User getOwner();
                    @Relationship(index = true) public abstract User getTenant();
                    """)),
            in(RelationshipProblem.FOREIGN_KEY_CHOICE_UNKNOWN, "no foreign key", user("""
                    @Relationship(
                        foreignKey = /*!*/"street")
                    public abstract List<Address> getAddresses();
                    """), address("""
                    @Column(length = 50) public abstract String getStreet();
                    @Relationship(index = true) public abstract User getOwner();
                    @Relationship(index = true) public abstract User getTenant();
                    """))
                    .saying("There is: owner, tenant."),
            in(RelationshipProblem.LINK_TABLE_IS_ENTITY, "of the other end", user("""
                    @Relationship(
                        secondary = /*!*/"address")
                    public abstract List<Address> getAddresses();
                    """), address(""))
                    .saying("Link table address of User.addresses is the table of entity Address.")
                    .passesAs(user("""
                    @Relationship(secondary = "user_address")
                    public abstract List<Address> getAddresses();
                    """), address("")));

    private JoinCases() {}
}
