package dev.athanor.it;

import static dev.athanor.it.event.QApplicant.APPLICANT;
import static dev.athanor.query.Sql.count;
import static dev.athanor.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.athanor.error.InvalidEntityException;
import dev.athanor.error.InvalidEntityException.Violation;
import dev.athanor.event.BeanValidation;
import dev.athanor.it.event.Applicant;
import dev.athanor.it.event.QApplicant;
import dev.athanor.session.Session;
import dev.athanor.session.SessionFactory;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Constraints of Bean Validation are checked before rows are written. */
class BeanValidationTest extends DatabaseTest {
    private final ValidatorFactory validators = Validation.byDefaultProvider()
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator())
            .buildValidatorFactory();
    private final SessionFactory sessions =
            engine.sessions(options -> options.listener(Object.class, BeanValidation.listener(validators)));

    @AfterEach
    void closeValidators() {
        validators.close();
    }

    private static QApplicant.Builder valid(String name) {
        return QApplicant.builder().name(name).age(20).phone("1").home(new Applicant.Home("Bergen"));
    }

    @Test
    void invalidObject_isNotInserted_andTheErrorNamesAllThatIsWrong() {
        Applicant bad = QApplicant.builder()
                .name(" ")
                .age(7)
                .home(new Applicant.Home(""))
                .build();
        InvalidEntityException error = catchThrowableOfType(
                InvalidEntityException.class, () -> sessions.useTransaction(session -> session.add(bad)));
        assertThat(error)
                .hasMessage("Applicant cannot be inserted: Applicant.age is too small; Applicant.home.city is blank;"
                        + " Applicant.name is blank; Applicant.phone is missing. Change it before the flush.");
        assertThat(error.entity()).isSameAs(bad);
        assertThat(error.violations())
                .contains(new Violation("Applicant.age", "is too small"))
                .hasSize(4);
        assertThat(engine.<Long>inTransaction(
                        session -> session.one(select(count()).from(APPLICANT))))
                .isZero();
    }

    @Test
    void validObject_isInserted_andAnInvalidChangeIsNot() {
        sessions.useTransaction(session -> session.add(valid("ann").build()));
        assertThatThrownBy(() -> sessions.useTransaction(
                        session -> session.one(select(APPLICANT)).setAge(17)))
                .isInstanceOf(InvalidEntityException.class)
                .hasMessageStartingWith("Applicant cannot be updated: Applicant.age is too small");
        sessions.useTransaction(session -> session.one(select(APPLICANT)).setAge(21));
        assertThat(engine.<Integer>inTransaction(session -> session.one(select(APPLICANT.age))))
                .isEqualTo(21);
    }

    @Test
    void methodsOfTheUser_areChecked() {
        assertThatThrownBy(() -> sessions.useTransaction(
                        session -> session.add(valid("nobody").build())))
                .hasMessageContaining("Applicant.somebody is nobody");
    }

    @Test
    void columnThatWasNeverSet_isTheFlushsToTell() {
        assertThatThrownBy(() -> sessions.useTransaction(session ->
                        session.add(QApplicant.builder().age(20).phone("1").build())))
                .hasMessageContaining("Applicant.name")
                .hasMessageContaining("never set");
    }

    @Test
    void whatIsNotLoaded_isNotChecked_andRelatedObjectsAreNot() {
        given(QApplicant.builder()
                .name("ann")
                .age(3)
                .phone("1")
                .recommended(valid("bob").build(), valid("cid").build())
                .build());
        try (Session session = sessions.openSession()) {
            Applicant bob = session.one(select(APPLICANT).where(APPLICANT.name.eq("bob")));
            assertThat(bob.getSponsor()).as("is invalid, and not written").isNotNull();
            recorder.clear();
            bob.setAge(44);
            session.commit();
            assertStatements("UPDATE applicant SET age = ? WHERE applicant.id = ?");
            Applicant ann = session.getOne(APPLICANT, 1);
            ann.setAge(40);
            session.flush();
            assertThat(ann.getRecommended()).hasSize(2);
            ann.setAge(41);
            assertThatThrownBy(session::flush).hasMessageContaining("Applicant.recommended are too many");
            session.rollback();
        }
    }
}
