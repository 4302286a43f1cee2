package dev.athanor.sample.git;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import org.eclipse.jgit.errors.IncorrectObjectTypeException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.RefDatabase;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevSort;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Reads the history of a repository, oldest commit first and each parent before its children: everything that HEAD, a branch
 * or a tag leads to. The importer iterates it once and asks for the changes of the commits that are new to it. Not for two
 * threads at once; what git cannot read is an {@link UncheckedIOException}.
 */
public final class HistoryReader implements Iterable<CommitRecord>, AutoCloseable {
    private final Repository repository;
    private final ObjectReader objects;
    private final RevWalk walk;
    private final ChangeReader changes;
    private final List<RevCommit> order;

    private HistoryReader(Repository repository) throws IOException {
        this.repository = repository;
        this.objects = repository.newObjectReader();
        this.walk = new RevWalk(objects);
        // Between 10 and 50 times as much memory as the rest of a commit; read again for one commit at a time.
        this.walk.setRetainBody(false);
        this.changes = new ChangeReader(repository, objects);
        this.order = oldestFirst();
    }

    /** Opens the repository whose git directory this is, as {@link RepositoryFinder} finds it. The caller closes the reader. */
    public static HistoryReader open(Path gitDirectory) {
        QuietSystemReader.install();
        try {
            Repository repository = new FileRepositoryBuilder()
                    .setGitDir(gitDirectory.toFile())
                    .setMustExist(true)
                    .build();
            try {
                return new HistoryReader(repository);
            } catch (IOException | RuntimeException e) {
                repository.close();
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the git repository " + gitDirectory, e);
        }
    }

    /** The number of commits; 0 in an empty repository. */
    public int size() {
        return order.size();
    }

    @Override
    public Iterator<CommitRecord> iterator() {
        Iterator<RevCommit> commits = order.iterator();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return commits.hasNext();
            }

            @Override
            public CommitRecord next() {
                return record(commits.next());
            }
        };
    }

    /** What a commit of this history did to files, compared with its first parent, by path. */
    public List<ChangeRecord> changes(CommitRecord commit) {
        RevCommit found = walk.lookupCommit(ObjectId.fromString(commit.hash()));
        try {
            walk.parseHeaders(found);
            return changes.changes(
                    found.getParentCount() == 0 ? null : walk.parseTree(found.getParent(0)), found.getTree());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the changes of commit " + commit.hash(), e);
        }
    }

    /** The tags that lead to commits, by name. */
    public List<TagRecord> tags() {
        List<TagRecord> tags = new ArrayList<>();
        try {
            for (Ref ref : repository.getRefDatabase().getRefsByPrefix(Constants.R_TAGS)) {
                RevCommit commit = commitOf(ref);
                if (commit != null) {
                    tags.add(new TagRecord(Repository.shortenRefName(ref.getName()), commit.name()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the tags of " + repository.getDirectory(), e);
        }
        return tags;
    }

    @Override
    public void close() {
        walk.close();
        objects.close();
        repository.close();
    }

    private List<RevCommit> oldestFirst() throws IOException {
        RefDatabase refs = repository.getRefDatabase();
        List<Ref> starts = new ArrayList<>(refs.getRefsByPrefix(Constants.R_HEADS, Constants.R_TAGS));
        // Its own: HEAD may stand on no branch.
        Ref head = refs.exactRef(Constants.HEAD);
        if (head != null) {
            starts.add(head);
        }
        for (Ref start : starts) {
            RevCommit commit = commitOf(start);
            if (commit != null) {
                walk.markStart(commit);
            }
        }
        walk.sort(RevSort.COMMIT_TIME_DESC, true);
        walk.sort(RevSort.TOPO, true);
        List<RevCommit> commits = new ArrayList<>();
        for (RevCommit commit : walk) {
            commits.add(commit);
        }
        Collections.reverse(commits);
        return commits;
    }

    /** The commit that a reference leads to; null for a branch without a commit, or a tag of something else. */
    private @Nullable RevCommit commitOf(Ref ref) throws IOException {
        ObjectId id = ref.getObjectId();
        if (id == null) {
            return null;
        }
        try {
            return walk.parseCommit(id);
        } catch (IncorrectObjectTypeException | MissingObjectException e) {
            return null;
        }
    }

    private CommitRecord record(RevCommit commit) {
        try {
            walk.parseBody(commit);
            CommitRecord read = CommitReader.read(commit);
            commit.disposeBody();
            return read;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read commit " + commit.name(), e);
        }
    }
}
