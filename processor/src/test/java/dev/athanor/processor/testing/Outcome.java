package dev.athanor.processor.testing;

import java.util.List;

/**
 * What a compilation said.
 *
 * @param errors its errors, in order
 * @param warnings its warnings, in order
 */
public record Outcome(List<Message> errors, List<Message> warnings) {}
