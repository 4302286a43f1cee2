package dev.athanor.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** Where a server keeps its files while it runs, and the port that it listens on. */
final class ServerDirectory {
    private ServerDirectory() {}

    /** A new directory for this JVM: below {@code target}, because those of the system outlive us and other users' collide. */
    static Path create(String server) throws IOException {
        Path parent = Path.of(System.getProperty("basedir", ""), "target", "databases")
                .toAbsolutePath();
        return Files.createTempDirectory(Files.createDirectories(parent), server + "-");
    }

    /** Deletes a directory with all that is in it. */
    static void delete(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A port that nobody listens on. */
    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
