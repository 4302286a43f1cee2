package dev.athanor.sample.imports;

import static dev.athanor.query.Load.joined;
import static dev.athanor.query.Sql.select;
import static dev.athanor.sample.model.QCommit.COMMIT;
import static dev.athanor.sample.model.QTag.TAG;

import dev.athanor.sample.git.TagRecord;
import dev.athanor.sample.model.Commit;
import dev.athanor.sample.model.QTag;
import dev.athanor.sample.model.Tag;
import dev.athanor.session.Session;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The last unit of work of an import: adds new tags, moves moved ones, deletes those that are gone. Used once by {@link Importer}. */
final class TagImport {
    private static final int NAME_LENGTH = 255;

    private final Session session;

    TagImport(Session session) {
        this.session = session;
    }

    /** Makes the tags of the database those of the history, whose commits are imported. */
    void replace(List<TagRecord> records) {
        Map<String, Tag> gone = new HashMap<>();
        for (Tag tag : session.list(select(TAG).options(joined(TAG.commit)))) {
            gone.put(tag.getName(), tag);
        }
        Map<String, Commit> commits = commits(records);
        for (TagRecord record : records) {
            String name = Fit.unique(record.name(), NAME_LENGTH);
            Commit commit = commits.get(record.commit());
            Tag tag = gone.remove(name);
            if (commit == null) {
                continue;
            }
            if (tag == null) {
                session.add(QTag.builder().name(name).commit(commit).build());
            } else if (tag.getCommit() != commit) {
                // In one session, one row is one object: what is not the same object is another commit.
                tag.setCommit(commit);
            }
        }
        gone.values().forEach(session::delete);
    }

    private Map<String, Commit> commits(List<TagRecord> records) {
        Map<String, Commit> found = new HashMap<>();
        for (List<String> chunk :
                Chunks.of(records.stream().map(TagRecord::commit).distinct().toList())) {
            for (Commit commit : session.list(select(COMMIT).where(COMMIT.hash.in(chunk)))) {
                found.put(commit.getHash(), commit);
            }
        }
        return found;
    }
}
