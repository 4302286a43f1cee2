package dev.athanor.processor.cases;

import static dev.athanor.processor.cases.Case.in;

import dev.athanor.processor.diagnostic.RelationshipProblem;
import java.util.List;

/** Two sides of a relationship that do not fit. */
final class InverseSideCases {
    static final List<Case> ALL = List.of(
            in(RelationshipProblem.BACK_POPULATES_MISSING, "a slip", user("""
                    @Relationship(
                        backPopulates = /*!*/"usr")
                    public abstract List<Address> getAddresses();
                    """), address("""
                    @Relationship(backPopulates = "addresses") public abstract User getUser();
                    """))
                    .saying("Entity Address has no relationship usr. Did you mean \"user\"?")
                    .passesAs(user("""
@Relationship(
    backPopulates = "user")
public abstract List<Address> getAddresses();
"""), address("""
@Relationship(index = true, backPopulates = "addresses") public abstract User getUser();
""")),
            in(RelationshipProblem.BACK_POPULATES_MISSING, "on the other side", user("""
                    @Relationship(backPopulates = "user") public abstract List<Address> getAddresses();
                    """), address("""
                    @Relationship(backPopulates = /*!*/"adresses")
                    public abstract User getUser();
                    """))
                    .saying("Did you mean \"addresses\"?"),
            in(RelationshipProblem.BACK_POPULATES_NO_RELATIONSHIP, "a column", user("""
                    @Relationship(backPopulates = /*!*/"street")
                    public abstract List<Address> getAddresses();
                    """), address("""
                    public abstract String getStreet();
                    @Relationship public abstract User getUser();
                    """))
                    .saying("Address.street is no relationship.")
                    .passesAs(user("""
@Relationship(backPopulates = "user")
public abstract List<Address> getAddresses();
"""), address("""
public abstract String getStreet();
@Relationship(index = true, backPopulates = "addresses") public abstract User getUser();
""")),
            in(RelationshipProblem.BACK_POPULATES_OTHER_TARGET, "leads elsewhere", user("""
                    @Relationship(backPopulates = /*!*/"previous")
                    public abstract List<Address> getAddresses();
                    """), address("""
                    @Relationship public abstract @Nullable Address getPrevious();
                    @Relationship public abstract User getUser();
                    """))
                    .saying("leads to Address, not back to User")
                    .passesAs(user("""
@Relationship(backPopulates = "user")
public abstract List<Address> getAddresses();
"""), address("""
@Relationship(index = true) public abstract @Nullable Address getPrevious();
@Relationship(index = true, backPopulates = "addresses") public abstract User getUser();
""")),
            in(RelationshipProblem.BACK_POPULATES_NOT_MUTUAL, "not named back", user("""
                    @Relationship(backPopulates = /*!*/"user")
                    public abstract List<Address> getAddresses();
                    """), address("""
                    @Relationship public abstract User getUser();
                    """))
                    .saying("backPopulates = \"addresses\"")
                    .passesAs(user("""
@Relationship(backPopulates = "user")
public abstract List<Address> getAddresses();
"""), address("""
@Relationship(index = true, backPopulates = "addresses") public abstract User getUser();
""")),
            in(RelationshipProblem.BACK_POPULATES_NOT_MUTUAL, "names another", user("""
                    @Relationship(backPopulates = "user") public abstract List<Address> getAddresses();
                    @Relationship(backPopulates = /*!*/"user")
                    public abstract List<Address> getOldAddresses();
                    """), address("""
                    @Relationship(backPopulates = "addresses") public abstract User getUser();
                    """))
                    .saying("which back-populates User.addresses"),
            in(RelationshipProblem.BACK_POPULATES_ITSELF, "a self-reference", user("""
                    @Relationship(backPopulates = /*!*/"parent")
                    public abstract @Nullable User getParent();
                    """))
                    .passesAs(user("""
@Relationship(index = true, backPopulates = "children")
public abstract @Nullable User getParent();
@Relationship(backPopulates = "parent")
public abstract List<User> getChildren();
""")),
            in(RelationshipProblem.LINK_TABLE_ON_BOTH_SIDES, "secondary twice", user("""
                    @Relationship(backPopulates = "users", secondary = "user_address")
                    public abstract List<Address> getAddresses();
                    """), address("""
                    @Relationship(backPopulates = "addresses",
                        secondary = /*!*/"user_address")
                    public abstract Set<User> getUsers();
                    """))
                    .passesAs(user("""
@Relationship(backPopulates = "users", secondary = "user_address")
public abstract List<Address> getAddresses();
"""), address("""
@Relationship(backPopulates = "addresses")
public abstract Set<User> getUsers();
""")),
            in(RelationshipProblem.LINK_TABLE_MISSING, "many-to-many", user("""
                    @Relationship(backPopulates = "users") public abstract List<Address> getAddresses();
                    """), address("""
                    /*!*/@Relationship(backPopulates = "addresses")
                    public abstract Set<User> getUsers();
                    """))
                    .passesAs(user("""
@Relationship(backPopulates = "users", secondary = "user_address")
public abstract List<Address> getAddresses();
"""), address("""
@Relationship(backPopulates = "addresses")
public abstract Set<User> getUsers();
""")),
            in(RelationshipProblem.LINK_TABLE_ON_ONE_TO_MANY, "secondary", user("""
                    @Relationship(backPopulates = "user",
                        secondary = /*!*/"user_address")
                    public abstract List<Address> getAddresses();
                    """), address("""
                    @Relationship(backPopulates = "addresses") public abstract User getUser();
                    """))
                    .passesAs(user("""
@Relationship(backPopulates = "user")
public abstract List<Address> getAddresses();
"""), address("""
@Relationship(index = true, backPopulates = "addresses") public abstract User getUser();
""")),
            in(RelationshipProblem.ONE_TO_ONE_OWNED_TWICE, "two join columns", user("""
                    @Relationship(backPopulates = "user", joinColumn = "address_id")
                    public abstract @Nullable Address getAddress();
                    """), address("""
                    @Relationship(backPopulates = "address",
                        joinColumn = /*!*/"user_id")
                    public abstract @Nullable User getUser();
                    """))
                    .passesAs(user("""
@Relationship(index = true, backPopulates = "user", joinColumn = "address_id")
public abstract @Nullable Address getAddress();
"""), address("""
@Relationship(backPopulates = "address")
public abstract @Nullable User getUser();
""")),
            in(RelationshipProblem.ONE_TO_ONE_OWNED_TWICE, "a join column and an exposed one", user("""
                    @Relationship(backPopulates = "user", joinColumn = "address_id")
                    public abstract @Nullable Address getAddress();
                    """), address("""
                    /*!*/@Relationship(backPopulates = "address")
                    public abstract @Nullable User getUser();
                    @ForeignKey("user") public abstract @Nullable Long getUserId();
                    """)),
            in(RelationshipProblem.ONE_TO_ONE_NOT_OWNED, "no join column", user("""
                    @Relationship(backPopulates = "user") public abstract @Nullable Address getAddress();
                    """), address("""
                    /*!*/@Relationship(backPopulates = "address")
                    public abstract @Nullable User getUser();
                    """))
                    .passesAs(user("""
@Relationship(index = true, backPopulates = "user", joinColumn = "address_id")
public abstract @Nullable Address getAddress();
"""), address("""
@Relationship(backPopulates = "address")
public abstract @Nullable User getUser();
""")),
            in(RelationshipProblem.ONE_TO_MANY_WITHOUT_FOREIGN_KEY, "nothing on the child", user("""
                    /*!*/@Relationship
                    public abstract List<Address> getAddresses();
                    """), address(""))
                    .saying("nothing in Address refers to User")
                    .passesAs(user("""
@Relationship(backPopulates = "user")
public abstract List<Address> getAddresses();
"""), address("""
@Relationship(index = true, backPopulates = "addresses") public abstract User getUser();
""")),
            in(RelationshipProblem.ONE_TO_MANY_AMBIGUOUS, "two on the child", user("""
                    /*!*/@Relationship
                    public abstract List<Address> getAddresses();
                    """), address("""
                    @Relationship public abstract User getOwner();
                    @Relationship public abstract User getTenant();
                    """))
                    .saying("owner, tenant")
                    .passesAs(user("""
@Relationship(backPopulates = "owner")
public abstract List<Address> getAddresses();
"""), address("""
@Relationship(index = true, backPopulates = "addresses") public abstract User getOwner();
@Relationship(index = true) public abstract User getTenant();
""")));

    private InverseSideCases() {}

    static String user(String body) {
        return entity("User", body);
    }

    static String address(String body) {
        return entity("Address", body);
    }

    private static String entity(String name, String body) {
        return "\n@Entity public abstract class " + name + " {\n"
                + "@Id(generated = true) public abstract @Nullable Long getId();\n" + body + "}\n";
    }
}
