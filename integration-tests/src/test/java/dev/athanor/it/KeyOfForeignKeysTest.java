package dev.athanor.it;

import static dev.athanor.it.links.QBadge.BADGE;
import static dev.athanor.it.links.QCourse.COURSE;
import static dev.athanor.it.links.QEnrolment.ENROLMENT;
import static dev.athanor.it.links.QStudent.STUDENT;
import static dev.athanor.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.it.links.Badge;
import dev.athanor.it.links.Course;
import dev.athanor.it.links.Enrolment;
import dev.athanor.it.links.QBadge;
import dev.athanor.it.links.QCourse;
import dev.athanor.it.links.QEnrolment;
import dev.athanor.it.links.QStudent;
import dev.athanor.it.links.Student;
import dev.athanor.session.Session;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Entities whose key is a foreign key, or two: a one-to-one with a shared key, and an association entity. */
class KeyOfForeignKeysTest extends DatabaseTest {
    private final Student ann = QStudent.builder().name("ann").build();
    private final Course logic = QCourse.builder().title("logic").build();
    private final Course music = QCourse.builder().title("music").build();

    @Test
    void associationEntity_getsItsKeyFromBothEnds() {
        Enrolment enrolment =
                QEnrolment.builder().student(ann).course(logic).mark(2).build();
        given(ann, logic);
        assertThat(enrolment.getStudentId()).isEqualTo(ann.getId());
        assertThat(enrolment.getCourseId()).isEqualTo(logic.getId());
        try (Session session = engine.openSession()) {
            Enrolment found = session.getOne(ENROLMENT, QEnrolment.key(id(ann), id(logic)));
            assertThat(found.getMark()).isEqualTo(2);
            assertThat(found.getStudent().getEnrolments()).containsExactly(found);
            assertThat(found.getCourse().getEnrolments()).containsExactly(found);
        }
    }

    @Test
    void associationEntity_isReachedByJoinsFromBothEnds() {
        QEnrolment.builder().student(ann).course(logic).mark(2).build();
        QEnrolment.builder().student(ann).course(music).mark(5).build();
        given(ann, logic, music);
        try (Session session = engine.openSession()) {
            List<String> titles = session.list(select(COURSE.title)
                    .from(STUDENT)
                    .join(STUDENT.enrolments)
                    .join(ENROLMENT.course)
                    .where(STUDENT.name.eq("ann"))
                    .orderBy(ENROLMENT.mark.desc()));
            assertThat(titles).containsExactly("music", "logic");
        }
    }

    @Test
    void associationEntity_thatIsTakenOut_isDeleted() {
        Enrolment enrolment =
                QEnrolment.builder().student(ann).course(logic).mark(2).build();
        given(ann, logic);
        try (Session session = engine.openSession()) {
            Student found = session.getOne(STUDENT, id(ann));
            found.getEnrolments().clear();
            session.commit();
            assertThat(session.get(ENROLMENT, QEnrolment.key(enrolment.getStudentId(), enrolment.getCourseId())))
                    .isNull();
            assertThat(session.get(COURSE, id(logic))).isNotNull();
        }
    }

    @Test
    void sharedKey_isThatOfTheOtherSide() {
        Badge badge = QBadge.builder().colour("red").build();
        ann.setBadge(badge);
        given(ann);
        assertThat(badge.getStudentId()).isEqualTo(ann.getId());
        try (Session session = engine.openSession()) {
            Badge found = session.getOne(BADGE, id(ann));
            assertThat(found.getStudent().getName()).isEqualTo("ann");
            assertThat(found.getStudent().getBadge()).isSameAs(found);
        }
        try (Session session = engine.openSession()) {
            Student student = session.getOne(STUDENT, id(ann));
            student.setBadge(null);
            session.commit();
            assertThat(session.get(BADGE, id(ann))).isNull();
        }
    }

    @Test
    void entityLinkedToItself_isFoundFromBothSides() {
        logic.getRequires().add(music);
        assertThat(music.getRequiredBy()).containsExactly(logic);
        given(logic, music);
        try (Session session = engine.openSession()) {
            Course found = session.getOne(COURSE, id(music));
            Set<Course> requiredBy = found.getRequiredBy();
            assertThat(requiredBy).extracting(Course::getTitle).containsExactly("logic");
            requiredBy.clear();
            session.commit();
            assertThat(session.getOne(COURSE, id(logic)).getRequires()).isEmpty();
        }
    }

    private static long id(Student student) {
        return Objects.requireNonNull(student.getId());
    }

    private static long id(Course course) {
        return Objects.requireNonNull(course.getId());
    }
}
