package dev.athanor.sample.imports;

/**
 * What an {@link Importer} has done.
 *
 * @param imported the number of commits that are new in the database
 * @param known the number of commits that were there before
 * @param tags the number of tags that the history has
 */
public record ImportResult(int imported, int known, int tags) {}
