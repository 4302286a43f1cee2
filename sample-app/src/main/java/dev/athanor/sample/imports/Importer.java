package dev.athanor.sample.imports;

import dev.athanor.Engine;
import dev.athanor.sample.git.CommitRecord;
import dev.athanor.sample.git.HistoryReader;
import dev.athanor.sample.git.TagRecord;
import dev.athanor.session.Session;
import java.util.ArrayList;
import java.util.List;

/**
 * Imports a history: each batch of commits in a session of its own, which is committed whole or not at all. What is there
 * already is left alone, so that an import can be repeated, or go on where one was broken off. Called by the commands.
 */
public final class Importer {
    /** How many commits make a batch where nobody says otherwise. */
    public static final int BATCH = 500;

    private final Engine engine;
    private final int batchSize;
    private final ImportListener listener;

    /** An importer into the engine's database, whose tables need not be there yet. */
    public Importer(Engine engine, int batchSize, ImportListener listener) {
        this.engine = engine;
        this.batchSize = batchSize;
        this.listener = listener;
    }

    /** Imports what is new, and makes the tags those that the history has now. */
    public ImportResult run(HistoryReader history) {
        engine.schema().createAll();
        listener.begun(history.size());
        int imported = 0;
        List<CommitRecord> batch = new ArrayList<>();
        for (CommitRecord commit : history) {
            batch.add(commit);
            if (batch.size() == batchSize) {
                imported += importBatch(history, batch);
                batch.clear();
            }
        }
        imported += importBatch(history, batch);
        List<TagRecord> tags = history.tags();
        importTags(tags);
        return new ImportResult(imported, history.size() - imported, tags.size());
    }

    private int importBatch(HistoryReader history, List<CommitRecord> batch) {
        int imported;
        try (Session session = engine.openSession()) {
            imported = new BatchImport(session, history).add(batch);
            session.commit();
        }
        listener.advanced(batch.size());
        return imported;
    }

    private void importTags(List<TagRecord> tags) {
        try (Session session = engine.openSession()) {
            new TagImport(session).replace(tags);
            session.commit();
        }
    }
}
