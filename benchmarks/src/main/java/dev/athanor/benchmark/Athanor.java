package dev.athanor.benchmark;

import static dev.athanor.benchmark.model.QAuthor.AUTHOR;
import static dev.athanor.query.Sql.select;

import dev.athanor.Engine;
import dev.athanor.benchmark.AuthorFacts.BookFacts;
import dev.athanor.benchmark.model.Author;
import dev.athanor.benchmark.model.NewAuthor;
import dev.athanor.benchmark.model.QNewAuthor;
import dev.athanor.query.Load;
import dev.athanor.query.Select;
import dev.athanor.session.Session;
import dev.athanor.session.SessionFactory;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Sessions as users open them: a new one for each unit of work, with tracked objects; queries are constants. */
@State(Scope.Thread)
public class Athanor extends Workloads<Author> {
    private static final Select<Author> FIRST_10 = first(10);
    private static final Select<Author> FIRST_100 = first(100);
    private static final Select<Author> FIRST_1000 = first(1_000);
    private static final Select<Author> JOINED = first(PARENTS).options(Load.joined(AUTHOR.books));
    private static final Select<Author> SELECT_IN = first(PARENTS).options(Load.selectIn(AUTHOR.books));

    private Engine engine;
    private SessionFactory sessions;

    /** The first ten authors by a query that is written where it is run, and so is rendered each time. */
    @Benchmark
    public List<Author> list10WrittenInPlace() {
        try (Session session = sessions.openSession()) {
            return session.list(first(10));
        }
    }

    @Override
    void connect(Database filled) {
        engine = Engine.open(filled.url());
        sessions = sessions(engine);
    }

    /** The sessions that are timed. */
    SessionFactory sessions(Engine of) {
        return of.sessions();
    }

    @Override
    void disconnect() {
        engine.close();
    }

    @Override
    Author byKey(long id) {
        try (Session session = sessions.openSession()) {
            return session.getOne(AUTHOR, id);
        }
    }

    @Override
    List<Author> byKeys(long[] ids) {
        try (Session session = sessions.openSession()) {
            List<Author> authors = new ArrayList<>(ids.length);
            for (long id : ids) {
                authors.add(session.getOne(AUTHOR, id));
            }
            return authors;
        }
    }

    @Override
    List<Author> list(int count) {
        return all(count == 10 ? FIRST_10 : count == 100 ? FIRST_100 : FIRST_1000);
    }

    @Override
    List<Author> withBooksJoined() {
        return all(JOINED);
    }

    @Override
    List<Author> withBooksByKeys() {
        return all(SELECT_IN);
    }

    private List<Author> all(Select<Author> query) {
        try (Session session = sessions.openSession()) {
            return session.list(query);
        }
    }

    @Override
    void insert() {
        try (Session session = sessions.openSession()) {
            List<NewAuthor> authors = new ArrayList<>(INSERTED);
            for (long id = 1; id <= INSERTED; id++) {
                authors.add(QNewAuthor.builder()
                        .id(id)
                        .name(SampleData.name(id))
                        .email(SampleData.email(id))
                        .age(SampleData.age(id))
                        .createdAt(SampleData.createdAt(id))
                        .bio(SampleData.bio(id))
                        .build());
            }
            session.addAll(authors);
            session.commit();
        }
    }

    @Override
    void update() {
        try (Session session = sessions.openSession()) {
            for (Author author : session.list(FIRST_100)) {
                author.setAge(author.getAge() + 1);
            }
            session.commit();
        }
    }

    @Override
    AuthorFacts facts(Author author, boolean withBooks) {
        List<BookFacts> books = new ArrayList<>();
        if (withBooks) {
            author.getBooks()
                    .forEach(book -> books.add(new BookFacts(
                            book.getId(),
                            book.getAuthor().getId(),
                            book.getTitle(),
                            book.getPrice(),
                            book.getPublished(),
                            book.getIsbn())));
        }
        return new AuthorFacts(
                author.getId(),
                author.getName(),
                author.getEmail(),
                author.getAge(),
                author.getCreatedAt(),
                author.getBio(),
                sorted(books));
    }

    private static Select<Author> first(long count) {
        return select(AUTHOR).where(AUTHOR.id.le(count)).orderBy(AUTHOR.id);
    }
}
