package dev.athanor.spi;

/** The loaded and dirty bits of an entity, by attribute number. Called by generated accessors' slow paths and the runtime. */
public final class Masks {
    private static final int WORD_SHIFT = 6;

    private Masks() {}

    /** Whether the attribute's value is known (on a transient object: was set). */
    public static boolean isLoaded(MappedEntity entity, int attribute) {
        return (entity.athanor$mask(loadedMask(attribute)) & bit(attribute)) != 0;
    }

    /** Marks the attribute's value as known or not. */
    public static void setLoaded(MappedEntity entity, int attribute, boolean loaded) {
        set(entity, loadedMask(attribute), attribute, loaded);
    }

    /** Whether the attribute was changed since it was read or flushed. */
    public static boolean isDirty(MappedEntity entity, int attribute) {
        return (entity.athanor$mask(loadedMask(attribute) + 1) & bit(attribute)) != 0;
    }

    /** Marks the attribute as changed or not. */
    public static void setDirty(MappedEntity entity, int attribute, boolean dirty) {
        set(entity, loadedMask(attribute) + 1, attribute, dirty);
    }

    /** Whether any attribute was changed. */
    public static boolean isAnyDirty(MappedEntity entity) {
        int words = entity.athanor$model().maskWords();
        for (int word = 0; word < words; word++) {
            if (entity.athanor$mask(2 * word + 1) != 0) {
                return true;
            }
        }
        return false;
    }

    /** Marks every attribute as unchanged. */
    public static void clearDirty(MappedEntity entity) {
        int words = entity.athanor$model().maskWords();
        for (int word = 0; word < words; word++) {
            entity.athanor$mask(2 * word + 1, 0);
        }
    }

    /** The bit of an attribute in its word. */
    public static long bit(int attribute) {
        return 1L << (attribute & 63);
    }

    private static int loadedMask(int attribute) {
        return attribute >> WORD_SHIFT << 1;
    }

    private static void set(MappedEntity entity, int mask, int attribute, boolean value) {
        long bits = entity.athanor$mask(mask);
        entity.athanor$mask(mask, value ? bits | bit(attribute) : bits & ~bit(attribute));
    }
}
