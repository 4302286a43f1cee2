package dev.athanor.processor.output;

/**
 * A file about the model.
 *
 * @param path where it is, below {@code META-INF/athanor/} in the compiler's output
 * @param text its content, with line feeds, ending in one
 */
public record OutputFile(String path, String text) {}
