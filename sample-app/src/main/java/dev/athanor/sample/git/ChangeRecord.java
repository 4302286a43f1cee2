package dev.athanor.sample.git;

import dev.athanor.sample.model.ChangeKind;
import org.jspecify.annotations.Nullable;

/**
 * What a commit did to one file, compared with its first parent; read by {@link HistoryReader#changes}.
 *
 * @param path the file, after the commit; before it where it was deleted
 * @param kind what was done
 * @param oldPath where a renamed file was before; null otherwise
 * @param addedLines the number of lines that are new; 0 for binary files
 * @param deletedLines the number of lines that are gone; 0 for binary files
 */
public record ChangeRecord(
        String path, ChangeKind kind, @Nullable String oldPath, int addedLines, int deletedLines) {}
