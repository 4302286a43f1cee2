package dev.athanor.it;

import static dev.athanor.it.blog.QAuthor.AUTHOR;
import static dev.athanor.it.blog.QPost.POST;
import static dev.athanor.query.Sql.count;
import static dev.athanor.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.conformance.Row;
import dev.athanor.error.InvalidValueException;
import dev.athanor.it.blog.Author;
import dev.athanor.it.blog.QAuthor;
import dev.athanor.it.blog.QPost;
import dev.athanor.query.Row5;
import dev.athanor.session.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Aggregates, groups, and rows that are left out because they are equal. */
class SelectGroupTest extends DatabaseTest {
    @BeforeEach
    void insertPosts() {
        Author ann = QAuthor.builder().name("ann").build();
        Author bob = QAuthor.builder().name("bob").build();
        given(
                QPost.builder().title("a1").views(10).author(ann).build(),
                QPost.builder().title("a2").views(20).author(ann).build(),
                QPost.builder().title("b1").views(5).author(bob).build(),
                QPost.builder().title("free").views(5).build(),
                QAuthor.builder().name("idle").build());
    }

    @Test
    void aggregates_areOverAllRows() {
        try (Session session = engine.openSession()) {
            Row5<Long, Integer, Double, Integer, Integer> row = session.one(
                    select(count(), POST.views.sum(), POST.views.avg(), POST.views.min(), POST.views.max()));
            assertStatements(
                    "SELECT COUNT(*), SUM(post.views), AVG(post.views), MIN(post.views), MAX(post.views) FROM post LIMIT ?");
            assertThat(row.v1()).isEqualTo(4L);
            assertThat(row.v2()).isEqualTo(40);
            assertThat(row.v3()).isEqualTo(10.0);
            assertThat(row.v4()).isEqualTo(5);
            assertThat(row.v5()).isEqualTo(20);
        }
    }

    @Test
    void aggregatesOverNothing_areNullAndZero() {
        try (Session session = engine.openSession()) {
            var row = session.one(select(count(), POST.views.sum(), POST.views.avg(), POST.title.max())
                    .where(POST.id.gt(99L)));
            assertThat(row.v1()).isZero();
            assertThat(row.v2()).isNull();
            assertThat(row.v3()).isNull();
            assertThat(row.v4()).isNull();
        }
    }

    @Test
    void count_ofAColumn_leavesNullsOut() {
        try (Session session = engine.openSession()) {
            assertThat(session.one(select(POST.authorId.count()))).isEqualTo(3L);
            assertThat(session.one(select(POST.authorId.countDistinct()))).isEqualTo(2L);
            assertStatements(
                    "SELECT COUNT(post.author_id) FROM post LIMIT ?",
                    "SELECT COUNT(DISTINCT post.author_id) FROM post LIMIT ?");
        }
    }

    @Test
    @Row("C173")
    void groups_areCountedAndFiltered() {
        try (Session session = engine.openSession()) {
            var rows = session.list(select(AUTHOR.name, POST.id.count(), POST.views.sum())
                    .from(AUTHOR)
                    .leftJoin(AUTHOR.posts)
                    .groupBy(AUTHOR.name)
                    .having(POST.id.count().lt(2L))
                    .orderBy(POST.id.count().desc(), AUTHOR.name));
            assertStatements(
                    "SELECT author.name, COUNT(post.id), SUM(post.views) FROM author LEFT JOIN post ON author.id ="
                            + " post.author_id GROUP BY author.name HAVING COUNT(post.id) < ? ORDER BY COUNT(post.id) DESC,"
                            + " author.name");
            assertThat(rows).hasSize(2);
            assertThat(rows.get(0)).hasToString("(bob, 1, 5)");
            assertThat(rows.get(1)).hasToString("(idle, 0, null)");
        }
    }

    @Test
    void groupBy_takesSeveralExpressions() {
        try (Session session = engine.openSession()) {
            assertThat(session.list(select(POST.views, POST.authorId.isNull(), count())
                            .groupBy(POST.views, POST.authorId.isNull())
                            .orderBy(POST.views, POST.authorId.isNull())))
                    .extracting(Object::toString)
                    .containsExactly("(5, false, 1)", "(5, true, 1)", "(10, false, 1)", "(20, false, 1)");
        }
    }

    @Test
    void distinct_leavesEqualRowsOut() {
        try (Session session = engine.openSession()) {
            assertThat(session.list(select(POST.views).distinct().orderBy(POST.views)))
                    .containsExactly(5, 10, 20);
            assertStatements("SELECT DISTINCT post.views FROM post ORDER BY post.views");
        }
    }

    @Test
    void sumBeyondItsType_isAnErrorThatNamesTheRemedy() {
        given(
                QPost.builder().title("big").views(Integer.MAX_VALUE).build(),
                QPost.builder().title("bigger").views(Integer.MAX_VALUE).build());
        try (Session session = engine.openSession()) {
            assertThatThrownBy(() -> session.one(select(POST.views.sum())))
                    .isInstanceOf(InvalidValueException.class)
                    .hasMessage("The sum 4294967334 is no Integer. Select sumAsLong() in place of sum().");
            assertThat(session.one(select(POST.views.sumAsLong()))).isEqualTo(4294967334L);
        }
    }
}
