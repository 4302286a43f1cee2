package dev.athanor.sample.git;

import dev.athanor.sample.model.ChangeKind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.diff.DiffEntry;
import org.eclipse.jgit.diff.DiffEntry.ChangeType;
import org.eclipse.jgit.diff.RenameDetector;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.NullProgressMonitor;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.treewalk.EmptyTreeIterator;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.TreeFilter;
import org.jspecify.annotations.Nullable;

/** Compares two trees and finds renames; called by {@link HistoryReader}. One walk and one detector serve all commits. */
final class ChangeReader {
    private final ObjectReader reader;
    private final TreeWalk walk;
    private final RenameDetector renames;
    private final LineCounter lines;

    /** The reader stays the caller's to close. */
    ChangeReader(Repository repository, ObjectReader reader) {
        this.reader = reader;
        this.walk = new TreeWalk(repository, reader);
        this.walk.setRecursive(true);
        this.walk.setFilter(TreeFilter.ANY_DIFF);
        this.renames = new RenameDetector(repository);
        this.lines = new LineCounter(reader);
    }

    /** The changes from one tree, or from nothing, to another one, by path. */
    List<ChangeRecord> changes(@Nullable ObjectId before, ObjectId after) throws IOException {
        walk.reset();
        if (before == null) {
            walk.addTree(new EmptyTreeIterator());
        } else {
            walk.addTree(before);
        }
        walk.addTree(after);
        List<DiffEntry> entries = DiffEntry.scan(walk);
        List<ChangeRecord> changes = new ArrayList<>(entries.size());
        for (DiffEntry entry : mayHoldRenames(entries) ? withRenames(entries) : entries) {
            changes.add(change(entry));
        }
        return changes;
    }

    private static boolean mayHoldRenames(List<DiffEntry> entries) {
        boolean added = false;
        boolean deleted = false;
        for (DiffEntry entry : entries) {
            added |= entry.getChangeType() == ChangeType.ADD;
            deleted |= entry.getChangeType() == ChangeType.DELETE;
        }
        return added && deleted;
    }

    private List<DiffEntry> withRenames(List<DiffEntry> entries) throws IOException {
        renames.reset();
        renames.addAll(entries);
        try {
            return renames.compute(reader, NullProgressMonitor.INSTANCE);
        } catch (MissingObjectException e) {
            // A partial clone: without the contents, a rename is a file that went and one that came.
            return entries;
        } catch (org.eclipse.jgit.api.errors.CanceledException e) {
            throw new IllegalStateException("Nobody can cancel this monitor.", e);
        }
    }

    private ChangeRecord change(DiffEntry entry) throws IOException {
        ChangeKind kind = kind(entry.getChangeType());
        String path = kind == ChangeKind.DELETE ? entry.getOldPath() : entry.getNewPath();
        // A copy has an old content too, but all of its lines are new.
        ObjectId before =
                kind == ChangeKind.ADD ? ObjectId.zeroId() : entry.getOldId().toObjectId();
        LineCounter.Lines counted = lines.count(before, entry.getNewId().toObjectId());
        String oldPath = kind == ChangeKind.RENAME ? entry.getOldPath() : null;
        return new ChangeRecord(path, kind, oldPath, counted.added(), counted.deleted());
    }

    private static ChangeKind kind(ChangeType type) {
        return switch (type) {
            case ADD, COPY -> ChangeKind.ADD;
            case MODIFY -> ChangeKind.MODIFY;
            case DELETE -> ChangeKind.DELETE;
            case RENAME -> ChangeKind.RENAME;
        };
    }
}
