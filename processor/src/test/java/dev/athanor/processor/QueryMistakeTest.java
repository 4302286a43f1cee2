package dev.athanor.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.conformance.Row;
import dev.athanor.processor.testing.InProcess;
import dev.athanor.processor.testing.Outcome;
import dev.athanor.processor.testing.Source;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is no query does not compile against the generated query types. */
class QueryMistakeTest {
    private static final Source USER = Source.singleEntity("""
            public abstract String getName();
            @Relationship(backPopulates = "user") public abstract List<Address> getAddresses();
            @Relationship(backPopulates = "user") public abstract dev.athanor.query.WriteOnly<Visit> getVisits();
            """);

    private static final Source VISIT = Source.of("""
            @Entity public abstract class Visit {
                @Id(generated = true) public abstract @Nullable Long getId();
                @Relationship(backPopulates = "visits", index = true) public abstract @Nullable User getUser();
            }
            """);

    private static final Source ADDRESS = Source.of("""
            @Entity public abstract class Address {
                @Id(generated = true) public abstract @Nullable Long getId();
                @Column(length = 255, unique = true) public abstract String getEmailAddress();
                @Relationship(backPopulates = "addresses", index = true) public abstract User getUser();
            }
            """);

    @TempDir
    Path folder;

    /** What the mistakes below are meant to be. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "select(USER).where(USER.addresses.contains(address))",
                "select(USER).where(USER.addresses.any(ADDRESS.emailAddress.eq(\"x\")))",
                "select(ADDRESS).where(ADDRESS.user.eq(user))",
                "select(ADDRESS).where(ADDRESS.user.has(USER.name.eq(\"x\")))",
                "select(USER).where(USER.name.eq(\"x\").and(USER.id.gt(1L)))",
                "select(USER).options(selectIn(USER.addresses))",
                "select(USER).join(USER.visits).where(USER.visits.any(), USER.visits.contains(visit))",
                "user.getVisits().select().where(QVisit.VISIT.user.eq(user))",
                "select(USER).options(selectIn(USER.addresses), raiseAll())"
            })
    void query_compiles(String query) {
        assertThat(compile(query).errors()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select(USER).where(USER.addresses.eq(address))",
                "select(ADDRESS).where(ADDRESS.user.any(USER.name.eq(\"x\")))",
                "select(ADDRESS).where(ADDRESS.user.any())",
                "select(USER).where(USER.addresses.has(ADDRESS.emailAddress.eq(\"x\")))",
                "select(ADDRESS).where(ADDRESS.user.in(user))",
                "select(ADDRESS).where(ADDRESS.user.in(List.of(user)))",
                "select(ADDRESS).where(ADDRESS.user.lt(user))",
                "select(USER).where(USER.addresses.lt(address))"
            })
    @Row("C164")
    void operationThatTheRelationshipHasNot_isOneError(String query) {
        assertThat(compile(query).errors())
                .singleElement()
                .satisfies(one -> assertThat(one.text()).contains("cannot find symbol"))
                .satisfies(one -> assertThat(one.line()).isEqualTo(6));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select(USER).options(selectIn(USER.visits))",
                "select(USER).options(joined(USER.visits))",
                "select(USER).options(peers(USER.visits))",
                "of(new java.util.ArrayList<Visit>(user.getVisits()))",
                "of(user.getVisits().iterator())",
                "of(user.getVisits().size())"
            })
    @Row("C160")
    void loadingOrGoingThroughAWriteOnlyCollection_isOneError(String query) {
        assertThat(compile(query).errors())
                .singleElement()
                .satisfies(one -> assertThat(one.line()).isEqualTo(6));
    }

    /** Text is SQL only where {@code sql(...)}, {@code sqlCondition(...)} or {@code @Sql} says so. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "select(USER).where(\"name = 'x'\")",
                "select(USER).orderBy(\"name\")",
                "select(USER).from(\"address\")",
                "select(\"name\")",
                "of(session().list(\"select name from user_account\"))",
                "of(session().execute(\"delete from user_account\"))"
            })
    @Row("C176")
    void plainText_isNoSql_andOneError(String query) {
        assertThat(compile(query).errors())
                .singleElement()
                .satisfies(one -> assertThat(one.line()).isEqualTo(6));
    }

    @Test
    @Row("C177")
    void filterOnAColumnThatIsNotThere_isOneError() {
        assertThat(compile("select(USER).where(USER.nmae.eq(\"x\"))").errors())
                .singleElement()
                .satisfies(one -> assertThat(one.text()).contains("cannot find symbol"))
                .satisfies(one -> assertThat(one.line()).isEqualTo(6));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select(USER).where(USER.name.eq(\"x\") && USER.id.gt(1L))",
                "select(USER).where(USER.addresses)",
                "select(USER).options(selectIn(USER.name))"
            })
    void whatIsSilentlyAcceptedElsewhere_isOneError(String query) {
        assertThat(compile(query).errors())
                .singleElement()
                .satisfies(one -> assertThat(one.line()).isEqualTo(6));
    }

    /** The four clauses of the row: a view with cascades, {@code and} of the language, a relationship as condition, a loaded column. */
    @Test
    @Row("C199")
    void silentAcceptance_isACompileError() {
        Outcome view = InProcess.javac()
                .compile(
                        folder,
                        List.of(
                                Source.singleEntity("@Relationship(viewOnly = true, cascade = Cascade.ALL) "
                                        + "public abstract List<Address> getAddresses();\n"),
                                Source.of(ADDRESS.text().replace("backPopulates = \"addresses\", ", ""))));
        assertThat(view.errors())
                .singleElement()
                .satisfies(one -> assertThat(one.text()).contains("[ViewOnlyCascade]"));
        assertThat(compile("select(USER).where(USER.name.eq(\"x\") && USER.id.gt(1L))")
                        .errors())
                .hasSize(1);
        assertThat(compile("select(USER).where(USER.addresses)").errors()).hasSize(1);
        assertThat(compile("select(USER).options(selectIn(USER.name))").errors())
                .hasSize(1);
    }

    private Outcome compile(String query) {
        Source use = Source.of("""
                package shop;
                import static dev.athanor.query.Load.*; import static dev.athanor.query.Sql.*; import java.util.List;
                import static shop.QAddress.ADDRESS; import static shop.QUser.USER;
                final class Use {
                    static dev.athanor.query.Select<?> query(User user, Address address, Visit visit) { return
                %s;
                    }
                    static native dev.athanor.session.Session session();
                    static native dev.athanor.query.Select<?> of(Object result);
                }
                """.formatted(query));
        return InProcess.javac().compile(folder, List.of(USER, ADDRESS, VISIT, use));
    }
}
