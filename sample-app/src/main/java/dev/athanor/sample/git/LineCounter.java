package dev.athanor.sample.git;

import java.io.IOException;
import org.eclipse.jgit.diff.DiffAlgorithm;
import org.eclipse.jgit.diff.Edit;
import org.eclipse.jgit.diff.HistogramDiff;
import org.eclipse.jgit.diff.RawText;
import org.eclipse.jgit.diff.RawTextComparator;
import org.eclipse.jgit.errors.BinaryBlobException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;

/** Counts the lines that differ between two contents of a file; called by {@link ChangeReader}, with one reader for all files. */
final class LineCounter {
    /** Larger contents count as binary ones. */
    private static final int LARGEST = 16 << 20;

    private static final DiffAlgorithm ALGORITHM = new HistogramDiff();
    private static final RawText NO_LINES = RawText.EMPTY_TEXT;

    private final ObjectReader reader;

    LineCounter(ObjectReader reader) {
        this.reader = reader;
    }

    /**
     * The numbers of lines.
     *
     * @param added those that are new
     * @param deleted those that are gone
     */
    record Lines(int added, int deleted) {
        static final Lines NONE = new Lines(0, 0);
    }

    /** Compares two contents; the zero id stands for no file. A comparison is made only where there are two of them. */
    Lines count(ObjectId before, ObjectId after) throws IOException {
        if (before.equals(after)) {
            return Lines.NONE;
        }
        try {
            RawText a = load(before);
            RawText b = load(after);
            if (a.size() == 0 || b.size() == 0) {
                return new Lines(b.size(), a.size());
            }
            return compare(a, b);
        } catch (BinaryBlobException | MissingObjectException e) {
            // Missing: a commit of another repository (a submodule), or a content that a partial clone has left behind.
            return Lines.NONE;
        }
    }

    private static Lines compare(RawText a, RawText b) {
        int added = 0;
        int deleted = 0;
        for (Edit edit : ALGORITHM.diff(RawTextComparator.DEFAULT, a, b)) {
            deleted += edit.getLengthA();
            added += edit.getLengthB();
        }
        return new Lines(added, deleted);
    }

    private RawText load(ObjectId id) throws IOException, BinaryBlobException {
        if (id.equals(ObjectId.zeroId())) {
            return NO_LINES;
        }
        return RawText.load(reader.open(id, Constants.OBJ_BLOB), LARGEST);
    }
}
