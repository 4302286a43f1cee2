package dev.athanor.processor.writing;

import com.palantir.javapoet.TypeName;
import dev.athanor.processor.model.ColumnMeta;
import dev.athanor.processor.model.EntityMeta;
import dev.athanor.processor.printing.Code;
import java.util.List;

/**
 * How the loaded and dirty bits of an entity lie in fields: an {@code int} each up to 32 attributes, else a {@code long} for each
 * 64 of them.
 *
 * @param attributes the number of attributes
 */
record MaskLayout(int attributes) {
    private static final int INT_BITS = 32;
    private static final int LONG_BITS = 64;

    static MaskLayout of(EntityMeta entity) {
        return new MaskLayout(entity.attributeCount());
    }

    /** The number of words of each mask. */
    int words() {
        return Math.max(1, (attributes + LONG_BITS - 1) / LONG_BITS);
    }

    /** Whether the bits of a mask fit into an {@code int}. */
    boolean isInt() {
        return attributes <= INT_BITS;
    }

    /** The type of a mask's field. */
    TypeName fieldType() {
        return isInt() ? TypeName.INT : TypeName.LONG;
    }

    /** The literal {@code 1}, to be shifted, of a mask's type. */
    String one() {
        return isInt() ? "1" : "1L";
    }

    /** What a word's field name has at its end. */
    static String suffix(int word) {
        return word == 0 ? "" : Integer.toString(word);
    }

    /** The bits of attributes that are in a word, as a literal. */
    static Code bits(List<ColumnMeta> columns, int word) {
        long mask = 0;
        for (ColumnMeta column : columns) {
            mask |= column.index() / LONG_BITS == word ? 1L << column.index() : 0;
        }
        return Code.of("$L", "0x" + Long.toHexString(mask) + "L");
    }
}
