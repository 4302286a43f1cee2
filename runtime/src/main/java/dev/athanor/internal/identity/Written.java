package dev.athanor.internal.identity;

import dev.athanor.spi.MappedEntity;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * What the open transaction has written: which objects were inserted and deleted, and the values that others had before, for a
 * rollback. It is kept with the pages of the objects and holds none of them, so that a long transaction needs no more memory than
 * its objects in use; see SQLAlchemy, whose session lets go of objects after a flush as well.
 */
public final class Written {
    private static final int FIRST_PRUNE = 64;

    private final List<WeakReference<Page>> pages = new ArrayList<>(2);
    private int pruneAt = FIRST_PRUNE;
    private int moment;
    private boolean any;

    /** Nothing yet. */
    public Written() {}

    /** Whether something was written. */
    public boolean isAny() {
        return any;
    }

    /** A new moment: what is written from now on is written since then. 0 is the beginning. */
    public int mark() {
        return ++moment;
    }

    /** Says that the row of an object, which is on a page now, was inserted. */
    public void inserted(MappedEntity entity) {
        any = true;
        if (entity.athanor$owner() instanceof Page page) {
            journalOf(page).inserted(page.positionOf(entity), moment);
        }
    }

    /** Whether the row of an object was inserted. */
    public boolean isInserted(MappedEntity entity) {
        if (!(entity.athanor$owner() instanceof Page page)) {
            return false;
        }
        PageJournal journal = page.journal();
        return journal != null && journal.isInserted(page.positionOf(entity));
    }

    /** Says that the row of an object is gone, and takes it out of the identity map. */
    public void deleted(MappedEntity entity) {
        any = true;
        if (entity.athanor$owner() instanceof Page page) {
            int position = page.positionOf(entity);
            if (position >= 0) {
                journalOf(page).deleted(position, entity, moment);
                page.remove(entity);
            }
        }
    }

    /** Says that a flush has written all that is in the journal, which is empty then. */
    public void take(Journal journal) {
        FormerValues former = journal.former();
        for (int i = 0; i < former.size(); i++) {
            MappedEntity entity = former.entity(i);
            if (entity != null && entity.athanor$owner() instanceof Page page) {
                journalOf(page).note(entity, former.attribute(i), former.value(i), moment);
                any = true;
            }
        }
        journal.clear();
    }

    /** The objects that were inserted since a moment, those that were deleted again too. */
    public List<MappedEntity> insertedSince(int since) {
        List<MappedEntity> found = new ArrayList<>();
        forEach(journal -> journal.insertedSince(since, found));
        return found;
    }

    /** The objects whose rows were deleted since a moment. */
    public List<MappedEntity> deletedSince(int since) {
        List<MappedEntity> found = new ArrayList<>();
        forEach(journal -> journal.deletedSince(since, found));
        return found;
    }

    /**
     * Puts back the values that were written since a moment, the latest first, but on objects that are passed over, and forgets
     * them and which objects were inserted.
     *
     * @return the objects, some of them several times
     */
    public List<MappedEntity> undo(int since, Predicate<? super MappedEntity> passedOver) {
        List<MappedEntity> undone = new ArrayList<>();
        forEach(journal -> journal.undo(since, passedOver, undone));
        return undone;
    }

    /** Forgets everything: the transaction ended. */
    public void end() {
        forEachPage(Page::endTransaction);
        pages.clear();
        any = false;
    }

    private PageJournal journalOf(Page page) {
        PageJournal journal = page.journal();
        if (journal == null) {
            journal = page.beginJournal();
            if (pages.size() >= pruneAt) {
                pages.removeIf(each -> each.refersTo(null));
                pruneAt = Math.max(FIRST_PRUNE, pages.size() * 2);
            }
            pages.add(page.reference());
        }
        return journal;
    }

    private void forEach(Consumer<? super PageJournal> visitor) {
        forEachPage(page -> {
            PageJournal journal = page.journal();
            if (journal != null) {
                visitor.accept(journal);
            }
        });
    }

    private void forEachPage(Consumer<? super Page> visitor) {
        for (WeakReference<Page> reference : pages) {
            Page page = reference.get();
            if (page != null) {
                visitor.accept(page);
            }
        }
    }
}
