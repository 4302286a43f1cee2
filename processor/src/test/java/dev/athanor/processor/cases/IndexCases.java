package dev.athanor.processor.cases;

import static dev.athanor.processor.cases.Case.in;
import static dev.athanor.processor.cases.Case.inUser;

import dev.athanor.processor.diagnostic.IndexProblem;
import java.util.List;

/** Indexes that cannot be, and names that no database keeps. */
final class IndexCases {
    static final List<Case> ALL = List.of(
            in(IndexProblem.INDEX_ON_SUPERCLASS, "one index", """
                    @Index("name") // !
                    public abstract class Base {
                        @Column(length = 9) public abstract String getName();
                    }
                    """, """
                    @Entity public abstract class User extends Base {
                        @Id public abstract long getId();
                    }
                    """)
                    .saying("@Index is on Base")
                    .passesAs("""
                    public abstract class Base {
                        @Column(length = 9) public abstract String getName();
                    }
                    """, """
                    @Index("name")
                    @Entity public abstract class User extends Base {
                        @Id public abstract long getId();
                    }
                    """),
            in(IndexProblem.INDEX_ON_SUPERCLASS, "two keys on an interface", """
                    @Unique("name") @Unique("code")
                    public interface Named { // !
                        @Column(length = 9) String getName();
                        int getCode();
                    }
                    """, """
                    @Entity public abstract class User implements Named {
                        @Id public abstract long getId();
                    }
                    """)
                    .saying("@Unique is on Named"),
            in(IndexProblem.CHECK_EMPTY, "spaces", """
                    @Check(name = "ck_age", value = /*!*/" ")
                    @Entity public abstract class User {
                        @Id public abstract long getId();
                        public abstract int getAge();
                    }
                    """)
                    .saying("@Check of User has no SQL")
                    .passesAs("""
                    @Check(name = "ck_age", value = "age >= 0")
                    @Entity public abstract class User {
                        @Id public abstract long getId();
                        public abstract int getAge();
                    }
                    """),
            in(IndexProblem.CHECK_NAME_TWICE, "two conditions", """
                    @Check(name = "ck_age", value = "age >= 0")
                    @Check(name = "ck_age", value = "age < 200")
                    @Entity public abstract class User { // !
                        @Id public abstract long getId();
                        public abstract int getAge();
                    }
                    """)
                    .saying("named ck_age")
                    .passesAs("""
                    @Check(name = "ck_young", value = "age >= 0")
                    @Check(name = "ck_old", value = "age < 200")
                    @Entity public abstract class User {
                        @Id public abstract long getId();
                        public abstract int getAge();
                    }
                    """),
            in(IndexProblem.INDEX_ON_SUPERCLASS, "a check", """
                    @Check(name = "ck_age", value = "age >= 0") // !
                    public abstract class Base {
                        public abstract int getAge();
                    }
                    """, """
                    @Entity public abstract class User extends Base {
                        @Id public abstract long getId();
                    }
                    """).saying("@Check is on Base"),
            in(IndexProblem.DATABASE_NAME_WRONG, "a check without a name", """
                    @Check(name = /*!*/"", value = "age >= 0")
                    @Entity public abstract class User {
                        @Id public abstract long getId();
                        public abstract int getAge();
                    }
                    """)
                    .saying("The check name of User is blank"),
            in(IndexProblem.INDEX_EMPTY, "no accessor", """

                    @Entity
                    @Index({}) // !
                    public abstract class User {
                        @Id public abstract long getId();
                        @Column(length = 9) public abstract String getName();
                        @Column(length = 9) public abstract String getNick();
                        public abstract String getBio();
                        @Relationship(secondary = "friend", joinColumn = "a", inverseJoinColumn = "b") public abstract Set<User> getFriends();
                    }
                    """).passesAs("""

                    @Index({"name", "nick"})
                    @Entity
                    public abstract class User {
                        @Id public abstract long getId();
                        @Column(length = 9) public abstract String getName();
                        @Column(length = 9) public abstract String getNick();
                        public abstract String getBio();
                        @Relationship(secondary = "friend", joinColumn = "a", inverseJoinColumn = "b") public abstract Set<User> getFriends();
                    }
                    """),
            in(IndexProblem.INDEX_COLUMN_UNKNOWN, "a slip", """

                    @Entity
                    @Unique({"nmae", "nick"}) // !
                    public abstract class User {
                        @Id public abstract long getId();
                        @Column(length = 9) public abstract String getName();
                        @Column(length = 9) public abstract String getNick();
                        public abstract String getBio();
                        @Relationship(secondary = "friend", joinColumn = "a", inverseJoinColumn = "b") public abstract Set<User> getFriends();
                    }
                    """)
                    .saying("Did you mean \"name\"?")
                    .passesAs("""

                    @Index({"name", "nick"})
                    @Entity
                    public abstract class User {
                        @Id public abstract long getId();
                        @Column(length = 9) public abstract String getName();
                        @Column(length = 9) public abstract String getNick();
                        public abstract String getBio();
                        @Relationship(secondary = "friend", joinColumn = "a", inverseJoinColumn = "b") public abstract Set<User> getFriends();
                    }
                    """),
            in(IndexProblem.INDEX_COLUMN_UNKNOWN, "one of several", """

                    @Entity
                    @Index({"name", "nick"})
                    @Index({"name", "email"})
                    public abstract class User { // !
                        @Id public abstract long getId();
                        @Column(length = 9) public abstract String getName();
                        @Column(length = 9) public abstract String getNick();
                        public abstract String getBio();
                        @Relationship(secondary = "friend", joinColumn = "a", inverseJoinColumn = "b") public abstract Set<User> getFriends();
                    }
                    """).saying("no accessor email"),
            in(IndexProblem.INDEX_WITHOUT_COLUMN, "a relationship to many", """

                    @Entity
                    @Index({"name", "friends"}) // !
                    public abstract class User {
                        @Id public abstract long getId();
                        @Column(length = 9) public abstract String getName();
                        @Column(length = 9) public abstract String getNick();
                        public abstract String getBio();
                        @Relationship(secondary = "friend", joinColumn = "a", inverseJoinColumn = "b") public abstract Set<User> getFriends();
                    }
                    """).passesAs("""

                    @Index({"name", "nick"})
                    @Entity
                    public abstract class User {
                        @Id public abstract long getId();
                        @Column(length = 9) public abstract String getName();
                        @Column(length = 9) public abstract String getNick();
                        public abstract String getBio();
                        @Relationship(secondary = "friend", joinColumn = "a", inverseJoinColumn = "b") public abstract Set<User> getFriends();
                    }
                    """),
            in(IndexProblem.INDEX_COLUMN_TWICE, "one column", """

                    @Entity
                    @Index({"name", "name"}) // !
                    public abstract class User {
                        @Id public abstract long getId();
                        @Column(length = 9) public abstract String getName();
                        @Column(length = 9) public abstract String getNick();
                        public abstract String getBio();
                        @Relationship(secondary = "friend", joinColumn = "a", inverseJoinColumn = "b") public abstract Set<User> getFriends();
                    }
                    """).passesAs("""

                    @Index({"name", "nick"})
                    @Entity
                    public abstract class User {
                        @Id public abstract long getId();
                        @Column(length = 9) public abstract String getName();
                        @Column(length = 9) public abstract String getNick();
                        public abstract String getBio();
                        @Relationship(secondary = "friend", joinColumn = "a", inverseJoinColumn = "b") public abstract Set<User> getFriends();
                    }
                    """),
            in(IndexProblem.INDEX_TWICE, "two annotations", """

                    @Entity
                    @Index({"name", "nick"})
                    @Unique({"name", "nick"}) // !
                    public abstract class User {
                        @Id public abstract long getId();
                        @Column(length = 9) public abstract String getName();
                        @Column(length = 9) public abstract String getNick();
                        public abstract String getBio();
                        @Relationship(secondary = "friend", joinColumn = "a", inverseJoinColumn = "b") public abstract Set<User> getFriends();
                    }
                    """)
                    .saying("name, nick")
                    .passesAs("""

                    @Index({"name", "nick"})
                    @Entity
                    public abstract class User {
                        @Id public abstract long getId();
                        @Column(length = 9) public abstract String getName();
                        @Column(length = 9) public abstract String getNick();
                        public abstract String getBio();
                        @Relationship(secondary = "friend", joinColumn = "a", inverseJoinColumn = "b") public abstract Set<User> getFriends();
                    }
                    """),
            in(IndexProblem.INDEX_TWICE, "beside that of the column", """

                    @Entity
                    @Index("email") // !
                    public abstract class User {
                        @Id public abstract long getId();
                        @Column(length = 9) public abstract String getName();
                        @Column(length = 9) public abstract String getNick();
                        public abstract String getBio();
                        @Relationship(secondary = "friend", joinColumn = "a", inverseJoinColumn = "b") public abstract Set<User> getFriends();
                        @Column(length = 9, index = true) public abstract String getEmail();
                    }
                    """),
            in(IndexProblem.INDEX_NAME_TWICE, "one name", """

                    @Entity
                    @Index(value = {"name", "nick"}, name = "i")
                    @Unique(value = {"nick", "name"}, name = "I") // !
                    public abstract class User {
                        @Id public abstract long getId();
                        @Column(length = 9) public abstract String getName();
                        @Column(length = 9) public abstract String getNick();
                        public abstract String getBio();
                        @Relationship(secondary = "friend", joinColumn = "a", inverseJoinColumn = "b") public abstract Set<User> getFriends();
                    }
                    """).passesAs("""

                    @Index({"name", "nick"})
                    @Entity
                    public abstract class User {
                        @Id public abstract long getId();
                        @Column(length = 9) public abstract String getName();
                        @Column(length = 9) public abstract String getNick();
                        public abstract String getBio();
                        @Relationship(secondary = "friend", joinColumn = "a", inverseJoinColumn = "b") public abstract Set<User> getFriends();
                    }
                    """),
            in(IndexProblem.INDEX_STRING_UNBOUNDED, "an unbounded string", """

                    @Entity
                    @Index({"name", "bio"}) // !
                    public abstract class User {
                        @Id public abstract long getId();
                        @Column(length = 9) public abstract String getName();
                        @Column(length = 9) public abstract String getNick();
                        public abstract String getBio();
                        @Relationship(secondary = "friend", joinColumn = "a", inverseJoinColumn = "b") public abstract Set<User> getFriends();
                    }
                    """)
                    .saying("User.bio is an unbounded string")
                    .passesAs("""

                    @Index({"name", "nick"})
                    @Entity
                    public abstract class User {
                        @Id public abstract long getId();
                        @Column(length = 9) public abstract String getName();
                        @Column(length = 9) public abstract String getNick();
                        public abstract String getBio();
                        @Relationship(secondary = "friend", joinColumn = "a", inverseJoinColumn = "b") public abstract Set<User> getFriends();
                    }
                    """),
            inUser(IndexProblem.DATABASE_NAME_TOO_LONG, "a column", """
                    @Column(name = "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa") // !
                    public abstract int getAge();
                    """)
                    .saying("has 64 bytes")
                    .passes("""
                    @Column(name = "age of user")
                    public abstract int getAge();
                    """),
            in(IndexProblem.DATABASE_NAME_TOO_LONG, "a table", """

                    @Entity(table = "ääääääääääääääääääääääääääääääää") // !
                    public abstract class User {
                        @Id public abstract long getId();
                        @Column(length = 9) public abstract String getName();
                        @Column(length = 9) public abstract String getNick();
                        public abstract String getBio();
                        @Relationship(secondary = "friend", joinColumn = "a", inverseJoinColumn = "b") public abstract Set<User> getFriends();
                    }
                    """).saying("The table name"),
            inUser(IndexProblem.DATABASE_NAME_WRONG, "a tab", """
                    @Column(name = "a\\tb") // !
                    public abstract int getAge();
                    """)
                    .saying("is not printable")
                    .passes("""
                    @Column(name = "a \\"b\\"")
                    public abstract int getAge();
                    """),
            in(IndexProblem.DATABASE_NAME_WRONG, "a blank schema", """

                    @Entity(schema = " ") // !
                    public abstract class User {
                        @Id public abstract long getId();
                        @Column(length = 9) public abstract String getName();
                        @Column(length = 9) public abstract String getNick();
                        public abstract String getBio();
                        @Relationship(secondary = "friend", joinColumn = "a", inverseJoinColumn = "b") public abstract Set<User> getFriends();
                    }
                    """).saying("The schema name of User is blank"));

    private IndexCases() {}
}
