package dev.athanor.processor.cases;

import static dev.athanor.processor.cases.Case.in;
import static dev.athanor.processor.cases.Case.inUser;
import static dev.athanor.processor.cases.InverseSideCases.address;
import static dev.athanor.processor.cases.InverseSideCases.user;

import dev.athanor.processor.diagnostic.CollectionProblem;
import java.util.List;

/** Collections that are never loaded. */
final class WriteOnlyCases {
    private static final String TO_ONE = address("""
            @Relationship(backPopulates = "addresses", index = true) public abstract @Nullable User getUser();
            """);

    private static final String RIGHT = user("""
            @Relationship(backPopulates = "user", loading = Loading.WRITE_ONLY)
            public abstract dev.athanor.query.WriteOnly<Address> getAddresses();
            """);

    static final List<Case> ALL = List.of(
            in(CollectionProblem.WRITE_ONLY_TYPE, "a list", user("""
                    @Relationship(backPopulates = "user",
                        loading = /*!*/Loading.WRITE_ONLY)
                    public abstract List<Address> getAddresses();
                    """), TO_ONE)
                    .saying("Declare it as WriteOnly<Address>")
                    .passesAs(RIGHT, TO_ONE),
            inUser(CollectionProblem.WRITE_ONLY_TYPE, "one object", """
                    @Relationship(index = true,
                        loading = /*!*/Loading.WRITE_ONLY)
                    public abstract @Nullable User getParent();
                    """)
                    .saying("it gives one object")
                    .passes("""
                    @Relationship(index = true)
                    public abstract @Nullable User getParent();
                    """),
            in(CollectionProblem.WRITE_ONLY_CONFLICT, "another loading", user("""
                    @Relationship(backPopulates = "user",
                        loading = /*!*/Loading.SELECT_IN)
                    public abstract dev.athanor.query.WriteOnly<Address> getAddresses();
                    """), TO_ONE)
                    .saying("has loading = SELECT_IN")
                    .passesAs(user("""
                    @Relationship(backPopulates = "user")
                    public abstract dev.athanor.query.WriteOnly<Address> getAddresses();
                    """), TO_ONE),
            in(CollectionProblem.WRITE_ONLY_CONFLICT, "only read", user("""
                    @Relationship(
                        viewOnly = /*!*/true)
                    public abstract dev.athanor.query.WriteOnly<Address> getAddresses();
                    """), address("""
                    @Relationship(index = true) public abstract @Nullable User getUser();
                    """))
                    .saying("has viewOnly")
                    .passesAs(RIGHT, TO_ONE),
            in(CollectionProblem.WRITE_ONLY_CONFLICT, "keys that are taken along", user("""
                    @Relationship(backPopulates = "user",
                        passiveUpdates = /*!*/false)
                    public abstract dev.athanor.query.WriteOnly<Address> getAddresses();
                    """), TO_ONE)
                    .saying("has passiveUpdates = false")
                    .passesAs(RIGHT, TO_ONE),
            in(CollectionProblem.WRITE_ONLY_CONFLICT, "a setter", user("""
                    @Relationship(backPopulates = "user")
                    public abstract dev.athanor.query.WriteOnly<Address> /*!*/getAddresses();
                    public abstract void setAddresses(dev.athanor.query.WriteOnly<Address> addresses);
                    """), TO_ONE)
                    .saying("has a setter")
                    .passesAs(RIGHT, TO_ONE),
            in(CollectionProblem.WRITE_ONLY_DELETE, "rows of nobody", user("""
                    @Relationship(backPopulates = "user",
                        cascade = /*!*/{Cascade.SAVE_UPDATE, Cascade.DELETE})
                    public abstract dev.athanor.query.WriteOnly<Address> getAddresses();
                    """), TO_ONE)
                    .saying("with the cascade DELETE, but")
                    .passesAs(user("""
                    @Relationship(backPopulates = "user", cascade = {Cascade.SAVE_UPDATE, Cascade.DELETE},
                        passiveDeletes = true, onDelete = OnDelete.CASCADE)
                    public abstract dev.athanor.query.WriteOnly<Address> getAddresses();
                    """), TO_ONE),
            in(
                            CollectionProblem.WRITE_ONLY_DELETE,
                            "a link table",
                            user("""
                    @Relationship(secondary = "user_address",
                        cascade = /*!*/Cascade.ALL)
                    public abstract dev.athanor.query.WriteOnly<Address> getAddresses();
                    """),
                            address("public abstract int getPlace();\n"))
                    .saying("Leave DELETE out.")
                    .passesAs(user("""
                    @Relationship(secondary = "user_address")
                    public abstract dev.athanor.query.WriteOnly<Address> getAddresses();
                    """), address("public abstract int getPlace();\n")));

    private WriteOnlyCases() {}
}
