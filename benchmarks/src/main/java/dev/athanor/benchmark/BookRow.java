package dev.athanor.benchmark;

/** A book as hand-written code holds it. */
final class BookRow {
    final long id;
    final long authorId;
    final String title;
    final double price;
    final int published;
    final String isbn;

    BookRow(long id, long authorId, String title, double price, int published, String isbn) {
        this.id = id;
        this.authorId = authorId;
        this.title = title;
        this.price = price;
        this.published = published;
        this.isbn = isbn;
    }
}
