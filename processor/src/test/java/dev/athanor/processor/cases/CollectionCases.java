package dev.athanor.processor.cases;

import static dev.athanor.processor.cases.Case.in;
import static dev.athanor.processor.cases.Case.inUser;
import static dev.athanor.processor.cases.InverseSideCases.address;
import static dev.athanor.processor.cases.InverseSideCases.user;

import dev.athanor.processor.diagnostic.CollectionProblem;
import java.util.List;

/** The order of collections and the keys of maps. */
final class CollectionCases {
    private static final String EMBEDDED = """
            public record Point(int x, int y) {}
            public record Place(@Column(length = 9) String city, @Embedded Point at) {}
            @Embedded public abstract Place getPlace();
            @Relationship(backPopulates = "addresses", index = true) public abstract User getUser();
            """;

    static final List<Case> ALL = List.of(
            inUser(CollectionProblem.ORDER_BY_ON_TO_ONE, "a parent", """
                    @Relationship(index = true,
                        orderBy = /*!*/"id")
                    public abstract @Nullable User getParent();
                    """).passes("""
                    @Relationship(index = true)
                    public abstract @Nullable User getParent();
                    """),
            in(CollectionProblem.ORDER_BY_MALFORMED, "a third word", user("""
                    @Relationship(backPopulates = "user",
                        orderBy = /*!*/"street descending")
                    public abstract List<Address> getAddresses();
                    """), address("""
                    @Column(length = 50) public abstract String getStreet();
                    @Relationship(backPopulates = "addresses", index = true) public abstract User getUser();
                    """))
                    .saying("Write for example \"street desc\"")
                    .passesAs(user("""
                    @Relationship(backPopulates = "user", orderBy = "street desc")
                    public abstract List<Address> getAddresses();
                    """), address("""
                    @Column(length = 50) public abstract String getStreet();
                    @Relationship(backPopulates = "addresses", index = true) public abstract User getUser();
                    """)),
            in(CollectionProblem.ORDER_BY_MALFORMED, "a comma", user("""
                    @Relationship(backPopulates = "user",
                        orderBy = /*!*/"street, id")
                    public abstract List<Address> getAddresses();
                    """), address("""
                    @Column(length = 50) public abstract String getStreet();
                    @Relationship(backPopulates = "addresses", index = true) public abstract User getUser();
                    """)),
            in(CollectionProblem.ORDER_BY_UNKNOWN, "a slip", user("""
                    @Relationship(backPopulates = "user",
                        orderBy = {"id",
                        /*!*/"stret desc"})
                    public abstract List<Address> getAddresses();
                    """), address("""
                    @Column(length = 50) public abstract String getStreet();
                    @Relationship(backPopulates = "addresses", index = true) public abstract User getUser();
                    """))
                    .saying("no column stret. Did you mean \"street\"?")
                    .passesAs(user("""
                    @Relationship(backPopulates = "user", orderBy = {"id", "street desc"})
                    public abstract List<Address> getAddresses();
                    """), address("""
                    @Column(length = 50) public abstract String getStreet();
                    @Relationship(backPopulates = "addresses", index = true) public abstract User getUser();
                    """))
                    .withoutLineInEclipse(),
            in(CollectionProblem.ORDER_BY_NO_COLUMN, "a relationship", user("""
                    @Relationship(backPopulates = "user",
                        orderBy = /*!*/"user")
                    public abstract List<Address> getAddresses();
                    """), address("""
                    @Relationship(backPopulates = "addresses", index = true) public abstract User getUser();
                    """))
                    .saying("Address.user is a relationship")
                    .passesAs(user("""
                    @Relationship(backPopulates = "user", orderBy = "id")
                    public abstract List<Address> getAddresses();
                    """), address("""
                    @Relationship(backPopulates = "addresses", index = true) public abstract User getUser();
                    """)),
            in(CollectionProblem.ORDER_BY_NO_COLUMN, "a transient value", user("""
                    @Relationship(backPopulates = "user",
                        orderBy = /*!*/"mark")
                    public abstract List<Address> getAddresses();
                    """), address("""
                    @Transient public abstract String getMark();
                    @Relationship(backPopulates = "addresses", index = true) public abstract User getUser();
                    """))
                    .saying("Address.mark is @Transient"),
            in(CollectionProblem.ORDER_BY_NO_COLUMN, "an embedded record", user("""
                    @Relationship(backPopulates = "user",
                        orderBy = /*!*/"place")
                    public abstract List<Address> getAddresses();
                    """), address(EMBEDDED))
                    .saying("Address.place is an embedded record")
                    .passesAs(user("""
                    @Relationship(backPopulates = "user", orderBy = {"place.city desc", "place.at.x"})
                    public abstract List<Address> getAddresses();
                    """), address(EMBEDDED)),
            in(CollectionProblem.ORDER_BY_UNKNOWN, "a slip within a record", user("""
                    @Relationship(backPopulates = "user",
                        orderBy = /*!*/"place.ciyt")
                    public abstract List<Address> getAddresses();
                    """), address(EMBEDDED))
                    .saying("Did you mean \"place.city\"?"),
            in(CollectionProblem.ORDER_BY_TWICE, "up and down within a record", user("""
                    @Relationship(backPopulates = "user",
                        orderBy = {"place.city",
                        /*!*/"place.city desc"})
                    public abstract List<Address> getAddresses();
                    """), address(EMBEDDED))
                    .withoutLineInEclipse(),
            in(CollectionProblem.ORDER_BY_TWICE, "up and down", user("""
                    @Relationship(backPopulates = "user",
                        orderBy = {"street",
                        /*!*/"street desc"})
                    public abstract List<Address> getAddresses();
                    """), address("""
                    @Column(length = 50) public abstract String getStreet();
                    @Relationship(backPopulates = "addresses", index = true) public abstract User getUser();
                    """))
                    .passesAs(user("""
                    @Relationship(backPopulates = "user", orderBy = "street desc")
                    public abstract List<Address> getAddresses();
                    """), address("""
                    @Column(length = 50) public abstract String getStreet();
                    @Relationship(backPopulates = "addresses", index = true) public abstract User getUser();
                    """))
                    .withoutLineInEclipse(),
            in(CollectionProblem.MAP_KEY_MISSING, "a map", user("""
                    /*!*/@Relationship(backPopulates = "user")
                    public abstract Map<String, Address> getAddresses();
                    """), address("""
                    @Column(length = 50) public abstract String getStreet();
                    @Relationship(backPopulates = "addresses", index = true) public abstract User getUser();
                    """))
                    .saying("a column of Address of the type String")
                    .passesAs(user("""
                    @Relationship(backPopulates = "user", mapKey = "street")
                    public abstract Map<String, Address> getAddresses();
                    """), address("""
                    @Column(length = 50) public abstract String getStreet();
                    @Relationship(backPopulates = "addresses", index = true) public abstract User getUser();
                    """)),
            in(CollectionProblem.MAP_KEY_MISPLACED, "a list", user("""
                    @Relationship(backPopulates = "user",
                        mapKey = /*!*/"street")
                    public abstract List<Address> getAddresses();
                    """), address("""
                    @Column(length = 50) public abstract String getStreet();
                    @Relationship(backPopulates = "addresses", index = true) public abstract User getUser();
                    """))
                    .saying("List<Address>")
                    .passesAs(user("""
                    @Relationship(backPopulates = "user")
                    public abstract List<Address> getAddresses();
                    """), address("""
                    @Column(length = 50) public abstract String getStreet();
                    @Relationship(backPopulates = "addresses", index = true) public abstract User getUser();
                    """)),
            in(CollectionProblem.MAP_KEY_UNKNOWN, "a slip", user("""
                    @Relationship(backPopulates = "user",
                        mapKey = /*!*/"stret")
                    public abstract Map<String, Address> getAddresses();
                    """), address("""
                    @Column(length = 50) public abstract String getStreet();
                    @Relationship(backPopulates = "addresses", index = true) public abstract User getUser();
                    """))
                    .saying("Did you mean \"street\"?")
                    .passesAs(user("""
                    @Relationship(backPopulates = "user", mapKey = "street")
                    public abstract Map<String, Address> getAddresses();
                    """), address("""
                    @Column(length = 50) public abstract String getStreet();
                    @Relationship(backPopulates = "addresses", index = true) public abstract User getUser();
                    """)),
            in(CollectionProblem.MAP_KEY_NO_COLUMN, "a relationship", user("""
                    @Relationship(backPopulates = "user",
                        mapKey = /*!*/"user")
                    public abstract Map<User, Address> getAddresses();
                    """), address("""
                    @Relationship(backPopulates = "addresses", index = true) public abstract User getUser();
                    """))
                    .passesAs(user("""
                    @Relationship(backPopulates = "user", mapKey = "street")
                    public abstract Map<String, Address> getAddresses();
                    """), address("""
                    @Column(length = 50) public abstract String getStreet();
                    @Relationship(backPopulates = "addresses", index = true) public abstract User getUser();
                    """)),
            in(CollectionProblem.MAP_KEY_NO_COLUMN, "a formula", user("""
                    @Relationship(backPopulates = "user",
                        mapKey = /*!*/"label")
                    public abstract Map<String, Address> getAddresses();
                    """), address("""
                    @Formula("'no. ' || id") public abstract String getLabel();
                    @Relationship(backPopulates = "addresses", index = true) public abstract User getUser();
                    """))
                    .saying("Address.label is a formula"),
            in(CollectionProblem.MAP_KEY_UNKNOWN, "a slip in the name of a formula", user("""
                    @Relationship(backPopulates = "user",
                        mapKey = /*!*/"lable")
                    public abstract Map<String, Address> getAddresses();
                    """), address("""
                    @Formula("'no. ' || id") public abstract String getLabel();
                    @Relationship(backPopulates = "addresses", index = true) public abstract User getUser();
                    """))
                    .saying("There is: id."),
            in(CollectionProblem.MAP_KEY_TYPE_DIFFERS, "a number", user("""
                    @Relationship(backPopulates = "user", mapKey = "number")
                    public abstract Map<Long, Address> /*!*/getAddresses();
                    """), address("""
                    public abstract int getNumber();
                    @Relationship(backPopulates = "addresses", index = true) public abstract User getUser();
                    """))
                    .saying("Declare it as Map<Integer, Address>.")
                    .passesAs(user("""
                    @Relationship(backPopulates = "user", mapKey = "number")
                    public abstract Map<Integer, Address> getAddresses();
                    """), address("""
                    public abstract int getNumber();
                    @Relationship(backPopulates = "addresses", index = true) public abstract User getUser();
                    """)),
            in(CollectionProblem.MAP_KEY_NULLABLE, "nullable", user("""
                    @Relationship(backPopulates = "user",
                        mapKey = /*!*/"street")
                    public abstract Map<String, Address> getAddresses();
                    """), address("""
                    @Column(length = 50) public abstract @Nullable String getStreet();
                    @Relationship(backPopulates = "addresses", index = true) public abstract User getUser();
                    """))
                    .passesAs(user("""
                    @Relationship(backPopulates = "user", mapKey = "street")
                    public abstract Map<String, Address> getAddresses();
                    """), address("""
                    @Column(length = 50) public abstract String getStreet();
                    @Relationship(backPopulates = "addresses", index = true) public abstract User getUser();
                    """)),
            in(CollectionProblem.MAP_KEY_NULLABLE, "generated", user("""
                    @Relationship(backPopulates = "user",
                        mapKey = /*!*/"id")
                    public abstract Map<Long, Address> getAddresses();
                    """), address("""
                    @Relationship(backPopulates = "addresses", index = true) public abstract User getUser();
                    """))
                    .saying("may be null, as the database makes it"));

    private CollectionCases() {}
}
