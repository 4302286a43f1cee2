package dev.athanor.benchmark;

import dev.athanor.benchmark.model.Author;
import dev.athanor.benchmark.model.Book;
import dev.athanor.benchmark.model.QAuthor;
import dev.athanor.benchmark.model.QBook;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Takes all books out of the collection of an author, in memory: a hundred times as many should take a hundred times as long. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 20)
@Measurement(iterations = 20)
public class LargeCollection {
    /** How many books there are. */
    @Param({"1000", "100000"})
    public int size;

    private Author author;
    private Author other;
    private List<Book> books;

    /** Fills the collection anew, and mixes the books. */
    @Setup(Level.Iteration)
    public void fill() {
        author = QAuthor.builder().id(1L).build();
        other = QAuthor.builder().id(2L).build();
        books = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            Book book = QBook.builder().build();
            books.add(book);
        }
        author.getBooks().addAll(books);
        Collections.shuffle(books, new Random(1));
    }

    /** Each book is given another author, in any order. */
    @Benchmark
    public int moveEach() {
        for (Book book : books) {
            book.setAuthor(other);
        }
        return author.getBooks().size();
    }

    /** Each book is removed by itself, in any order. */
    @Benchmark
    public int removeEach() {
        books.forEach(author.getBooks()::remove);
        return author.getBooks().size();
    }

    /** All that meet a condition at once. */
    @Benchmark
    public boolean removeIf() {
        return author.getBooks().removeIf(book -> true);
    }

    /** All but some. */
    @Benchmark
    public boolean retainAll() {
        return author.getBooks().retainAll(books.subList(0, 10));
    }

    /** All at once. */
    @Benchmark
    public int clear() {
        author.getBooks().clear();
        return author.getBooks().size();
    }
}
