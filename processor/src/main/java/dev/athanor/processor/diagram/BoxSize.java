package dev.athanor.processor.diagram;

import dev.athanor.processor.diagram.Diagram.Box;
import dev.athanor.processor.diagram.Diagram.Row;

/** How large boxes and texts are. Texts are set in a fixed-width font, since a compiler has no fonts to measure. */
final class BoxSize {
    static final int ROW = 20;
    static final int HEAD = 28;
    static final int PADDING = 10;
    static final int GAP = 18;

    /** The width of a character in tenths: a little more than the 0.6 em of common fixed-width fonts, at 12 pixels. */
    private static final int CHARACTER = 74;

    /** East Asian scripts and symbols take two places. */
    private static final int FIRST_WIDE = 0x1100;

    /** What no image can hold is drawn as a replacement character, which is wide too. */
    private static final int FIRST_PRINTED = ' ';

    private BoxSize() {}

    static int height(Box box) {
        return HEAD + ROW * box.rows().size() + 4;
    }

    /** The width in which each text of a box has room. */
    static int width(Box box) {
        int head = text(box.name()) + box.entity().map(one -> GAP + text(one)).orElse(0);
        int rows = 0;
        for (Row row : box.rows()) {
            rows = Math.max(rows, text(row.column()) + GAP + text(typeOf(row)));
        }
        return Math.max(head, marks(box) + rows) + 2 * PADDING;
    }

    /** The width of the column of marks, with the space after it. */
    static int marks(Box box) {
        int longest = box.rows().stream()
                .mapToInt(row -> text(String.join(" ", row.marks())))
                .max()
                .orElse(0);
        return longest == 0 ? 0 : longest + 8;
    }

    /** The middle of a row, below the top of its box. */
    static int middle(int row) {
        return HEAD + ROW * row + ROW / 2 + 2;
    }

    /** A type as it is drawn: that of a column that may be NULL with a question mark. */
    static String typeOf(Row row) {
        return row.nullable() ? row.type() + "?" : row.type();
    }

    private static int text(String text) {
        int places = text.codePoints()
                .map(one -> one < FIRST_PRINTED || one >= FIRST_WIDE ? 2 : 1)
                .sum();
        return (places * CHARACTER + 9) / 10;
    }
}
