package dev.athanor.processor.cases;

import static dev.athanor.processor.cases.Case.in;
import static dev.athanor.processor.cases.Case.inUser;

import dev.athanor.processor.diagnostic.RelationshipProblem;
import java.util.List;

/** Relationships that are wrong by themselves. */
final class RelationshipCases {
    static final String COMPOSITE = """
            @Entity public abstract class Line {
                @Id public abstract long getOrderNumber();
                @Id public abstract int getPosition();
            }
            """;

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
    @Relationship public abstract Address getAddress();
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
@Relationship(backPopulates = "children") public abstract @Nullable User getParent();
"""),
            inUser(RelationshipProblem.RELATIONSHIP_COLLECTION_UNSUPPORTED, "an array list", """
                    @Relationship public abstract ArrayList<User> /*!*/getChildren();
                    """)
                    .passes("""
@Relationship(backPopulates = "parent") public abstract List<User> getChildren();
@Relationship(backPopulates = "children") public abstract @Nullable User getParent();
"""),
            inUser(RelationshipProblem.RELATIONSHIP_COLLECTION_UNSUPPORTED, "a map", """
                    @Relationship public abstract Map<String, User> /*!*/getChildren();
                    """)
                    .saying("Map<String, User>"),
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
@Relationship(backPopulates = "children") public abstract @Nullable User getParent();
"""),
            inUser(RelationshipProblem.LINK_TABLE_ON_TO_ONE, "secondary", """
                    @Relationship(
                        secondary = /*!*/"link")
                    public abstract @Nullable User getParent();
                    """).passes("""
@Relationship
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
@Relationship
public abstract List<User> getChildren();
@Relationship(joinColumn = "parent_id") public abstract @Nullable User getParent();
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
                    """),
            in(RelationshipProblem.JOIN_COLUMN_COMPOSITE, "to a key of two columns", """

                    @Entity public abstract class User {
                        @Id public abstract long getId();
                        @Relationship(joinColumn = /*!*/"line")
                        public abstract @Nullable Line getLine();
                    }
                    """, COMPOSITE)
                    .saying("the key of Line has 2")
                    .passesAs("""

@Entity public abstract class User {
    @Id public abstract long getId();
    @Relationship
    public abstract @Nullable Line getLine();
}
""", COMPOSITE),
            in(RelationshipProblem.JOIN_COLUMN_COMPOSITE, "of a link table", """

                    @Entity public abstract class User {
                        @Id public abstract long getId();
                        @Relationship(secondary = "user_line",
                            inverseJoinColumn = /*!*/"line")
                        public abstract List<Line> getLines();
                    }
                    """, COMPOSITE),
            inUser(RelationshipProblem.DELETE_ORPHAN_MISPLACED, "to one", """
                    @Relationship(
                        cascade = /*!*/{ALL, DELETE_ORPHAN})
                    public abstract @Nullable User getParent();
                    """)
                    .saying("other objects may refer to the same one")
                    .passes("""
@Relationship(
    cascade = ALL)
public abstract @Nullable User getParent();
"""),
            inUser(RelationshipProblem.DELETE_ORPHAN_MISPLACED, "many-to-many", """
                    @Relationship(secondary = "friendship", joinColumn = "a", inverseJoinColumn = "b",
                        cascade = /*!*/DELETE_ORPHAN)
                    public abstract List<User> getFriends();
                    """));

    private RelationshipCases() {}
}
