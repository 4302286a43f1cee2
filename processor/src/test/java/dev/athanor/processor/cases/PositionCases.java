package dev.athanor.processor.cases;

import static dev.athanor.processor.cases.Case.in;
import static dev.athanor.processor.cases.Case.inUser;
import static dev.athanor.processor.cases.InverseSideCases.address;
import static dev.athanor.processor.cases.InverseSideCases.user;

import dev.athanor.processor.diagnostic.CollectionProblem;
import java.util.List;

/** Columns that keep the order of lists. */
final class PositionCases {
    private static final String TO_ONE =
            "@Relationship(backPopulates = \"addresses\", index = true) public abstract User getUser();\n";

    private static final String RIGHT = user("""
            @Relationship(backPopulates = "user", position = "place")
            public abstract List<Address> getAddresses();
            """);

    private static final String PLACED = address("public abstract int getPlace();\n" + TO_ONE);

    static final List<Case> ALL = List.of(
            in(CollectionProblem.POSITION_ON_NO_LIST, "a set", user("""
                    @Relationship(backPopulates = "user",
                        position = /*!*/"place")
                    public abstract Set<Address> getAddresses();
                    """), PLACED)
                    .saying("its type is Set<Address>")
                    .passesAs(RIGHT, PLACED),
            in(CollectionProblem.POSITION_ON_NO_LIST, "a map", user("""
                    @Relationship(backPopulates = "user", mapKey = "place",
                        position = /*!*/"place")
                    public abstract Map<Integer, Address> getAddresses();
                    """), PLACED)
                    .saying("its type is Map<Integer, Address>"),
            inUser(CollectionProblem.POSITION_ON_NO_LIST, "a parent", """
                    @Relationship(index = true,
                        position = /*!*/"place")
                    public abstract @Nullable User getParent();
                    public abstract int getPlace();
                    """).passes("""
                    @Relationship(index = true)
                    public abstract @Nullable User getParent();
                    public abstract int getPlace();
                    """),
            in(
                            CollectionProblem.POSITION_OF_MANY_TO_MANY,
                            "a link table",
                            user("""
                    @Relationship(secondary = "user_address",
                        position = /*!*/"place")
                    public abstract List<Address> getAddresses();
                    """),
                            address("public abstract int getPlace();\n"))
                    .passesAs(user("""
                    @Relationship(secondary = "user_address", orderBy = "place")
                    public abstract List<Address> getAddresses();
                    """), address("public abstract int getPlace();\n")),
            in(CollectionProblem.POSITION_VIEW_ONLY, "only read", user("""
                    @Relationship(viewOnly = true,
                        position = /*!*/"place")
                    public abstract List<Address> getAddresses();
                    """), address("""
                    public abstract int getPlace();
                    @Relationship(index = true) public abstract User getUser();
                    """))
                    .saying("Write orderBy = \"place\" instead.")
                    .passesAs(user("""
                    @Relationship(viewOnly = true, orderBy = "place")
                    public abstract List<Address> getAddresses();
                    """), address("""
                    public abstract int getPlace();
                    @Relationship(index = true) public abstract User getUser();
                    """)),
            in(CollectionProblem.POSITION_AND_ORDER_BY, "both", user("""
                    @Relationship(backPopulates = "user", orderBy = "place",
                        position = /*!*/"place")
                    public abstract List<Address> getAddresses();
                    """), PLACED)
                    .passesAs(RIGHT, PLACED),
            in(CollectionProblem.POSITION_UNKNOWN, "a slip", user("""
                    @Relationship(backPopulates = "user",
                        position = /*!*/"plaec")
                    public abstract List<Address> getAddresses();
                    """), PLACED)
                    .saying("no column plaec. Did you mean \"place\"?")
                    .passesAs(RIGHT, PLACED),
            noColumn("a relationship", "user", TO_ONE)
                    .saying("Address.user is a relationship")
                    .passesAs(RIGHT, PLACED),
            noColumn("the key", "id", TO_ONE).saying("Address.id is the key"),
            noColumn("the version", "place", "@Version public abstract int getPlace();\n" + TO_ONE)
                    .saying("Address.place is the version"),
            noColumn("a foreign key", "userId", """
                    @Relationship(backPopulates = "addresses", index = true) public abstract User getUser();
                    @ForeignKey("user") public abstract Long getUserId();
                    """).saying("Address.userId is a foreign key"),
            noColumn("a formula", "place", "@Formula(\"id + 1\") public abstract int getPlace();\n" + TO_ONE)
                    .saying("Address.place is a formula"),
            noColumn("computed", "place", "@Computed(\"id + 1\") public abstract int getPlace();\n" + TO_ONE)
                    .saying("Address.place is computed by the database"),
            noColumn("read only", "place", "@Column(readOnly = true) public abstract int getPlace();\n" + TO_ONE)
                    .saying("Address.place is only read"),
            noColumn("deferred", "place", "@Column(deferred = true) public abstract int getPlace();\n" + TO_ONE)
                    .saying("Address.place is not read with its row"),
            noColumn("unique", "place", "@Column(unique = true) public abstract int getPlace();\n" + TO_ONE)
                    .saying("Address.place is unique, and each list has a 0"),
            noColumn("transient", "place", "@Transient public abstract int getPlace();\n" + TO_ONE)
                    .saying("Address.place is @Transient"),
            in(
                            CollectionProblem.POSITION_TYPE,
                            "a text",
                            user("""
                    @Relationship(backPopulates = "user",
                        position = /*!*/"place")
                    public abstract List<Address> getAddresses();
                    """),
                            address("@Column(length = 9) public abstract String getPlace();\n" + TO_ONE))
                    .saying("has the type String. Declare it as int or long")
                    .passesAs(RIGHT, address("public abstract @Nullable Long getPlace();\n" + TO_ONE)),
            in(
                            CollectionProblem.POSITION_TYPE,
                            "a small number",
                            user("""
                    @Relationship(backPopulates = "user",
                        position = /*!*/"place")
                    public abstract List<Address> getAddresses();
                    """),
                            address("public abstract short getPlace();\n" + TO_ONE))
                    .saying("has the type short"));

    private static Case noColumn(String what, String position, String body) {
        return in(CollectionProblem.POSITION_NO_COLUMN, what, user("""
                @Relationship(backPopulates = "user",
                    position = /*!*/"%s")
                public abstract List<Address> getAddresses();
                """.formatted(position)), address(body));
    }

    private PositionCases() {}
}
