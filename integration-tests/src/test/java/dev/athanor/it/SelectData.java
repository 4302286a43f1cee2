package dev.athanor.it;

import dev.athanor.it.blog.Author;
import dev.athanor.it.blog.QAuthor;
import dev.athanor.it.blog.QPost;
import dev.athanor.it.blog.QTag;
import dev.athanor.it.blog.Tag;
import dev.athanor.it.shop.QAddress;
import dev.athanor.it.shop.QUser;
import dev.athanor.it.shop.User;
import java.util.stream.IntStream;

/** Makes transient objects that queries look for. */
final class SelectData {
    private SelectData() {}

    /** A user with an address for each e-mail. */
    static User user(String name, String... emails) {
        User user = QUser.builder().name(name).deleted(false).build();
        for (String email : emails) {
            user.getAddresses().add(QAddress.builder().emailAddress(email).build());
        }
        return user;
    }

    /** A user with a full name. */
    static User named(String name, String fullname) {
        return QUser.builder().name(name).fullname(fullname).deleted(false).build();
    }

    /** Users u1, u2, ..., each with two addresses. */
    static Object[] users(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> user("u" + i, "a" + i + "@x.org", "b" + i + "@x.org"))
                .toArray();
    }

    /** An author with a post for each title. */
    static Author author(String name, String... titles) {
        Author author = QAuthor.builder().name(name).build();
        for (String title : titles) {
            author.getPosts().add(QPost.builder().title(title).views(0).build());
        }
        return author;
    }

    /** A tag. */
    static Tag tag(String label) {
        return QTag.builder().label(label).build();
    }

    /** Authors w1, w2, ..., each with two posts. */
    static Object[] authors(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> author("w" + i, "p" + i, "q" + i))
                .toArray();
    }
}
