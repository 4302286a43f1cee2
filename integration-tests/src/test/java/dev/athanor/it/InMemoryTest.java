package dev.athanor.it;

import static dev.athanor.it.NewObjects.address;
import static dev.athanor.it.NewObjects.node;
import static dev.athanor.it.NewObjects.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.conformance.Row;
import dev.athanor.error.InvalidValueException;
import dev.athanor.it.blog.Author;
import dev.athanor.it.blog.Node;
import dev.athanor.it.blog.Post;
import dev.athanor.it.blog.QAuthor;
import dev.athanor.it.blog.Tag;
import dev.athanor.it.shop.Address;
import dev.athanor.it.shop.QAddress;
import dev.athanor.it.shop.QUser;
import dev.athanor.it.shop.User;
import dev.athanor.session.EntityState;
import dev.athanor.session.Inspect;
import dev.athanor.session.Session;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Objects that no session has seen: made by builders, related to each other, both sides kept equal. */
class InMemoryTest extends DatabaseTest {
    @Test
    @Row({"S20", "S80"})
    void builder_setsColumnsAndRelationships_andTheReverseSide() {
        Address address = address("roach@example.org");
        User roach = QUser.builder()
                .name("roach")
                .fullname("dev roach")
                .addresses(address)
                .build();

        assertThat(roach.getName()).isEqualTo("roach");
        assertThat(roach.getFullname()).isEqualTo("dev roach");
        assertThat(roach.getAddresses()).containsExactly(address);
        assertThat(address.getUser()).isSameAs(roach);
        assertStatements();
    }

    @Test
    @Row({"S13", "S79", "C81"})
    void collectionOfANewObject_isAnEmptyList_withoutStatement() {
        User transientUser = QUser.create();
        assertThat(transientUser.getAddresses()).isEmpty();
        assertThat(Inspect.state(transientUser)).isEqualTo(EntityState.TRANSIENT);

        try (Session session = engine.openSession()) {
            User pendingUser = user("pending");
            session.add(pendingUser);
            assertThat(pendingUser.getAddresses()).isEmpty();
            assertThat(Inspect.state(pendingUser)).isEqualTo(EntityState.PENDING);
        }
        assertStatements();
    }

    @Test
    @Row("S80")
    void appending_setsTheOtherSide() {
        User user = user("sandy");
        Address address = address("sandy@example.org");

        user.getAddresses().add(address);

        assertThat(address.getUser()).isSameAs(user);
    }

    @Test
    @Row("S81")
    void assigning_appendsOnTheOtherSide() {
        User user = user("sandy");
        Address built =
                QAddress.builder().emailAddress("sandy@example.org").user(user).build();
        Address assigned = address("sandy@example.com");
        assigned.setUser(user);

        assertThat(user.getAddresses()).containsExactly(built, assigned);
    }

    @Test
    @Row({"S82", "C78"})
    void reassigning_movesBetweenCollections() {
        User first = user("first", "a@example.org", "b@example.org");
        User second = user("second");
        Address moved = first.getAddresses().get(0);
        Address stays = first.getAddresses().get(1);

        moved.setUser(second);
        assertThat(first.getAddresses()).containsExactly(stays);
        assertThat(second.getAddresses()).containsExactly(moved);

        first.getAddresses().add(moved);
        assertThat(moved.getUser()).isSameAs(first);
        assertThat(second.getAddresses()).isEmpty();
        assertThat(first.getAddresses()).containsExactly(stays, moved);
    }

    @Test
    @Row("C78")
    void removingAndClearing_emptyTheOtherSide() {
        User user = user("user", "a@example.org", "b@example.org", "c@example.org");
        List<Address> all = List.copyOf(user.getAddresses());

        user.getAddresses().remove(all.get(0));
        assertThat(all.get(0).getUser()).isNull();

        all.get(1).setUser(null);
        assertThat(user.getAddresses()).containsExactly(all.get(2));

        user.getAddresses().clear();
        assertThat(all.get(2).getUser()).isNull();
        assertThat(user.getAddresses()).isEmpty();
    }

    @Test
    @Row({"S14", "S15"})
    void classesThatReferToEachOther_areResolved() {
        Author author = QAuthor.builder().name("ann").build();
        Post post = NewObjects.post("first");
        Tag tag = NewObjects.tag("java");
        post.setAuthor(author);
        tag.posts().add(post);

        assertThat(author.getPosts()).containsExactly(post);
        assertThat(post.getTags()).containsExactly(tag);
        assertThat(tag.posts()).containsExactly(post);

        post.getTags().clear();
        assertThat(tag.posts()).isEmpty();
    }

    @Test
    @Row("S15")
    void classThatRefersToItself_isResolved() {
        Node root = node("root");
        Node child = node("child");
        child.setParent(root);
        root.getLinks().add(child);

        assertThat(root.getChildren()).containsExactly(child);
        assertThat(child.getLinkedFrom()).containsExactly(root);
        assertThat(child.getLinks()).isEmpty();
    }

    @Test
    void columnThatWasNeverSet_isNamedWhenRead_orNullWhereNullable() {
        User user = QUser.create();

        assertThat(user.getFullname()).isNull();
        assertThat(user.getId()).isNull();
        assertThatThrownBy(user::getName)
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("User.name was never set and is not nullable. Set it before it is read, or annotate its "
                        + "accessors with @Nullable.");
    }

    @Test
    void equalsOfCollections_comparesByIdentity() {
        User user = user("user", "a@example.org");
        assertThat(user.getAddresses().contains(address("a@example.org"))).isFalse();
        assertThat(user.getAddresses().remove(address("a@example.org"))).isFalse();
    }
}
