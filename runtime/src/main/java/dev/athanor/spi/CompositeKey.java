package dev.athanor.spi;

/** A key of several columns; generated as a record with value equality. */
public interface CompositeKey {
    /** The value of the key's column at a 0-based position. */
    Object part(int position);
}
