package dev.athanor.sample.git;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.PersonIdent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The repository that a directory stands in is found upwards, in work trees and in bare repositories. */
class RepositoryFinderTest {
    @TempDir
    private Path directory;

    @Test
    void workTree_isFoundFromBelow() throws IOException {
        Path git = repository(directory.resolve("project/.git"));
        Path below = Files.createDirectories(directory.resolve("project/src/main"));
        assertThat(RepositoryFinder.find(below)).isEqualTo(git);
        assertThat(RepositoryFinder.find(directory.resolve("project"))).isEqualTo(git);
    }

    @Test
    void bareRepository_isItsOwnDirectory() throws IOException {
        Path git = repository(directory.resolve("project.git"));
        assertThat(RepositoryFinder.find(git)).isEqualTo(git);
    }

    @Test
    void linkedWorkTree_readsTheHistoryOfItsRepository() throws IOException {
        Path git = repository(directory.resolve("project/.git"));
        Path linked = Files.createDirectories(directory.resolve("linked/src"));
        Path own = Files.createDirectories(git.resolve("worktrees/linked"));
        Files.writeString(directory.resolve("linked/.git"), "gitdir: " + own + "\n");
        Files.writeString(own.resolve("HEAD"), "ref: refs/heads/main\n");
        Files.writeString(own.resolve("commondir"), "../..\n");
        Files.writeString(own.resolve("gitdir"), directory.resolve("linked/.git") + "\n");
        Path found = RepositoryFinder.find(linked);
        assertThat(found).isEqualTo(own);
        try (HistoryReader history = HistoryReader.open(found)) {
            assertThat(history.size()).isEqualTo(1);
        }
    }

    @Test
    void noRepository_isNull() {
        assertThat(RepositoryFinder.find(directory)).isNull();
        assertThat(RepositoryFinder.find(directory.resolve("missing"))).isNull();
    }

    private static Path repository(Path git) throws IOException {
        try (RepositoryWriter writer = RepositoryWriter.create(git)) {
            Branch main = writer.orphan();
            main.put("a.txt", List.of("a"));
            PersonIdent ann = new PersonIdent("Ann", "ann@example.org");
            ObjectId commit = writer.commit(main, "Begin", ann, ann, List.of());
            writer.ref("refs/heads/main", commit);
            writer.finish();
        }
        return git;
    }
}
