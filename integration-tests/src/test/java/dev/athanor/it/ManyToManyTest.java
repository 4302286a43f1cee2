package dev.athanor.it;

import static dev.athanor.it.NewObjects.node;
import static dev.athanor.it.NewObjects.post;
import static dev.athanor.it.NewObjects.tag;
import static dev.athanor.it.blog.QNode.NODE;
import static dev.athanor.it.blog.QPost.POST;
import static dev.athanor.it.blog.QTag.TAG;
import static dev.athanor.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.conformance.Row;
import dev.athanor.it.blog.Node;
import dev.athanor.it.blog.Post;
import dev.athanor.it.blog.Tag;
import dev.athanor.session.Session;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A many-to-many: its link rows are written once, whichever sides were changed. */
class ManyToManyTest extends DatabaseTest {
    private static final String LINK = "INSERT INTO post_tag (post_id, tag_id) VALUES (?, ?)";
    private static final String UNLINK = "DELETE FROM post_tag WHERE post_tag.post_id = ? AND post_tag.tag_id = ?";

    @Test
    @Row("C59b")
    void linkRows_areInsertedOnce_afterBothTables() {
        Post first = post("first");
        Post second = post("second");
        Tag java = tag("java");
        Tag sql = tag("sql");
        first.getTags().addAll(List.of(java, sql));
        java.posts().add(second);
        try (Session session = engine.openSession()) {
            session.addAll(first, java);
            session.commit();
            assertThat(recorder.sql())
                    .containsExactlyInAnyOrder(SqlRecorder.forms(
                            "INSERT INTO post (title, views, author_id) VALUES (?, ?, ?) RETURNING id",
                            "INSERT INTO tag (label) VALUES (?) RETURNING id",
                            LINK))
                    .endsWith(LINK);
            assertThat(recorder.statements().get(2).binds())
                    .containsExactlyInAnyOrder(
                            List.of(first.getId(), java.id()),
                            List.of(first.getId(), sql.id()),
                            List.of(second.getId(), java.id()));
        }
    }

    @Test
    void sameObjectAddedTwice_isOneElement_andOneRow() {
        Post post = post("first");
        Tag java = tag("java");
        assertThat(post.getTags().add(java)).isTrue();
        assertThat(post.getTags().add(java)).isFalse();
        assertThat(java.posts().add(post)).isFalse();
        given(post);
        assertThat(links()).containsExactly("1-1");
    }

    @Test
    void bothSides_loadTheirRows() {
        givenTwoPostsWithTags();
        try (Session session = engine.openSession()) {
            Post first = session.getOne(POST, 1L);
            recorder.clear();
            assertThat(first.getTags()).extracting(Tag::label).containsExactlyInAnyOrder("java", "sql");
            assertStatements("SELECT post_tag.post_id, tag.id, tag.label FROM tag JOIN post_tag "
                    + "ON tag.id = post_tag.tag_id WHERE post_tag.post_id = ?");
            Tag java = session.one(select(TAG).where(TAG.label.eq("java")));
            assertThat(java.posts()).hasSize(2).contains(first);
        }
    }

    @Test
    void removingAndAdding_touchesTheirRowsOnly_unlinkFirst() {
        givenTwoPostsWithTags();
        try (Session session = engine.openSession()) {
            Post first = session.getOne(POST, 1L);
            Tag java = session.one(select(TAG).where(TAG.label.eq("java")));
            Tag sql = session.one(select(TAG).where(TAG.label.eq("sql")));
            Tag orm = session.one(select(TAG).where(TAG.label.eq("orm")));
            assertThat(first.getTags()).containsExactlyInAnyOrder(java, sql);
            java.posts().remove(first);
            assertThat(first.getTags()).containsExactly(sql);
            first.getTags().add(orm);
            recorder.clear();
            session.commit();
            assertThat(recorder.sql()).containsExactly(UNLINK, LINK);
            assertThat(recorder.statements().get(0).binds()).containsExactly(List.of(1L, java.id()));
            assertThat(recorder.statements().get(1).binds()).containsExactly(List.of(1L, orm.id()));
            assertThat(first.getTags()).containsExactlyInAnyOrder(sql, orm);
        }
    }

    @Test
    @Row("C48")
    void removingAndAddingAgain_sendsNothing() {
        givenTwoPostsWithTags();
        try (Session session = engine.openSession()) {
            Set<Tag> tags = session.getOne(POST, 1L).getTags();
            Tag any = tags.iterator().next();
            tags.remove(any);
            tags.add(any);
            recorder.clear();
            session.commit();
            assertStatements();
        }
    }

    @Test
    @Row("C59b")
    void deletingEitherSide_deletesItsLinkRowsFirst_andNoRowOfTheOtherSide() {
        givenTwoPostsWithTags();
        try (Session session = engine.openSession()) {
            Post first = session.getOne(POST, 1L);
            assertThat(first.getTags()).hasSize(2);
            assertThat(first.getComments()).isEmpty();
            session.delete(first);
            recorder.clear();
            session.commit();
            assertStatements("DELETE FROM post_tag WHERE post_tag.post_id = ?", "DELETE FROM post WHERE post.id = ?");

            Tag java = session.one(select(TAG).where(TAG.label.eq("java")));
            session.delete(java);
            recorder.clear();
            session.commit();
            assertStatements("DELETE FROM post_tag WHERE post_tag.tag_id = ?", "DELETE FROM tag WHERE tag.id = ?");
            assertThat(session.list(select(TAG.label))).containsExactlyInAnyOrder("sql", "orm");
            assertThat(session.list(select(POST.title))).containsExactly("second");
        }
        assertThat(links()).isEmpty();
    }

    @Test
    void bothSidesDeletedTogether_leaveNothing() {
        givenTwoPostsWithTags();
        try (Session session = engine.openSession()) {
            session.list(select(POST)).forEach(session::delete);
            session.list(select(TAG)).forEach(session::delete);
            session.commit();
        }
        assertThat(links()).isEmpty();
    }

    @Test
    void selfReferentialLinks_haveTheirTwoEnds() {
        Node from = node("from");
        Node to = node("to");
        from.getLinks().add(to);
        from.getLinks().add(from);
        given(from);
        try (Session session = engine.openSession()) {
            Node found = session.one(select(NODE).where(NODE.name.eq("from")));
            Node target = session.one(select(NODE).where(NODE.name.eq("to")));
            assertThat(found.getLinks()).containsExactlyInAnyOrder(target, found);
            assertThat(target.getLinkedFrom()).containsExactly(found);
            assertThat(target.getLinks()).isEmpty();
            assertThat(found.getLinkedFrom()).containsExactly(found);
            session.delete(found);
            session.commit();
            assertThat(session.list(select(NODE.name))).containsExactly("to");
        }
    }

    private void givenTwoPostsWithTags() {
        Post first = post("first");
        Post second = post("second");
        Tag java = tag("java");
        first.getTags().addAll(List.of(java, tag("sql")));
        second.getTags().add(java);
        given(first, second, tag("orm"));
    }

    private List<String> links() {
        try (Session session = engine.openSession()) {
            return session.handle()
                    .select("select concat(post_id, '-', tag_id) from post_tag order by 1")
                    .mapTo(String.class)
                    .list();
        }
    }
}
