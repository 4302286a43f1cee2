package dev.athanor.it;

import static dev.athanor.it.related.QCar.CAR;
import static dev.athanor.it.related.QMotor.MOTOR;
import static dev.athanor.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.conformance.Row;
import dev.athanor.error.InvalidValueException;
import dev.athanor.it.related.Car;
import dev.athanor.it.related.Motor;
import dev.athanor.it.related.QCar;
import dev.athanor.it.related.QMotor;
import dev.athanor.session.EntityState;
import dev.athanor.session.Inspect;
import dev.athanor.session.Session;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A to-one whose target belongs to one object: an orphan when it loses it, refused when it would have two. */
class SingleParentTest extends DatabaseTest {
    private static final String SELECT_MOTOR = "SELECT motor.id, motor.name FROM motor WHERE motor.id = ?";
    private static final String SELECT_OWNERS = "SELECT car.id, car.name, car.motor_id FROM car WHERE car.motor_id = ?";
    private static final String INSERT_MOTOR = "INSERT INTO motor (name) VALUES (?) RETURNING id";
    private static final String UPDATE_CAR = "UPDATE car SET motor_id = ? WHERE car.id = ?";
    private static final String DELETE_MOTOR = "DELETE FROM motor WHERE motor.id = ?";

    @Test
    @Row("C70")
    void setToNull_deletesTheTarget_andASecondParentIsRefused() {
        given(car("a", motor("v8")));
        try (Session session = engine.openSession()) {
            Car car = session.getOne(CAR, 1L);
            assertThat(car.getMotor()).isNotNull();
            recorder.clear();
            car.setMotor(null);
            session.commit();
            assertStatements(UPDATE_CAR, DELETE_MOTOR);

            Motor shared = motor("v6");
            session.addAll(car("b", shared), car("c", shared));
            assertThatThrownBy(session::commit)
                    .isInstanceOf(InvalidValueException.class)
                    .hasMessage("Car.motor has a single parent, but Motor(name=v6) belongs to Car(name=b) and to "
                            + "Car(name=c). Take it from one of them first, or leave out singleParent.");
        }
    }

    @Test
    void setToAnother_deletesTheFormerOne_whichIsReadWhereItIsNotLoaded() {
        given(car("a", motor("v8")));
        try (Session session = engine.openSession()) {
            Car car = session.getOne(CAR, 1L);
            recorder.clear();
            car.setMotor(motor("v6"));
            car.setMotor(motor("v4"));
            assertStatements();
            session.commit();
            assertStatements(SELECT_MOTOR, INSERT_MOTOR, UPDATE_CAR, DELETE_MOTOR);
            assertThat(session.list(select(MOTOR))).extracting(Motor::getName).containsExactly("v4");
        }
    }

    @Test
    void expiredCar_isReadBeforeItsMotorIsReplaced() {
        Car car = car("a", motor("v8"));
        try (Session session = engine.openSession()) {
            session.add(car);
            session.commit();
            car.setMotor(null);
            session.commit();
            assertThat(session.list(select(MOTOR))).isEmpty();
        }
    }

    @Test
    void temporaryTarget_isReleased_andTheOldOneStaysWhereItIsSetAgain() {
        given(car("a", motor("v8")));
        try (Session session = engine.openSession()) {
            Car car = session.getOne(CAR, 1L);
            Motor former = car.getMotor();
            Motor other = motor("v6");
            car.setMotor(other);
            assertThat(Inspect.state(other)).isEqualTo(EntityState.PENDING);
            car.setMotor(former);
            recorder.clear();
            session.flush();
            assertThat(recorder.sql()).doesNotContain(UPDATE_CAR, DELETE_MOTOR);
            assertThat(session.list(select(MOTOR))).contains(former);
        }
    }

    @Test
    void targetThatAnotherTakes_isNoOrphan() {
        given(car("a", motor("v8")), car("b", null));
        try (Session session = engine.openSession()) {
            Car from = session.getOne(CAR, 1L);
            Car to = session.getOne(CAR, 2L);
            Motor motor = from.getMotor();
            from.setMotor(null);
            to.setMotor(motor);
            recorder.clear();
            session.commit();
            assertStatements(SELECT_OWNERS, UPDATE_CAR);
            assertThat(session.list(select(MOTOR))).containsExactly(motor);
            assertThat(to.getMotor()).isSameAs(motor);
        }
    }

    @Test
    void targetOfARowThatIsNotHere_isRefused_namingBoth() {
        given(car("a", motor("v8")), car("b", null));
        try (Session session = engine.openSession()) {
            session.getOne(CAR, 2L).setMotor(session.getOne(MOTOR, 1L));
            assertThatThrownBy(session::flush)
                    .isInstanceOf(InvalidValueException.class)
                    .hasMessage(
                            "Car.motor has a single parent, but Motor(id=1, name=v8) belongs to Car(id=2, name=b) "
                                    + "and to Car(id=1, name=a, motorId=1). Take it from one of them first, or leave out singleParent.");
        }
    }

    @Test
    void deletedParent_leavesItsTargetToAnother() {
        given(car("a", motor("v8")), car("b", null));
        try (Session session = engine.openSession()) {
            Car from = session.getOne(CAR, 1L);
            session.delete(from);
            session.commit();
            assertThat(session.list(select(MOTOR))).isEmpty();
        }
    }

    @Test
    void newTarget_thatAnotherHolds_isNotReleased() {
        given(car("a", null), car("b", null));
        try (Session session = engine.openSession()) {
            Car one = session.getOne(CAR, 1L);
            Car other = session.getOne(CAR, 2L);
            Motor motor = motor("v8");
            one.setMotor(motor);
            other.setMotor(motor);
            one.setMotor(null);
            session.commit();
            assertThat(other.getMotor()).isSameAs(motor);
            assertThat(session.list(select(CAR).where(CAR.motor.eq(motor)))).containsExactly(other);
        }
    }

    @Test
    void targetLetGoBeforeItsParentIsDeleted_isAnOrphan() {
        given(car("a", motor("v8")));
        try (Session session = engine.openSession()) {
            Car car = session.getOne(CAR, 1L);
            assertThat(car.getMotor()).isNotNull();
            car.setMotor(null);
            session.delete(car);
            session.commit();
            assertThat(session.list(select(MOTOR))).isEmpty();
        }
    }

    private static Car car(String name, @Nullable Motor motor) {
        return QCar.builder().name(name).motor(motor).build();
    }

    private static Motor motor(String name) {
        return QMotor.builder().name(name).build();
    }
}
