package dev.athanor.processor.cases;

import static dev.athanor.processor.cases.Case.in;
import static dev.athanor.processor.cases.Case.inUser;
import static dev.athanor.processor.cases.InverseSideCases.address;
import static dev.athanor.processor.cases.InverseSideCases.user;

import dev.athanor.processor.diagnostic.MappingWarning;
import java.util.List;

/** What is warned of. */
final class WarningCases {
    static final List<Case> ALL = List.of(
            inUser(MappingWarning.FOREIGN_KEY_WITHOUT_INDEX, "of a relationship", """
                    @Relationship public abstract @Nullable User /*!*/getParent();
                    """)
                    .saying(
                            "the foreign key parent_id of User.parent: the database reads all rows to find those that refer to one. Write @Relationship(index = true).")
                    .passes("""
                    @Relationship(index = true) public abstract @Nullable User getParent();
                    """),
            inUser(MappingWarning.FOREIGN_KEY_WITHOUT_INDEX, "a column", """
                    @ForeignKey(entity = User.class) public abstract @Nullable Long /*!*/getParentId();
                    """)
                    .saying("Write @Column(index = true).")
                    .passes("""
                    @ForeignKey(entity = User.class) @Column(index = true) public abstract @Nullable Long getParentId();
                    """),
            inUser(MappingWarning.FOREIGN_KEY_WITHOUT_INDEX, "an exposed column", """
                    @Relationship public abstract @Nullable User /*!*/getParent();
                    @ForeignKey("parent") public abstract @Nullable Long getParentId();
                    """)
                    .passes("""
                    @Relationship public abstract @Nullable User getParent();
                    @ForeignKey("parent") @Column(unique = true) public abstract @Nullable Long getParentId();
                    """),
            inUser(MappingWarning.EQUALS_ON_GENERATED_ID, "both", """
                    @Override public boolean /*!*/equals(Object other) {
                        return other instanceof User user && Objects.equals(getId(), user.getId());
                    }
                    @Override public int hashCode() {
                        return Objects.hashCode(getId());
                    }
                    """)
                    .saying("Entity User declares equals")
                    .passes("""
                    @Column(length = 50, unique = true) public abstract String getName();
                    @Override public boolean equals(Object other) {
                        return other instanceof User user && getName().equals(user.getName());
                    }
                    @Override public int hashCode() {
                        return getName().hashCode();
                    }
                    """),
            in(MappingWarning.EAGER_COLLECTION, "joined", user("""
                    @Relationship(backPopulates = "user",
                        loading = Loading/*!*/.JOINED)
                    public abstract List<Address> getAddresses();
                    """), address("""
                    @Relationship(backPopulates = "addresses", index = true) public abstract User getUser();
                    """))
                    .saying(
                            "Remove loading = JOINED, and load it in the queries that need it: select(USER).options(selectIn(USER.addresses)).")
                    .passesAs(user("""
                    @Relationship(backPopulates = "user")
                    public abstract List<Address> getAddresses();
                    """), address("""
                    @Relationship(backPopulates = "addresses", index = true) public abstract User getUser();
                    """)),
            in(MappingWarning.EAGER_COLLECTION, "select-in", user("""
                    @Relationship(backPopulates = "user",
                        loading = Loading/*!*/.SELECT_IN)
                    public abstract List<Address> getAddresses();
                    """), address("""
                    @Relationship(backPopulates = "addresses", index = true) public abstract User getUser();
                    """))
                    .saying("each User, however many Address there are"),
            in(MappingWarning.ORPHAN_WITHOUT_DELETE, "orphans only", user("""
                    @Relationship(backPopulates = "user",
                        cascade = /*!*/{SAVE_UPDATE, DELETE_ORPHAN})
                    public abstract List<Address> getAddresses();
                    """), address("""
                    @Relationship(backPopulates = "addresses", index = true) public abstract User getUser();
                    """))
                    .saying("when User is deleted")
                    .passesAs(user("""
                    @Relationship(backPopulates = "user", cascade = {ALL, DELETE_ORPHAN})
                    public abstract List<Address> getAddresses();
                    """), address("""
                    @Relationship(backPopulates = "addresses", index = true) public abstract User getUser();
                    """)),
            in(MappingWarning.ORPHAN_WITHOUT_SAVE_UPDATE, "deletes only", user("""
                    @Relationship(backPopulates = "user",
                        cascade = /*!*/{DELETE, DELETE_ORPHAN})
                    public abstract List<Address> getAddresses();
                    """), address("""
                    @Relationship(backPopulates = "addresses", index = true) public abstract User getUser();
                    """))
                    .passesAs(user("""
                    @Relationship(backPopulates = "user", cascade = {ALL, DELETE_ORPHAN})
                    public abstract List<Address> getAddresses();
                    """), address("""
                    @Relationship(backPopulates = "addresses", index = true) public abstract User getUser();
                    """)),
            inUser(MappingWarning.DELETE_OF_SHARED, "to one", """
                    @Relationship(index = true,
                        cascade = /*!*/ALL)
                    public abstract @Nullable User getParent();
                    """)
                    .saying("or write singleParent = true")
                    .passes("""
                    @Relationship(index = true, cascade = {SAVE_UPDATE, MERGE, REFRESH_EXPIRE, EXPUNGE})
                    public abstract @Nullable User getParent();
                    """),
            inUser(MappingWarning.DELETE_OF_SHARED, "many-to-many", """
                    @Relationship(secondary = "friendship", inverseJoinColumn = "friend_id",
                        cascade = /*!*/ALL)
                    public abstract List<User> getFriends();
                    """)
                    .saying("the rows of the link table are deleted anyway"),
            in(MappingWarning.CASCADE_AGAINST_ON_DELETE, "no cascade", user("""
                    @Relationship(backPopulates = "user",
                        onDelete = OnDelete/*!*/.CASCADE)
                    public abstract List<Address> getAddresses();
                    """), address("""
                    @Relationship(backPopulates = "addresses", index = true) public abstract User getUser();
                    """))
                    .saying(
                            "User.addresses has not the cascade DELETE, but the ON DELETE of address.user_id is CASCADE")
                    .passesAs(user("""
                    @Relationship(backPopulates = "user", cascade = ALL, onDelete = OnDelete.CASCADE)
                    public abstract List<Address> getAddresses();
                    """), address("""
                    @Relationship(backPopulates = "addresses", index = true) public abstract User getUser();
                    """)),
            in(MappingWarning.CASCADE_AGAINST_ON_DELETE, "a cascade", user("""
                    @Relationship(backPopulates = "user",
                        cascade = /*!*/ALL)
                    public abstract List<Address> getAddresses();
                    """), address("""
                    @Relationship(backPopulates = "addresses", index = true, onDelete = OnDelete.SET_NULL) public abstract @Nullable User getUser();
                    """))
                    .saying("Write onDelete = CASCADE"),
            in(MappingWarning.OVERLAPPING_WRITERS, "not paired", user("""
                    /*!*/@Relationship
                    public abstract List<Address> getAddresses();
                    """), address("""
                    @Relationship(index = true) public abstract User getUser();
                    """))
                    .saying(
                            "User.addresses and Address.user both write address.user_id, and what is done to one is not seen in the other. Pair them by backPopulates = \"user\" here and backPopulates = \"addresses\" there")
                    .passesAs(user("""
                    @Relationship(backPopulates = "user")
                    public abstract List<Address> getAddresses();
                    """), address("""
                    @Relationship(backPopulates = "addresses", index = true) public abstract User getUser();
                    """)),
            in(MappingWarning.OVERLAPPING_WRITERS, "beside a pair", user("""
                    @Relationship(backPopulates = "user") public abstract List<Address> getAddresses();
                    /*!*/@Relationship(foreignKey = "user", orderBy = "id")
                    public abstract List<Address> getSorted();
                    """), address("""
                    @Relationship(backPopulates = "addresses", index = true) public abstract User getUser();
                    """))
                    .saying("Write viewOnly = true on one of them.")
                    .passesAs(user("""
                    @Relationship(backPopulates = "user") public abstract List<Address> getAddresses();
                    @Relationship(foreignKey = "user", orderBy = "id", viewOnly = true)
                    public abstract List<Address> getSorted();
                    """), address("""
                    @Relationship(backPopulates = "addresses", index = true) public abstract User getUser();
                    """)),
            in(MappingWarning.OVERLAPPING_WRITERS, "of one column", user("""
                    @Relationship public abstract List<Address> getAddresses();
                    /*!*/@Relationship
                    public abstract Set<Address> getOthers();
                    """), address("""
                    @ForeignKey(entity = User.class) @Column(index = true) public abstract @Nullable Long getUserId();
                    """))
                    .saying("User.others and User.addresses both write"),
            inUser(MappingWarning.OVERLAPPING_WRITERS, "of a link table", """
                    @Relationship(secondary = "follow", inverseJoinColumn = "followed_id")
                    public abstract List<User> getFollowed();
                    @Relationship(joinColumn = "followed_id",
                        secondary = /*!*/"follow")
                    public abstract List<User> getFollowers();
                    """)
                    .saying("both write link table follow")
                    .passes("""
                    @Relationship(secondary = "follow", inverseJoinColumn = "followed_id", backPopulates = "followers")
                    public abstract List<User> getFollowed();
                    @Relationship(backPopulates = "followed")
                    public abstract List<User> getFollowers();
                    """));

    private WarningCases() {}
}
