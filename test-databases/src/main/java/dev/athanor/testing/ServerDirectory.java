package dev.athanor.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.stream.Stream;

/** Where a server keeps its files while it runs, and the port that it listens on. */
final class ServerDirectory {
    private ServerDirectory() {}

    /** A new directory for this JVM: below {@code target}, because those of the system outlive us and other users' collide. */
    static Path create(String server) throws IOException {
        return Files.createTempDirectory(parent(), server + "-");
    }

    /**
     * A channel whose lock the JVMs of one build take while they start a server: one after the other is faster than all at once,
     * and no start runs into the time limits of another. Closing the channel gives the lock back.
     */
    static FileChannel lockedForStart() throws IOException {
        FileChannel channel =
                FileChannel.open(parent().resolve("start.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            channel.lock();
            return channel;
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    private static Path parent() throws IOException {
        Path parent = Path.of(System.getProperty("basedir", ""), "target", "databases")
                .toAbsolutePath();
        return Files.createDirectories(parent);
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
