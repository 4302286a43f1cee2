package dev.athanor.benchmark;

import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** The fields of an author whatever class holds them, for the comparison of answers; the books are empty where none were asked for. */
record AuthorFacts(
        long id,
        String name,
        String email,
        int age,
        LocalDateTime createdAt,
        @Nullable String bio,
        List<BookFacts> books) {

    /** The fields of a book. */
    record BookFacts(long id, long authorId, String title, double price, int published, String isbn) {
        /** What the database holds of a book. */
        static BookFacts of(long id) {
            return new BookFacts(
                    id,
                    (id - 1) / SampleData.BOOKS_EACH + 1,
                    SampleData.title(id),
                    SampleData.price(id),
                    SampleData.published(id),
                    SampleData.isbn(id));
        }
    }

    /** What the database holds of an author. */
    static AuthorFacts of(long id, boolean withBooks) {
        long first = (id - 1) * SampleData.BOOKS_EACH + 1;
        List<BookFacts> books = withBooks
                ? LongStream.range(first, first + SampleData.BOOKS_EACH)
                        .mapToObj(BookFacts::of)
                        .toList()
                : List.of();
        return new AuthorFacts(
                id,
                SampleData.name(id),
                SampleData.email(id),
                SampleData.age(id),
                SampleData.createdAt(id),
                SampleData.bio(id),
                books);
    }
}
