package dev.athanor.it;

import static dev.athanor.it.blog.QAuthor.AUTHOR;
import static dev.athanor.it.blog.QPost.POST;
import static dev.athanor.query.Load.defer;
import static dev.athanor.query.Load.joined;
import static dev.athanor.query.Load.plan;
import static dev.athanor.query.Load.raiseAll;
import static dev.athanor.query.Load.selectIn;
import static dev.athanor.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.error.QueryException;
import dev.athanor.error.RaiseLoadException;
import dev.athanor.it.blog.Author;
import dev.athanor.it.blog.Post;
import dev.athanor.query.LoadPlan;
import dev.athanor.session.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Load plans: values that say what is loaded, for queries, {@code get} and {@code refresh}. */
class LoadPlanTest extends DatabaseTest {
    private static final LoadPlan<Post> WITH_TAGS = plan(POST).with(selectIn(POST.tags));
    private static final LoadPlan<Author> PAGE =
            plan(AUTHOR).with(selectIn(AUTHOR.posts).then(WITH_TAGS), raiseAll());

    @BeforeEach
    void posts() {
        Author ann = SelectData.author("ann", "a1", "a2");
        ann.getPosts().forEach(post -> post.getTags().add(SelectData.tag(post.getTitle())));
        given(ann);
    }

    private static void assertWhole(Author author) {
        for (Post post : author.getPosts()) {
            assertThat(post.getTags()).hasSize(1);
            assertThatThrownBy(() -> post.getComments().size()).isInstanceOf(RaiseLoadException.class);
        }
    }

    @Test
    void plan_isUsedByAQuery_andWithinAnOption() {
        try (Session session = engine.openSession()) {
            Author author = session.one(select(AUTHOR).options(PAGE));
            assertCount(3);
            assertWhole(author);
            assertCount(0);
        }
        try (Session session = engine.openSession()) {
            assertThat(session.list(select(POST).options(WITH_TAGS, joined(POST.author))))
                    .hasSize(2);
            assertCount(2);
        }
    }

    @Test
    void plan_isUsedByGet() {
        try (Session session = engine.openSession()) {
            assertWhole(session.getOne(AUTHOR, 1L, PAGE));
            assertCount(3);
            assertWhole(session.getOne(AUTHOR, 1L, PAGE));
            assertCount(0);
            assertThat(session.get(AUTHOR, 2L, PAGE)).isNull();
        }
    }

    @Test
    void refresh_withAPlan_readsTheObjectAndWhatThePlanLoads_anew() {
        try (Session session = engine.openSession()) {
            Author author = session.getOne(AUTHOR, 1L);
            author.setName("dropped");
            recorder.clear();
            session.refresh(author, PAGE);
            assertCount(3);
            assertThat(author.getName()).isEqualTo("ann");
            assertWhole(author);
            assertCount(0);
        }
    }

    @Test
    void innerJoin_isRefusedWhereOneObjectIsRead() {
        LoadPlan<Post> members = plan(POST).with(joined(POST.author).inner());
        try (Session session = engine.openSession()) {
            assertThatThrownBy(() -> session.get(POST, 1L, members))
                    .isInstanceOf(QueryException.class)
                    .hasMessage("joined(Post.author).inner() leaves out objects without a target, and"
                            + " plan(POST).with[joined(Post.author)] is to read one object. Say it without inner().");
        }
    }

    @Test
    void merge_withAPlan_readsTheObjectAndItsCollectionsAtOnce() {
        Author detached;
        try (Session session = engine.openSession()) {
            detached = session.getOne(AUTHOR, 1L, PAGE);
        }
        detached.setName("renamed");
        recorder.clear();
        try (Session session = engine.openSession()) {
            Author merged = session.merge(detached, PAGE);
            assertCount(3);
            assertThat(merged.getName()).isEqualTo("renamed");
            session.commit();
            assertThat(recorder.sql()).singleElement().asString().startsWith("UPDATE author");
        }
    }

    @Test
    void ofTwoOptionsAboutOneRelationship_theLaterCounts_soThatAPlanCanBeChanged() {
        LoadPlan<Author> lighter = PAGE.with(selectIn(AUTHOR.posts));
        try (Session session = engine.openSession()) {
            Author author = session.one(select(AUTHOR).options(lighter));
            assertCount(2);
            assertThatThrownBy(() -> author.getPosts().get(0).getTags().size()).isInstanceOf(RaiseLoadException.class);
        }
    }

    @Test
    void plans_areValues() {
        assertThat(plan(POST).with(selectIn(POST.tags))).isEqualTo(WITH_TAGS).hasSameHashCodeAs(WITH_TAGS);
        assertThat(plan(POST).with(joined(POST.tags))).isNotEqualTo(WITH_TAGS);
        assertThat(PAGE).hasToString("plan(AUTHOR).with[selectIn(Author.posts).then[selectIn(Post.tags)], raiseAll()]");
        assertThat(plan(POST).with(defer(POST.title))).hasToString("plan(POST).with[defer(POST.title)]");
    }

    @Test
    void plan_ofAnotherEntityThanTheQuerys_isRefused() {
        try (Session session = engine.openSession()) {
            assertThatThrownBy(() -> session.list(select(POST).options(PAGE)))
                    .isInstanceOf(QueryException.class)
                    .hasMessage(
                            "selectIn(Author.posts).then[selectIn(Post.tags)] is about an entity that the query does not"
                                    + " return. Select author, or leave the option out.");
        }
    }
}
