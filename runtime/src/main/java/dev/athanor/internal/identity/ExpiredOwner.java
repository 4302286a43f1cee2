package dev.athanor.internal.identity;

import dev.athanor.spi.DetachedOwner;
import dev.athanor.spi.EntityOwner;
import dev.athanor.spi.MappedEntity;
import dev.athanor.spi.RelationshipModel;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The owner of an object that was let go of when some of it had expired: what it knew then is readable, as of any detached object,
 * and expired again once a session takes it in.
 */
public final class ExpiredOwner implements EntityOwner {
    private final long[] expired;

    private ExpiredOwner(long[] expired) {
        this.expired = expired;
    }

    /** The owner of a member that leaves its page, whose expired attributes become readable here. */
    public static EntityOwner ofLeaving(MappedEntity entity, Page page) {
        long[] expired = new long[entity.athanor$model().maskWords()];
        for (int word = 0; word < expired.length; word++) {
            expired[word] = ~entity.athanor$mask(2 * word);
        }
        page.remember(entity);
        long any = 0;
        for (int word = 0; word < expired.length; word++) {
            expired[word] &= entity.athanor$mask(2 * word);
            any |= expired[word];
        }
        return any == 0 ? DetachedOwner.DETACHED : new ExpiredOwner(expired);
    }

    /** Visits the attributes that had expired. */
    public void forEach(IntConsumer visitor) {
        for (int word = 0; word < expired.length; word++) {
            for (long bits = expired[word]; bits != 0; bits &= bits - 1) {
                visitor.accept((word << 6) + Long.numberOfTrailingZeros(bits));
            }
        }
    }

    @Override
    public void load(MappedEntity entity, int attribute) {
        DetachedOwner.DETACHED.load(entity, attribute);
    }

    @Override
    public void changing(MappedEntity entity, int attribute, @Nullable Object before, @Nullable Object after) {
        DetachedOwner.DETACHED.changing(entity, attribute, before, after);
    }

    @Override
    public void cascade(MappedEntity entity, RelationshipModel relationship, MappedEntity target) {
        // a detached object cascades nothing
    }

    @Override
    public void orphaned(MappedEntity target) {
        // nothing is written for a detached object
    }
}
