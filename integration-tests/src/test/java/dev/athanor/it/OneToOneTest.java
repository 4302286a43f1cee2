package dev.athanor.it;

import static dev.athanor.it.NewObjects.customer;
import static dev.athanor.it.shop.QCustomer.CUSTOMER;
import static dev.athanor.it.shop.QProfile.PROFILE;
import static dev.athanor.query.Load.selectIn;
import static dev.athanor.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.conformance.Row;
import dev.athanor.error.WarningException;
import dev.athanor.it.shop.Customer;
import dev.athanor.it.shop.Profile;
import dev.athanor.it.shop.QProfile;
import dev.athanor.session.EntityState;
import dev.athanor.session.Inspect;
import dev.athanor.session.Session;
import dev.athanor.session.Transaction;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A one-to-one: one foreign key, two sides, and an orphan when it is replaced. */
class OneToOneTest extends DatabaseTest {
    private static final String INSERT_PROFILE = "INSERT INTO profile (bio, customer_code) VALUES (?, ?) RETURNING id";
    private static final String SELECT_PROFILE =
            "SELECT profile.id, profile.bio, profile.customer_code FROM profile WHERE profile.customer_code = ?";
    private static final String DELETE_PROFILE = "DELETE FROM profile WHERE profile.id = ?";

    @Test
    void bothSides_areEqualInMemory() {
        Customer acme = customer("ACME");
        Customer other = customer("OTHER");
        Profile first = profile("first");
        Profile second = profile("second");

        acme.setProfile(first);
        assertThat(first.getCustomer()).isSameAs(acme);

        second.setCustomer(acme);
        assertThat(acme.getProfile()).isSameAs(second);
        assertThat(first.getCustomer()).isNull();

        other.setProfile(second);
        assertThat(acme.getProfile()).isNull();
        assertThat(second.getCustomer()).isSameAs(other);
    }

    @Test
    void bothRows_areInsertedTogether_andLoadedOnce() {
        Customer acme = customer("ACME");
        acme.setProfile(profile("bio"));
        try (Session session = engine.openSession()) {
            session.add(acme);
            session.commit();
            assertStatements("INSERT INTO customer (code, name) VALUES (?, ?)", INSERT_PROFILE);
        }
        try (Session session = engine.openSession()) {
            Customer found = session.getOne(CUSTOMER, "ACME");
            recorder.clear();
            Profile profile = found.getProfile();
            assertThat(profile).isNotNull();
            assertThat(profile.getBio()).isEqualTo("bio");
            assertThat(profile.getCustomer()).isSameAs(found);
            assertThat(found.getProfile()).isSameAs(profile);
            assertStatements(SELECT_PROFILE);
        }
    }

    @Test
    void missingOtherSide_isNull_andAskedOnce() {
        given(customer("ACME"));
        try (Session session = engine.openSession()) {
            Customer acme = session.getOne(CUSTOMER, "ACME");
            recorder.clear();
            assertThat(acme.getProfile()).isNull();
            assertThat(acme.getProfile()).isNull();
            assertStatements(SELECT_PROFILE);
        }
    }

    @Test
    @Row("C71")
    void replacing_insertsTheNew_thenDeletesTheOrphan() {
        given(withProfile());
        try (Session session = engine.openSession()) {
            Customer acme = session.getOne(CUSTOMER, "ACME");
            recorder.clear();
            acme.setProfile(profile("new"));
            session.commit();
            assertThat(recorder.log())
                    .containsExactly(SqlRecorder.forms(SELECT_PROFILE, INSERT_PROFILE, DELETE_PROFILE, "COMMIT"));
            assertThat(session.list(select(PROFILE.bio))).containsExactly("new");
            assertThat(acme.getProfile()).isNotNull();
        }
    }

    @Test
    void replacing_fromTheOtherSide_deletesTheOrphan() {
        given(withProfile());
        try (Session session = engine.openSession()) {
            Profile replacement = profile("new");
            session.add(replacement);
            replacement.setCustomer(session.getOne(CUSTOMER, "ACME"));
            session.commit();
            assertThat(session.list(select(PROFILE.bio))).containsExactly("new");
        }
    }

    @Test
    void settingNull_deletesTheOrphan() {
        given(withProfile());
        try (Session session = engine.openSession()) {
            Customer acme = session.getOne(CUSTOMER, "ACME");
            acme.setProfile(null);
            recorder.clear();
            session.commit();
            assertStatements(DELETE_PROFILE);
            assertThat(acme.getProfile()).isNull();
        }
    }

    @Test
    void pendingTarget_thatIsReplaced_isNeverWritten() {
        given(customer("ACME"));
        try (Session session = engine.openSession()) {
            Customer acme = session.getOne(CUSTOMER, "ACME");
            Profile dropped = profile("dropped");
            acme.setProfile(dropped);
            assertThat(Inspect.state(dropped)).isEqualTo(EntityState.PENDING);
            acme.setProfile(profile("kept"));
            assertThat(Inspect.state(dropped)).isEqualTo(EntityState.TRANSIENT);
            session.commit();
            assertThat(session.list(select(PROFILE.bio))).containsExactly("kept");
        }
    }

    @Test
    void pendingTarget_thatIsReplacedFromTheOtherSide_isNeverWritten() {
        try (Session session = engine.openSession()) {
            Customer acme = customer("ACME");
            Profile dropped = profile("dropped");
            acme.setProfile(dropped);
            session.add(acme);
            Profile kept = profile("kept");
            session.add(kept);
            kept.setCustomer(acme);
            assertThat(Inspect.state(dropped)).isEqualTo(EntityState.TRANSIENT);
            session.commit();
            assertThat(session.list(select(PROFILE.bio))).containsExactly("kept");
        }
    }

    @Test
    void deletingTheOwner_deletesTheOtherSideFirst() {
        given(withProfile());
        try (Session session = engine.openSession()) {
            session.delete(session.getOne(CUSTOMER, "ACME"));
            recorder.clear();
            session.commit();
            assertThat(recorder.sql()).endsWith(DELETE_PROFILE, "DELETE FROM customer WHERE customer.code = ?");
        }
    }

    @Test
    void peers_loadTheOtherSideTogether() {
        Customer acme = withProfile();
        Customer none = customer("NONE");
        given(acme, none);
        try (Session session = engine.openSession()) {
            List<Customer> both = session.list(select(CUSTOMER).orderBy(CUSTOMER.code.asc()));
            recorder.clear();
            assertThat(both.get(0).getProfile()).isNotNull();
            assertThat(both.get(1).getProfile()).isNull();
            assertCount(1);
        }
    }

    @Test
    @Row("C87")
    void severalRows_areWarnedOf_andTheFirstIsTaken() {
        given(customer("ACME"), profile("first"), profile("second"));
        engine.useTransaction(session -> session.handle().execute("UPDATE profile SET customer_code = 'ACME'"));
        try (LogLines lines = new LogLines("dev.athanor.load");
                Session session = engine.openSession()) {
            Customer acme = session.getOne(CUSTOMER, "ACME");
            assertThat(acme.getProfile()).isNotNull();
            assertThat(acme.getProfile().getBio()).isEqualTo("first");
            assertThat(lines.messages())
                    .containsExactly("Customer.profile of Customer ACME found 2 rows where one is mapped: the first is"
                            + " taken. Make their foreign key unique, or map the relationship as a List.");
        }
    }

    private static Customer withProfile() {
        Customer acme = customer("ACME");
        acme.setProfile(profile("old"));
        return acme;
    }

    private static Profile profile(String bio) {
        return QProfile.builder().bio(bio).build();
    }

    @Test
    void replacingFromTheOtherSide_ofWhatIsStored_deletesTheOrphan_andWritesAtTheFlushOnly() {
        Profile second = profile("second");
        given(withProfile(), second);
        try (Session session = engine.openSession()) {
            Customer acme = session.getOne(CUSTOMER, "ACME");
            Profile replacement = session.getOne(PROFILE, second.getId());
            recorder.clear();
            replacement.setCustomer(acme);
            assertStatements(SELECT_PROFILE);
            assertThat(acme.getProfile()).isSameAs(replacement);
            session.commit();
            assertThat(session.list(select(PROFILE.bio))).containsExactly("second");
        }
    }

    @Test
    void severalRows_areAnError_whereATransactionForStatementsSaysSo() {
        given(customer("ACME"), profile("first"), profile("second"));
        engine.useTransaction(session -> session.handle().execute("UPDATE profile SET customer_code = 'ACME'"));
        try (Transaction transaction = engine.begin(options -> options.warningsAsErrors(true))) {
            assertThatThrownBy(() -> transaction.list(select(CUSTOMER).options(selectIn(CUSTOMER.profile))))
                    .isInstanceOf(WarningException.class)
                    .hasMessageStartingWith("Customer.profile of Customer ACME found 2 rows where one is mapped");
        }
    }
}
