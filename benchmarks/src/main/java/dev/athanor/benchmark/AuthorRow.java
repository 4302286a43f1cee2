package dev.athanor.benchmark;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An author as hand-written code holds it. */
final class AuthorRow {
    final long id;
    final String name;
    final String email;
    int age;
    final LocalDateTime createdAt;
    final @Nullable String bio;

    @Nullable
    List<BookRow> books;

    AuthorRow(long id, String name, String email, int age, LocalDateTime createdAt, @Nullable String bio) {
        this.id = id;
        this.name = name;
        this.email = email;
        this.age = age;
        this.createdAt = createdAt;
        this.bio = bio;
    }

    void add(BookRow book) {
        if (books == null) {
            books = new ArrayList<>();
        }
        books.add(book);
    }
}
