package dev.athanor.internal.identity;

import dev.athanor.spi.EntityModel;
import dev.athanor.spi.MappedEntity;
import dev.athanor.spi.Masks;

/** What the members of one page knew when they expired: for each member and mask word the bits that were set. */
final class KnownColumns {
    private final int words;
    private final int columns;
    private final long[] bits;

    KnownColumns(EntityModel<?> model) {
        this.words = model.maskWords();
        this.columns = model.columns().size();
        this.bits = new long[Page.CAPACITY * words];
    }

    boolean contains(int position, int attribute) {
        return (bits[position * words + (attribute >> 6)] & Masks.bit(attribute)) != 0;
    }

    void add(int position, int attribute) {
        bits[position * words + (attribute >> 6)] |= Masks.bit(attribute);
    }

    void remove(int position, int attribute) {
        bits[position * words + (attribute >> 6)] &= ~Masks.bit(attribute);
    }

    /** Adds all that a member knows, before it forgets it. */
    void addLoaded(int position, MappedEntity entity) {
        for (int word = 0; word < words; word++) {
            bits[position * words + word] |= entity.athanor$mask(2 * word);
        }
    }

    /** Makes a member know again what it knew. */
    void restore(int position, MappedEntity entity) {
        for (int word = 0; word < words; word++) {
            entity.athanor$mask(2 * word, entity.athanor$mask(2 * word) | bits[position * words + word]);
        }
    }

    /** Whether there is a column that a member knew, does not know now, and has not changed. */
    boolean lacksColumn(int position, MappedEntity entity) {
        for (int word = 0; word < words; word++) {
            long knew = bits[position * words + word] & columnBits(word);
            if ((knew & ~(entity.athanor$mask(2 * word) | entity.athanor$mask(2 * word + 1))) != 0) {
                return true;
            }
        }
        return false;
    }

    private long columnBits(int word) {
        int ofWord = Math.min(64, columns - (word << 6));
        return ofWord >= 64 ? -1L : ofWord <= 0 ? 0 : (1L << ofWord) - 1;
    }
}
