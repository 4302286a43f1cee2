package dev.athanor.internal.identity;

import dev.athanor.spi.MappedEntity;
import java.util.Collection;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What the open transaction has written of the members of one page, for a rollback. The page holds it, and is held by its members
 * alone: of objects that nobody can see nothing needs to be put back.
 */
final class PageJournal {
    private final Page page;
    private final FormerValues former = new FormerValues();
    /** For each member 1 more than the moment in which it was inserted; 0 where it was not. */
    private int @Nullable [] inserted;

    private @Nullable MappedEntity @Nullable [] deleted;
    private int @Nullable [] deletedAt;

    PageJournal(Page page) {
        this.page = page;
    }

    void note(MappedEntity entity, int attribute, @Nullable Object value, int moment) {
        former.add(entity, attribute, value, moment);
    }

    /** Whether a value that an attribute had before is noted. */
    boolean has(MappedEntity entity, int attribute) {
        for (int i = 0; i < former.size(); i++) {
            if (former.entity(i) == entity && former.attribute(i) == attribute) {
                return true;
            }
        }
        return false;
    }

    /** Whether the member at a position, which may be -1 for none, was inserted. */
    boolean isInserted(int position) {
        return inserted != null && position >= 0 && inserted[position] > 0;
    }

    void inserted(int position, int moment) {
        int[] moments = inserted;
        if (moments == null) {
            moments = new int[Page.CAPACITY];
            inserted = moments;
        }
        moments[position] = moment + 1;
    }

    /** The members that were inserted, those that were deleted again too. */
    void insertedSince(int since, Collection<MappedEntity> found) {
        int[] moments = inserted;
        for (int i = 0; moments != null && i < page.size(); i++) {
            MappedEntity member = page.member(i) == null ? deleted(i) : page.member(i);
            if (member != null && moments[i] > since) {
                found.add(member);
            }
        }
    }

    void deleted(int position, MappedEntity entity, int moment) {
        if (deleted == null) {
            deleted = new @Nullable MappedEntity[Page.CAPACITY];
            deletedAt = new int[Page.CAPACITY];
        }
        deleted[position] = entity;
        if (deletedAt != null) {
            deletedAt[position] = moment;
        }
    }

    void deletedSince(int since, Collection<MappedEntity> found) {
        int[] moments = deletedAt;
        for (int i = 0; moments != null && i < page.size(); i++) {
            MappedEntity member = deleted(i);
            if (member != null && moments[i] >= since) {
                found.add(member);
            }
        }
    }

    private @Nullable MappedEntity deleted(int position) {
        return deleted == null ? null : deleted[position];
    }

    boolean isDeleted(MappedEntity entity) {
        return positionOfDeleted(entity) >= 0;
    }

    private int positionOfDeleted(MappedEntity entity) {
        if (deleted != null) {
            for (int i = 0; i < deleted.length; i++) {
                if (deleted[i] == entity) {
                    return i;
                }
            }
        }
        return -1;
    }

    /** Forgets that the row of a member was deleted; its position on the page, or -1 where it was not. */
    int undelete(MappedEntity entity) {
        int position = positionOfDeleted(entity);
        if (deleted != null && position >= 0) {
            deleted[position] = null;
        }
        return position;
    }

    void undo(int since, Predicate<? super MappedEntity> passedOver, Collection<MappedEntity> undone) {
        int entry = former.size() - 1;
        while (entry >= 0 && former.moment(entry) >= since) {
            MappedEntity entity = former.entity(entry);
            if (entity != null && entity.athanor$owner() == page && !passedOver.test(entity)) {
                former.putBack(entry);
                undone.add(entity);
            }
            entry--;
        }
        former.truncate(entry + 1);
        forgetInserted(since);
    }

    private void forgetInserted(int since) {
        int[] moments = inserted;
        if (moments != null) {
            for (int i = 0; i < moments.length; i++) {
                moments[i] = moments[i] > since ? 0 : moments[i];
            }
        }
    }
}
