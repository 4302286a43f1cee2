package dev.athanor.sample.git;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.jgit.internal.storage.file.FileRepository;
import org.eclipse.jgit.internal.storage.file.PackInserter;
import org.eclipse.jgit.lib.AnyObjectId;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.TagBuilder;

/** Writes a bare repository without a work tree, its objects in packs; used by {@link GeneratedRepository} and by tests. */
public final class RepositoryWriter implements AutoCloseable {
    private static final Set<RefUpdate.Result> WRITTEN = EnumSet.of(
            RefUpdate.Result.NEW, RefUpdate.Result.FORCED, RefUpdate.Result.FAST_FORWARD, RefUpdate.Result.NO_CHANGE);

    private final FileRepository repository;
    private final PackInserter inserter;
    private final Map<String, ObjectId> refs = new LinkedHashMap<>();

    private RepositoryWriter(FileRepository repository) {
        this.repository = repository;
        this.inserter = repository.getObjectDatabase().newPackInserter();
        this.inserter.checkExisting(false);
    }

    /** Begins a repository whose HEAD is the branch {@code main}. */
    public static RepositoryWriter create(Path directory) throws IOException {
        QuietSystemReader.install();
        FileRepository repository = new FileRepository(directory.toFile());
        repository.create(true);
        repository.updateRef(Constants.HEAD).link(Constants.R_HEADS + "main");
        return new RepositoryWriter(repository);
    }

    /** A line of history that begins with nothing. */
    public Branch orphan() {
        return Branch.orphan(inserter);
    }

    /** Commits the files of a line, which goes on from there. */
    public ObjectId commit(
            Branch branch, String message, PersonIdent author, PersonIdent committer, List<ObjectId> parents)
            throws IOException {
        CommitBuilder commit = new CommitBuilder();
        commit.setTreeId(branch.writeTree());
        commit.setParentIds(parents);
        commit.setAuthor(author);
        commit.setCommitter(committer);
        commit.setMessage(message);
        ObjectId id = inserter.insert(commit);
        branch.head = id;
        return id;
    }

    /** Writes a tag that has a message of its own; the id of the tag, not yet named by a reference. */
    public ObjectId annotate(String name, AnyObjectId target, int type, PersonIdent tagger) throws IOException {
        TagBuilder tag = new TagBuilder();
        tag.setTag(name);
        tag.setObjectId(target, type);
        tag.setTagger(tagger);
        tag.setMessage("Version " + name + "\n");
        return inserter.insert(tag);
    }

    /** Names an object, by the full name of a reference. */
    public void ref(String name, ObjectId id) {
        refs.put(name, id);
    }

    /** Writes everything out; the references come last. More may follow. */
    public void finish() throws IOException {
        inserter.flush();
        for (Map.Entry<String, ObjectId> ref : refs.entrySet()) {
            RefUpdate update = repository.updateRef(ref.getKey());
            update.setNewObjectId(ref.getValue());
            update.disableRefLog();
            RefUpdate.Result result = update.forceUpdate();
            if (!WRITTEN.contains(result)) {
                throw new IOException("Cannot write " + ref.getKey() + ": " + result);
            }
        }
    }

    /** Takes a reference away. */
    public void drop(String name) throws IOException {
        refs.remove(name);
        RefUpdate update = repository.updateRef(name);
        update.setForceUpdate(true);
        RefUpdate.Result result = update.delete();
        if (result != RefUpdate.Result.FORCED) {
            throw new IOException("Cannot delete " + name + ": " + result);
        }
    }

    @Override
    public void close() {
        inserter.close();
        repository.close();
    }
}
