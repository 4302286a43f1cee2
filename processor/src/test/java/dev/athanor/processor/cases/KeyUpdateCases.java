package dev.athanor.processor.cases;

import static dev.athanor.processor.cases.Case.in;
import static dev.athanor.processor.cases.Case.inUser;
import static dev.athanor.processor.cases.InverseSideCases.address;
import static dev.athanor.processor.cases.InverseSideCases.user;

import dev.athanor.processor.diagnostic.CascadeProblem;
import java.util.List;

/** What may follow a key that changes. */
final class KeyUpdateCases {
    static final List<Case> ALL = List.of(
            in(CascadeProblem.PASSIVE_UPDATES_MISPLACED, "to one", user("""
                @Relationship(backPopulates = "user")
                public abstract List<Address> getAddresses();
                """), address("""
                        @Relationship(backPopulates = "addresses", index = true,
                            passiveUpdates = /*!*/false)
                        public abstract @Nullable User getUser();
                        """))
                    .saying("the key that changes is that of User. Remove it, and write it on the relationship of User")
                    .passesAs(user("""
                        @Relationship(backPopulates = "user", passiveUpdates = false)
                        public abstract List<Address> getAddresses();
                        """), address("""
                        @Relationship(backPopulates = "addresses", index = true)
                        public abstract @Nullable User getUser();
                        """)),
            inUser(CascadeProblem.PASSIVE_UPDATES_MISPLACED, "many-to-many", """
                @Relationship(secondary = "friendship", inverseJoinColumn = "friend_id",
                    passiveUpdates = /*!*/false)
                public abstract List<User> getFriends();
                """)
                    .saying("in a link table")
                    .passes("""
                        @Relationship(secondary = "friendship", inverseJoinColumn = "friend_id",
                            onUpdate = dev.athanor.annotation.KeyUpdate.CASCADE)
                        public abstract List<User> getFriends();
                        """),
            in(CascadeProblem.PASSIVE_UPDATES_WITH_ON_UPDATE, "said at the other side", user("""
                @Relationship(backPopulates = "user",
                    passiveUpdates = /*!*/false)
                public abstract List<Address> getAddresses();
                """), address("""
                        @Relationship(backPopulates = "addresses", index = true,
                            onUpdate = dev.athanor.annotation.KeyUpdate.CASCADE)
                        public abstract @Nullable User getUser();
                        """))
                    .saying("the ON UPDATE of address.user_id is CASCADE")
                    .passesAs(user("""
                        @Relationship(backPopulates = "user")
                        public abstract List<Address> getAddresses();
                        """), address("""
                        @Relationship(backPopulates = "addresses", index = true,
                            onUpdate = dev.athanor.annotation.KeyUpdate.CASCADE)
                        public abstract @Nullable User getUser();
                        """)),
            in(CascadeProblem.VIEW_ONLY_WRITES, "passive updates", user("""
                @Relationship(viewOnly = true,
                    passiveUpdates = /*!*/false)
                public abstract List<Address> getAddresses();
                """), address("""
                        @Relationship(index = true) public abstract User getUser();
                        """))
                    .passesAs(user("""
                        @Relationship(viewOnly = true)
                        public abstract List<Address> getAddresses();
                        """), address("""
                        @Relationship(index = true) public abstract User getUser();
                        """)));

    private KeyUpdateCases() {}
}
