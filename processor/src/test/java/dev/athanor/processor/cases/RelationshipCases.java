package dev.athanor.processor.cases;

import static dev.athanor.processor.cases.Case.in;
import static dev.athanor.processor.cases.Case.inUser;

import dev.athanor.processor.diagnostic.RelationshipProblem;
import java.util.List;

/** Relationships that are wrong by themselves. */
final class RelationshipCases {
    static final List<Case> ALL = List.of(
            inUser(RelationshipProblem.RELATIONSHIP_TARGET_NOT_ENTITY, "a string", """
                    @Relationship public abstract String /*!*/getName();
                    """)
                    .saying("its type String is no entity"),
            inUser(RelationshipProblem.RELATIONSHIP_TARGET_NOT_ENTITY, "a list of strings", """
                    @Relationship public abstract List<String> /*!*/getNames();
                    """),
            in(
                            RelationshipProblem.RELATIONSHIP_TARGET_NOT_ENTITY,
                            "a class without @Entity",
                            """

                    @Entity public abstract class User {
                        @Id public abstract long getId();
                        @Relationship public abstract Address /*!*/getAddress();
                    }
                    """,
                            "public abstract class Address {}")
                    .passesAs("""

@Entity public abstract class User {
    @Id public abstract long getId();
    @Relationship(index = true) public abstract Address getAddress();
}
""", """
@Entity public abstract class Address {
    @Id public abstract long getId();
}
"""),
            inUser(RelationshipProblem.RELATIONSHIP_COLLECTION_RAW, "a list", """
                    @SuppressWarnings("rawtypes")
                    @Relationship public abstract List /*!*/getChildren();
                    """)
                    .passes("""
@Relationship(backPopulates = "parent") public abstract List<User> getChildren();
@Relationship(index = true, backPopulates = "children") public abstract @Nullable User getParent();
"""),
            inUser(RelationshipProblem.RELATIONSHIP_COLLECTION_UNSUPPORTED, "an array list", """
                    @Relationship public abstract ArrayList<User> /*!*/getChildren();
                    """)
                    .passes("""
@Relationship(backPopulates = "parent") public abstract List<User> getChildren();
@Relationship(index = true, backPopulates = "children") public abstract @Nullable User getParent();
"""),
            inUser(RelationshipProblem.RELATIONSHIP_COLLECTION_RAW, "a map", """
                    @SuppressWarnings("rawtypes")
                    @Relationship public abstract Map /*!*/getChildren();
                    """),
            inUser(RelationshipProblem.RELATIONSHIP_COLLECTION_UNSUPPORTED, "a sorted map", """
                    @Relationship public abstract SortedMap<String, User> /*!*/getChildren();
                    """)
                    .saying("SortedMap<String, User>"),
            inUser(RelationshipProblem.RELATIONSHIP_COLLECTION_UNSUPPORTED, "an array", """
                    @Relationship public abstract User[] /*!*/getChildren();
                    """),
            inUser(RelationshipProblem.RELATIONSHIP_COLLECTION_NULLABLE, "a list", """
                    @Relationship(backPopulates = "parent")
                    public abstract @Nullable List<User> /*!*/getChildren();
                    @Relationship(backPopulates = "children") public abstract @Nullable User getParent();
                    """)
                    .passes("""
@Relationship(backPopulates = "parent")
public abstract List<User> getChildren();
@Relationship(index = true, backPopulates = "children") public abstract @Nullable User getParent();
"""),
            inUser(RelationshipProblem.LINK_TABLE_ON_TO_ONE, "secondary", """
                    @Relationship(
                        secondary = /*!*/"link")
                    public abstract @Nullable User getParent();
                    """).passes("""
@Relationship(index = true)
public abstract @Nullable User getParent();
"""),
            inUser(RelationshipProblem.LINK_COLUMNS_EQUAL, "of a self-reference", """
                    @Relationship(
                        secondary = /*!*/"friendship")
                    public abstract List<User> getFriends();
                    """)
                    .saying("friendship would be called user_id")
                    .passes("""
@Relationship(
    secondary = "friendship", inverseJoinColumn = "friend_id")
public abstract List<User> getFriends();
"""),
            inUser(RelationshipProblem.JOIN_COLUMN_MISPLACED, "on a one-to-many", """
                    @Relationship(
                        joinColumn = /*!*/"parent_id")
                    public abstract List<User> getChildren();
                    @Relationship public abstract @Nullable User getParent();
                    """)
                    .passes("""
@Relationship(backPopulates = "parent")
public abstract List<User> getChildren();
@Relationship(backPopulates = "children", index = true, joinColumn = "parent_id") public abstract @Nullable User getParent();
"""),
            inUser(RelationshipProblem.JOIN_COLUMN_MISPLACED, "an inverse one on a to-one", """
                    @Relationship(
                        inverseJoinColumn = /*!*/"parent_id")
                    public abstract @Nullable User getParent();
                    """),
            inUser(RelationshipProblem.JOIN_COLUMN_MISPLACED, "on the inverse side of a many-to-many", """
                    @Relationship(secondary = "link", joinColumn = "a", inverseJoinColumn = "b", backPopulates = "others")
                    public abstract List<User> getFriends();
                    @Relationship(backPopulates = "friends",
                        joinColumn = /*!*/"b")
                    public abstract List<User> getOthers();
                    """));

    private RelationshipCases() {}
}
