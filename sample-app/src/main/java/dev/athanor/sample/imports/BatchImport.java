package dev.athanor.sample.imports;

import static dev.athanor.query.Sql.select;
import static dev.athanor.sample.model.QAuthor.AUTHOR;
import static dev.athanor.sample.model.QCommit.COMMIT;
import static dev.athanor.sample.model.QSourceFile.SOURCE_FILE;

import dev.athanor.query.Row2;
import dev.athanor.sample.git.ChangeRecord;
import dev.athanor.sample.git.CommitRecord;
import dev.athanor.sample.git.HistoryReader;
import dev.athanor.sample.git.Person;
import dev.athanor.sample.model.Author;
import dev.athanor.sample.model.Commit;
import dev.athanor.sample.model.QAuthor;
import dev.athanor.sample.model.QChange;
import dev.athanor.sample.model.QCommit;
import dev.athanor.sample.model.QSourceFile;
import dev.athanor.sample.model.SourceFile;
import dev.athanor.session.Session;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One unit of work of an import: adds the commits of a batch that are new, with their authors, files and changes, to a session.
 * What is there already is found by a few queries for the whole batch. Used once by {@link Importer}.
 */
final class BatchImport {
    private static final int EMAIL_LENGTH = 320;
    private static final int NAME_LENGTH = 200;
    private static final int PATH_LENGTH = 500;

    private final Session session;
    private final HistoryReader history;
    private final Map<String, Commit> commits = new HashMap<>();
    private final Map<String, Author> authors = new HashMap<>();
    private final Map<String, SourceFile> files = new HashMap<>();

    BatchImport(Session session, HistoryReader history) {
        this.session = session;
        this.history = history;
    }

    /** Adds what is new, parents before children; the number of new commits. */
    int add(List<CommitRecord> batch) {
        findCommits(batch);
        Map<CommitRecord, List<ChangeRecord>> fresh = new LinkedHashMap<>();
        for (CommitRecord commit : batch) {
            if (!commits.containsKey(commit.hash())) {
                fresh.put(commit, history.changes(commit));
            }
        }
        findAuthors(fresh.keySet());
        findFiles(fresh.values());
        fresh.forEach(this::add);
        return fresh.size();
    }

    private void add(CommitRecord record, List<ChangeRecord> changes) {
        Commit commit = QCommit.builder()
                .hash(record.hash())
                .subject(record.subject())
                .authoredAt(record.authoredAt())
                .committedAt(record.committedAt())
                .merge(record.isMerge())
                .author(author(record.author()))
                .parents(parents(record))
                .build();
        for (ChangeRecord change : changes) {
            commit.getChanges()
                    .add(QChange.builder()
                            .file(file(change.path()))
                            .kind(change.kind())
                            .addedLines(change.addedLines())
                            .deletedLines(change.deletedLines())
                            .oldPath(change.oldPath() == null ? null : path(change.oldPath()))
                            .build());
        }
        // The changes and what they refer to come along, by cascade.
        session.add(commit);
        commits.put(record.hash(), commit);
    }

    private List<Commit> parents(CommitRecord record) {
        List<Commit> parents = new ArrayList<>();
        for (String hash : record.parents()) {
            Commit parent = commits.get(hash);
            if (parent != null && !parents.contains(parent)) {
                parents.add(parent);
            }
        }
        return parents;
    }

    /** Who has an e-mail address; one whose name has changed gets the new one. */
    private Author author(Person person) {
        String name = Fit.cut(person.name(), NAME_LENGTH);
        Author author = authors.computeIfAbsent(
                email(person),
                email -> QAuthor.builder().email(email).name(name).build());
        if (!author.getName().equals(name)) {
            author.setName(name);
        }
        return author;
    }

    private SourceFile file(String path) {
        return files.computeIfAbsent(
                path(path), fitting -> QSourceFile.builder().path(fitting).build());
    }

    private void findCommits(List<CommitRecord> batch) {
        Set<String> hashes = new LinkedHashSet<>();
        for (CommitRecord commit : batch) {
            hashes.add(commit.hash());
            hashes.addAll(commit.parents());
        }
        for (List<String> chunk : Chunks.of(hashes)) {
            for (Row2<String, Long> row :
                    session.list(select(COMMIT.hash, COMMIT.id).where(COMMIT.hash.in(chunk)))) {
                // Nothing of a known commit is read: a reference knows its key and loads the rest when asked.
                commits.put(row.v1(), session.reference(COMMIT, row.v2()));
            }
        }
    }

    private void findAuthors(Set<CommitRecord> fresh) {
        Set<String> emails = new LinkedHashSet<>();
        fresh.forEach(commit -> emails.add(email(commit.author())));
        for (List<String> chunk : Chunks.of(emails)) {
            for (Author author : session.list(select(AUTHOR).where(AUTHOR.email.in(chunk)))) {
                authors.put(author.getEmail(), author);
            }
        }
    }

    private void findFiles(Iterable<List<ChangeRecord>> fresh) {
        Set<String> paths = new LinkedHashSet<>();
        for (List<ChangeRecord> changes : fresh) {
            changes.forEach(change -> paths.add(path(change.path())));
        }
        for (List<String> chunk : Chunks.of(paths)) {
            for (Row2<String, Long> row :
                    session.list(select(SOURCE_FILE.path, SOURCE_FILE.id).where(SOURCE_FILE.path.in(chunk)))) {
                files.put(row.v1(), session.reference(SOURCE_FILE, row.v2()));
            }
        }
    }

    private static String email(Person person) {
        // Without an address, the name has to tell people apart.
        return Fit.unique(person.email().isBlank() ? person.name() : person.email(), EMAIL_LENGTH);
    }

    private static String path(String path) {
        return Fit.unique(path, PATH_LENGTH);
    }
}
