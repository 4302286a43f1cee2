package dev.athanor.processor.cases;

import static dev.athanor.processor.cases.Case.in;
import static dev.athanor.processor.cases.Case.inUser;
import static dev.athanor.processor.cases.InverseSideCases.address;
import static dev.athanor.processor.cases.InverseSideCases.user;

import dev.athanor.processor.diagnostic.CascadeProblem;
import java.util.List;

/** Cascades, deletes and what is only read. */
final class CascadeCases {
    static final List<Case> ALL = List.of(
            in(CascadeProblem.CASCADE_REDUNDANT, "all and a part", user("""
                    @Relationship(backPopulates = "user",
                        cascade = /*!*/{ALL, DELETE})
                    public abstract List<Address> getAddresses();
                    """), address("""
                    @Relationship(backPopulates = "addresses", index = true) public abstract User getUser();
                    """))
                    .saying("DELETE beside ALL")
                    .passesAs(user("""
                    @Relationship(backPopulates = "user", cascade = ALL)
                    public abstract List<Address> getAddresses();
                    """), address("""
                    @Relationship(backPopulates = "addresses", index = true) public abstract User getUser();
                    """)),
            in(CascadeProblem.CASCADE_REDUNDANT, "twice", user("""
                    @Relationship(backPopulates = "user",
                        cascade = /*!*/{MERGE, MERGE})
                    public abstract List<Address> getAddresses();
                    """), address("""
                    @Relationship(backPopulates = "addresses", index = true) public abstract User getUser();
                    """))
                    .saying("MERGE twice"),
            inUser(CascadeProblem.DELETE_ORPHAN_MISPLACED, "many-to-many", """
                    @Relationship(secondary = "friendship", inverseJoinColumn = "friend_id",
                        cascade = /*!*/{ALL, DELETE_ORPHAN})
                    public abstract List<User> getFriends();
                    """).passes("""
                    @Relationship(secondary = "friendship", inverseJoinColumn = "friend_id", cascade = {SAVE_UPDATE, MERGE})
                    public abstract List<User> getFriends();
                    """),
            inUser(CascadeProblem.DELETE_ORPHAN_WITHOUT_SINGLE_PARENT, "to one", """
                    @Relationship(index = true,
                        cascade = /*!*/{ALL, DELETE_ORPHAN})
                    public abstract @Nullable User getParent();
                    """)
                    .saying("refer to the same User")
                    .passes("""
                    @Relationship(index = true, cascade = {ALL, DELETE_ORPHAN}, singleParent = true)
                    public abstract @Nullable User getParent();
                    """),
            in(CascadeProblem.SINGLE_PARENT_MISPLACED, "to many", user("""
                    @Relationship(backPopulates = "user",
                        singleParent = /*!*/true)
                    public abstract List<Address> getAddresses();
                    """), address("""
                    @Relationship(backPopulates = "addresses", index = true) public abstract User getUser();
                    """))
                    .saying("it gives many objects")
                    .passesAs(user("""
                    @Relationship(backPopulates = "user")
                    public abstract List<Address> getAddresses();
                    """), address("""
                    @Relationship(backPopulates = "addresses", index = true) public abstract User getUser();
                    """)),
            in(CascadeProblem.SINGLE_PARENT_MISPLACED, "an inverse one-to-one", user("""
                    @Relationship(backPopulates = "user",
                        singleParent = /*!*/true)
                    public abstract @Nullable Address getAddress();
                    """), address("""
                    @Relationship(backPopulates = "address", joinColumn = "user_id") public abstract @Nullable User getUser();
                    """)),
            inUser(CascadeProblem.PASSIVE_DELETES_MISPLACED, "to one", """
                    @Relationship(index = true,
                        passiveDeletes = /*!*/true)
                    public abstract @Nullable User getParent();
                    """)
                    .saying("it has the foreign key itself")
                    .passes("""
                    @Relationship(index = true)
                    public abstract @Nullable User getParent();
                    """),
            in(CascadeProblem.PASSIVE_DELETES_MISPLACED, "nothing to do", user("""
                    @Relationship(backPopulates = "user",
                        passiveDeletes = /*!*/true)
                    public abstract List<Address> getAddresses();
                    """), address("""
                    @Relationship(backPopulates = "addresses", index = true) public abstract User getUser();
                    """))
                    .saying("address.user_id is never null")
                    .passesAs(user("""
                    @Relationship(backPopulates = "user", passiveDeletes = true, cascade = ALL, onDelete = OnDelete.CASCADE)
                    public abstract List<Address> getAddresses();
                    """), address("""
                    @Relationship(backPopulates = "addresses", index = true) public abstract User getUser();
                    """)),
            in(CascadeProblem.PASSIVE_DELETES_WITHOUT_ON_DELETE, "with the cascade", user("""
                    @Relationship(backPopulates = "user",
                        cascade = ALL, passiveDeletes = /*!*/true)
                    public abstract List<Address> getAddresses();
                    """), address("""
                    @Relationship(backPopulates = "addresses", index = true) public abstract @Nullable User getUser();
                    """))
                    .saying(
                            "the ON DELETE of address.user_id is NO_ACTION. Write @Relationship(passiveDeletes = true, onDelete = CASCADE)")
                    .passesAs(user("""
                    @Relationship(backPopulates = "user", cascade = ALL, passiveDeletes = true, onDelete = OnDelete.CASCADE)
                    public abstract List<Address> getAddresses();
                    """), address("""
                    @Relationship(backPopulates = "addresses", index = true) public abstract @Nullable User getUser();
                    """)),
            in(CascadeProblem.PASSIVE_DELETES_WITHOUT_ON_DELETE, "without the cascade", user("""
                    @Relationship(backPopulates = "user",
                        onDelete = OnDelete.CASCADE, passiveDeletes = /*!*/true)
                    public abstract List<Address> getAddresses();
                    """), address("""
                    @Relationship(backPopulates = "addresses", index = true) public abstract @Nullable User getUser();
                    """))
                    .saying("onDelete = SET_NULL)"),
            in(CascadeProblem.ON_DELETE_DIFFERS, "two sides", user("""
                    @Relationship(backPopulates = "user",
                        onDelete = OnDelete/*!*/.CASCADE, cascade = ALL)
                    public abstract List<Address> getAddresses();
                    """), address("""
                    @Relationship(backPopulates = "addresses", index = true, onDelete = OnDelete.SET_NULL)
                    public abstract @Nullable User getUser();
                    """))
                    .saying("but its other side Address.user says SET_NULL")
                    .passesAs(user("""
                    @Relationship(backPopulates = "user", cascade = ALL)
                    public abstract List<Address> getAddresses();
                    """), address("""
                    @Relationship(backPopulates = "addresses", index = true, onDelete = OnDelete.CASCADE)
                    public abstract @Nullable User getUser();
                    """)),
            in(CascadeProblem.ON_DELETE_SET_NULL_REQUIRED, "its own", user("""
                    @Relationship(backPopulates = "user") public abstract List<Address> getAddresses();
                    """), address("""
                    @Relationship(backPopulates = "addresses", index = true,
                        onDelete = OnDelete/*!*/.SET_NULL)
                    public abstract User getUser();
                    """))
                    .saying("address.user_id is never null. Write CASCADE, or declare user @Nullable.")
                    .passesAs(user("""
                    @Relationship(backPopulates = "user") public abstract List<Address> getAddresses();
                    """), address("""
                    @Relationship(backPopulates = "addresses", index = true, onDelete = OnDelete.SET_NULL)
                    public abstract @Nullable User getUser();
                    """)),
            inUser(CascadeProblem.ON_DELETE_SET_NULL_REQUIRED, "of a link table", """
                    @Relationship(secondary = "friendship", inverseJoinColumn = "friend_id",
                        onDelete = OnDelete/*!*/.SET_NULL)
                    public abstract List<User> getFriends();
                    """)
                    .saying("link table friendship"),
            in(CascadeProblem.POST_UPDATE_MISPLACED, "to many", user("""
                    @Relationship(backPopulates = "user",
                        postUpdate = /*!*/true)
                    public abstract List<Address> getAddresses();
                    """), address("""
                    @Relationship(backPopulates = "addresses", index = true) public abstract @Nullable User getUser();
                    """))
                    .saying("in the table of Address")
                    .passesAs(user("""
                    @Relationship(backPopulates = "user")
                    public abstract List<Address> getAddresses();
                    """), address("""
                    @Relationship(backPopulates = "addresses", index = true, postUpdate = true) public abstract @Nullable User getUser();
                    """)),
            inUser(CascadeProblem.POST_UPDATE_MISPLACED, "never null", """
                    @Relationship(index = true,
                        postUpdate = /*!*/true)
                    public abstract User getParent();
                    """).saying("it is never null"),
            inUser(CascadeProblem.POST_UPDATE_MISPLACED, "many-to-many", """
                    @Relationship(secondary = "friendship", inverseJoinColumn = "friend_id",
                        postUpdate = /*!*/true)
                    public abstract List<User> getFriends();
                    """).saying("a link table"),
            in(CascadeProblem.VIEW_ONLY_CASCADE, "all", user("""
                    @Relationship(viewOnly = true,
                        cascade = /*!*/ALL)
                    public abstract List<Address> getAddresses();
                    """), address("""
                    @Relationship(index = true) public abstract User getUser();
                    """))
                    .saying("has the cascade ALL")
                    .passesAs(user("""
                    @Relationship(viewOnly = true)
                    public abstract List<Address> getAddresses();
                    """), address("""
                    @Relationship(index = true) public abstract User getUser();
                    """)),
            in(CascadeProblem.VIEW_ONLY_BACK_POPULATES, "a pair", user("""
                    @Relationship(viewOnly = true,
                        backPopulates = /*!*/"user")
                    public abstract List<Address> getAddresses();
                    """), address("""
                    @Relationship(backPopulates = "addresses", index = true) public abstract User getUser();
                    """))
                    .saying("back-populates Address.user")
                    .passesAs(user("""
                    @Relationship(viewOnly = true)
                    public abstract List<Address> getAddresses();
                    """), address("""
                    @Relationship(index = true) public abstract User getUser();
                    """)),
            in(CascadeProblem.VIEW_ONLY_SETTER, "a setter", user("""
                    @Relationship(
                        viewOnly = /*!*/true)
                    public abstract List<Address> getAddresses();
                    public abstract void setAddresses(List<Address> addresses);
                    """), address("""
                    @Relationship(index = true) public abstract User getUser();
                    """))
                    .passesAs(user("""
                    @Relationship(viewOnly = true)
                    public abstract List<Address> getAddresses();
                    """), address("""
                    @Relationship(index = true) public abstract User getUser();
                    """)),
            in(CascadeProblem.VIEW_ONLY_WRITES, "passive deletes", user("""
                    @Relationship(viewOnly = true,
                        passiveDeletes = /*!*/true)
                    public abstract List<Address> getAddresses();
                    """), address("""
                    @Relationship(index = true) public abstract User getUser();
                    """))
                    .passesAs(user("""
                    @Relationship(viewOnly = true)
                    public abstract List<Address> getAddresses();
                    """), address("""
                    @Relationship(index = true) public abstract User getUser();
                    """)),
            inUser(CascadeProblem.VIEW_ONLY_COLUMN_UNWRITTEN, "a parent", """
                    @Relationship(index = true,
                        viewOnly = /*!*/true)
                    public abstract @Nullable User getParent();
                    """)
                    .saying("parent_id")
                    .passes("""
                    @Relationship(viewOnly = true) public abstract @Nullable User getParent();
                    @ForeignKey("parent") @Column(index = true) public abstract @Nullable Long getParentId();
                    public abstract void setParentId(@Nullable Long parentId);
                    """));

    private CascadeCases() {}
}
