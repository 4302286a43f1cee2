package shop;

/** A code that knows how it is written. */
public record Code(String text) {}
