package dev.athanor.sample.git;

import java.io.File;
import java.nio.file.Path;
import org.eclipse.jgit.lib.BaseRepositoryBuilder;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.jspecify.annotations.Nullable;

/** Finds the git repository that a directory belongs to; called by the commands. */
public final class RepositoryFinder {
    private RepositoryFinder() {}

    /**
     * The git directory of the repository that a directory stands in: its own or that of a directory above it, where a linked
     * work tree leads to it by a file. The directory of a bare repository is its own. Null where there is none.
     */
    public static @Nullable Path find(Path directory) {
        QuietSystemReader.install();
        BaseRepositoryBuilder<?, ?> builder =
                new FileRepositoryBuilder().findGitDir(absolute(directory).toFile());
        File found = builder.getGitDir();
        return found == null ? null : absolute(found.toPath());
    }

    private static Path absolute(Path path) {
        return path.toAbsolutePath().normalize();
    }
}
