package dev.athanor.it;

import static dev.athanor.it.links.QCourse.COURSE;
import static dev.athanor.it.links.QEnrolment.ENROLMENT;
import static dev.athanor.it.links.QStudent.STUDENT;
import static dev.athanor.query.Load.immediate;
import static dev.athanor.query.Load.joined;
import static dev.athanor.query.Load.lazy;
import static dev.athanor.query.Load.plan;
import static dev.athanor.query.Load.selectIn;
import static dev.athanor.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.it.links.Course;
import dev.athanor.it.links.Enrolment;
import dev.athanor.it.links.QCourse;
import dev.athanor.it.links.QEnrolment;
import dev.athanor.it.links.QStudent;
import dev.athanor.it.links.Student;
import dev.athanor.query.LoadPlan;
import dev.athanor.session.Session;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A link table with a column of its own is an entity between two others: walked, loaded by each strategy, written and asked by. */
class AssociationEntityTest extends DatabaseTest {
    private static final String STUDENTS = "SELECT student.id, student.name FROM student ORDER BY student.id";
    private static final String ENROLMENT_COLUMNS = "enrolment.student_id, enrolment.course_id, enrolment.mark";
    private static final String ENROLMENTS =
            "SELECT " + ENROLMENT_COLUMNS + " FROM enrolment WHERE enrolment.student_id ";
    private static final String COURSES = "SELECT course.id, course.title FROM course WHERE course.id ";

    @BeforeEach
    void enrol() {
        Course[] courses = {course("logic"), course("music"), course("chess")};
        for (int i = 0; i < 3; i++) {
            Student student = QStudent.builder().name("s" + i).build();
            for (int j = 0; j <= i; j++) {
                student.getEnrolments().add(enrolment(courses[j], 10 * i + j));
            }
            given(student);
        }
    }

    private static Course course(String title) {
        return QCourse.builder().title(title).build();
    }

    private static Enrolment enrolment(Course course, int mark) {
        return QEnrolment.builder().course(course).mark(mark).build();
    }

    private static List<String> walk(Student student) {
        return student.getEnrolments().stream()
                .map(each -> each.getCourse().getTitle() + " " + each.getMark())
                .sorted()
                .toList();
    }

    /** Two students, by their options: what each has, and the statements. */
    private void walkOf(LoadPlan<Student> plan, String... statements) {
        try (Session session = engine.openSession()) {
            recorder.clear();
            List<Student> students =
                    session.list(select(STUDENT).orderBy(STUDENT.id).options(plan));
            assertThat(walk(students.get(0))).containsExactly("logic 0");
            assertThat(walk(students.get(1))).containsExactly("logic 10", "music 11");
            assertThat(walk(students.get(2))).containsExactly("chess 22", "logic 20", "music 21");
            assertThat(students.get(2).getEnrolments())
                    .allSatisfy(each -> assertThat(each.getStudent()).isSameAs(students.get(2)));
            assertStatements(statements);
        }
    }

    @Test
    void walk_isTheSameByEachStrategy() {
        LoadPlan<Student> plain = plan(STUDENT);
        walkOf(plain, STUDENTS, ENROLMENTS + StatementTexts.in(4), COURSES + StatementTexts.in(4));
        walkOf(
                plain.with(selectIn(STUDENT.enrolments).then(selectIn(ENROLMENT.course))),
                STUDENTS,
                ENROLMENTS + StatementTexts.in(4),
                COURSES + StatementTexts.in(4));
        walkOf(
                plain.with(joined(STUDENT.enrolments).then(joined(ENROLMENT.course))),
                "SELECT student.id, student.name, "
                        + ENROLMENT_COLUMNS.replace("enrolment.", "enrolment_1.")
                        + ", course_1.id, course_1.title FROM student"
                        + " LEFT JOIN enrolment AS enrolment_1 ON student.id = enrolment_1.student_id"
                        + " LEFT JOIN course AS course_1 ON course_1.id = enrolment_1.course_id ORDER BY student.id");
        walkOf(
                plain.with(immediate(STUDENT.enrolments).then(joined(ENROLMENT.course))),
                STUDENTS,
                ENROLMENTS + "= ?",
                ENROLMENTS + "= ?",
                ENROLMENTS + "= ?",
                COURSES + StatementTexts.in(4));
        walkOf(
                plain.with(lazy(STUDENT.enrolments)),
                STUDENTS,
                ENROLMENTS + "= ?",
                COURSES + "= ?",
                ENROLMENTS + "= ?",
                COURSES + "= ?",
                ENROLMENTS + "= ?",
                COURSES + "= ?");
    }

    @Test
    void linkWithItsColumn_isAdded_changed_andRemoved_fromEitherSide() {
        try (Session session = engine.openSession()) {
            Student first = session.getOne(STUDENT, 1L);
            Course chess = session.one(select(COURSE).where(COURSE.title.eq("chess")));
            first.getEnrolments().add(enrolment(chess, 7));
            recorder.clear();
            session.commit();
            assertStatements("INSERT INTO enrolment (student_id, course_id, mark) VALUES (?, ?, ?)");
            assertThat(walk(first)).containsExactly("chess 7", "logic 0");
            assertThat(chess.getEnrolments()).extracting(Enrolment::getMark).containsExactly(22, 7);

            chess.getEnrolments().get(1).setMark(8);
            recorder.clear();
            session.commit();
            assertStatements(
                    "UPDATE enrolment SET mark = ? WHERE enrolment.student_id = ? AND enrolment.course_id = ?");

            Enrolment added = chess.getEnrolments().get(1);
            first.getEnrolments().remove(added);
            recorder.clear();
            session.commit();
            assertStatements("DELETE FROM enrolment WHERE enrolment.student_id = ? AND enrolment.course_id = ?");
            assertThat(chess.getEnrolments()).extracting(Enrolment::getMark).containsExactly(22);
        }
    }

    @Test
    void theOtherEnd_isAskedThroughIt() {
        try (Session session = engine.openSession()) {
            assertThat(session.list(select(STUDENT.name)
                            .where(STUDENT.enrolments.any(
                                    ENROLMENT.course().title.eq("music")))
                            .orderBy(STUDENT.id)))
                    .containsExactly("s1", "s2");
            assertThat(session.list(select(COURSE.title, ENROLMENT.mark)
                            .from(COURSE)
                            .join(COURSE.enrolments)
                            .where(ENROLMENT.student().name.eq("s1"))
                            .orderBy(ENROLMENT.mark)))
                    .extracting(row -> row.v1() + " " + row.v2())
                    .containsExactly("logic 10", "music 11");
        }
    }
}
