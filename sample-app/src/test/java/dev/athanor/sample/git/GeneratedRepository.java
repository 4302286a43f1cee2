package dev.athanor.sample.git;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.PersonIdent;

/**
 * Writes a bare repository with a given number of commits, about three changes each, over two years, on which every question of the report has
 * an answer: a dozen authors, one of whom takes another name; merges of two and of three lines; a second root; renames,
 * deletions; tags of both kinds. The same seed gives the same commits, to the hash. Called by tests.
 */
public final class GeneratedRepository {
    private static final Instant FIRST_COMMIT = Instant.parse("2021-03-01T08:00:00Z");
    private static final Duration LENGTH = Duration.ofDays(730);
    private static final List<String> NAMES = List.of(
            "Ada Byron",
            "Ben Okri",
            "Chen Wei",
            "Dora Maar",
            "Émile Borel",
            "Fay Weldon",
            "Grace Ho",
            "Hal Abelson",
            "Ines Luz",
            "Jo Nesbø",
            "Kim Lee",
            "Lea Ypi");

    private final RepositoryWriter writer;
    private final Random random;
    private final int size;
    private final List<ObjectId> written = new ArrayList<>();
    private final List<String> tags = new ArrayList<>();
    private final Branch trunk;
    private int files;
    private int merges;
    private boolean adopted;

    private GeneratedRepository(RepositoryWriter writer, long seed, int size) {
        this.writer = writer;
        this.random = new Random(seed);
        this.size = size;
        this.trunk = writer.orphan();
    }

    /**
     * What was written.
     *
     * @param directory the repository
     * @param head the hash of the last commit
     * @param commits the number of commits, all of them reachable from the last one
     * @param merges how many of them have more than one parent
     * @param tags the names of the tags
     */
    public record Written(Path directory, String head, int commits, int merges, List<String> tags) {}

    /** Writes a repository of at least 50 commits into an empty or missing directory. */
    public static Written write(Path directory, long seed, int commits) throws IOException {
        try (RepositoryWriter writer = RepositoryWriter.create(directory)) {
            return new GeneratedRepository(writer, seed, commits).write(directory);
        }
    }

    private Written write(Path directory) throws IOException {
        for (int i = 0; i < 5; i++) {
            addFile(trunk, "src");
        }
        commit(trunk, "Begin", List.of());
        while (written.size() < size) {
            int left = size - written.size();
            int dice = random.nextInt(100);
            if (!adopted && written.size() >= size / 3) {
                adoptOtherHistory();
            } else if (dice < 3 && left > 20) {
                merge(List.of(line(trunk.fork()), line(trunk.fork())));
            } else if (dice < 12 && left > 10) {
                merge(List.of(line(trunk.fork())));
            } else {
                work(trunk);
                commit(trunk, subject(), parents(trunk));
            }
            if (written.size() / Math.max(20, size / 40) > tags.size()) {
                tag();
            }
        }
        ObjectId head = written.get(written.size() - 1);
        writer.ref(Constants.R_HEADS + "main", head);
        writer.finish();
        return new Written(directory, head.name(), written.size(), merges, List.copyOf(tags));
    }

    /** A few commits on a line of its own; by then the trunk may have moved on. */
    private Branch line(Branch line) throws IOException {
        int commits = 1 + random.nextInt(3);
        for (int i = 0; i < commits; i++) {
            work(line);
            commit(line, subject(), parents(line));
        }
        if (random.nextInt(3) == 0) {
            work(trunk);
            commit(trunk, subject(), parents(trunk));
        }
        return line;
    }

    private void merge(List<Branch> lines) throws IOException {
        List<ObjectId> parents = new ArrayList<>(parents(trunk));
        for (Branch line : lines) {
            trunk.take(line);
            parents.addAll(parents(line));
        }
        merges++;
        commit(trunk, "Merge " + lines.size() + (lines.size() == 1 ? " line" : " lines"), parents);
    }

    private void adoptOtherHistory() throws IOException {
        adopted = true;
        Branch other = writer.orphan();
        addFile(other, "adopted");
        commit(other, "Begin elsewhere", List.of());
        merge(List.of(other));
    }

    private void work(Branch branch) throws IOException {
        // Nearly three on average; now and then a sweep through many files.
        int changes = random.nextInt(60) == 0 ? 12 + random.nextInt(10) : 1 + random.nextInt(4);
        for (int i = 0; i < changes; i++) {
            int dice = random.nextInt(100);
            if (dice < 22 || branch.fileCount() < 5) {
                addFile(branch, "src");
            } else if (dice < 27) {
                branch.remove(branch.anyPath(random));
            } else if (dice < 33) {
                rename(branch);
            } else {
                edit(branch);
            }
        }
    }

    private void addFile(Branch branch, String top) throws IOException {
        files++;
        String folder = top + "/part" + random.nextInt(12) + "/area" + random.nextInt(12);
        String extension = random.nextInt(5) == 0 ? ".md" : ".java";
        List<String> lines = new ArrayList<>();
        int count = 8 + random.nextInt(30);
        for (int i = 0; i < count; i++) {
            lines.add(line());
        }
        branch.put(folder + "/File" + files + extension, lines);
    }

    private void edit(Branch branch) throws IOException {
        String path = branch.anyPath(random);
        List<String> lines = new ArrayList<>(branch.lines(path));
        int edits = 1 + random.nextInt(3);
        for (int i = 0; i < edits; i++) {
            int at = random.nextInt(lines.size());
            switch (random.nextInt(3)) {
                case 0 -> lines.add(at, line());
                case 1 -> lines.set(at, line());
                default -> {
                    if (lines.size() > 4) {
                        lines.remove(at);
                    }
                }
            }
        }
        branch.put(path, lines);
    }

    private void rename(Branch branch) throws IOException {
        String path = branch.anyPath(random);
        int slash = path.lastIndexOf('/');
        String target = path.substring(0, slash) + "/moved" + random.nextInt(100) + path.substring(slash);
        if (!branch.has(target)) {
            List<String> lines = new ArrayList<>(branch.lines(path));
            branch.remove(path);
            if (random.nextBoolean()) {
                lines.set(lines.size() / 2, line());
            }
            branch.put(target, lines);
        }
    }

    private String line() {
        return "line " + Long.toString(random.nextLong() >>> 1, 36);
    }

    private String subject() {
        return "Work " + (written.size() + 1) + ": " + Integer.toString(random.nextInt(1 << 30), 36);
    }

    private static List<ObjectId> parents(Branch branch) {
        ObjectId head = branch.head;
        return head == null ? List.of() : List.of(head);
    }

    private void commit(Branch branch, String subject, List<ObjectId> parents) throws IOException {
        Instant at = now();
        // The first names are the busiest ones.
        int author = Math.min(random.nextInt(NAMES.size()), random.nextInt(NAMES.size()));
        PersonIdent wrote = ident(author, at.minusSeconds(random.nextInt(3000)));
        String message = subject + "\n\nA body that nobody reads.\n";
        written.add(writer.commit(branch, message, wrote, ident(0, at), parents));
    }

    private Instant now() {
        return FIRST_COMMIT.plus(LENGTH.multipliedBy(written.size()).dividedBy(size));
    }

    private PersonIdent ident(int author, Instant at) {
        String name = NAMES.get(author);
        boolean renamed = author == 1 && written.size() > size / 2;
        return new PersonIdent(
                renamed ? "Ben Okri-Hill" : name,
                "author" + author + "@example.org",
                at,
                ZoneOffset.ofHours(author - 5));
    }

    private void tag() throws IOException {
        String name = "v" + (tags.size() + 1);
        ObjectId target = written.get(written.size() - 1);
        boolean annotated = tags.size() % 2 == 0;
        writer.ref(
                Constants.R_TAGS + name,
                annotated ? writer.annotate(name, target, Constants.OBJ_COMMIT, ident(0, now())) : target);
        tags.add(name);
    }
}
