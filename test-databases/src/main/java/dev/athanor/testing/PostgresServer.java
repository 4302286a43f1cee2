package dev.athanor.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * PostgreSQL from the jar on the class path, as a process of this machine. It refuses to run as root: then it gets a user of
 * its own, in a name space of users where that is allowed, else by {@code runuser}.
 */
final class PostgresServer {
    private static final long SECONDS = 60;

    private final Path directory;
    private final List<String> asUser;

    private PostgresServer(Path directory, List<String> asUser) {
        this.directory = directory;
        this.asUser = asUser;
    }

    /** Starts it; the JDBC URL. */
    static String start() throws IOException {
        if (!"root".equals(System.getProperty("user.name"))) {
            return new PostgresServer(ServerDirectory.create("postgresql"), List.of()).run();
        }
        if (hasNamespaces()) {
            return new PostgresServer(ServerDirectory.create("postgresql"), List.of("unshare", "-U")).run();
        }
        // nobody may not come into a directory of root's
        Path directory = Files.createTempDirectory("athanor-postgresql-");
        run(directory, List.of("chmod", "755", directory.toString()));
        return new PostgresServer(directory, List.of("runuser", "-u", "nobody", "--")).run();
    }

    private String run() throws IOException {
        PostgresArchive.unpack(directory);
        Path data = Files.createDirectory(directory.resolve("data"));
        if (asUser.contains("runuser")) {
            run(directory, List.of("chown", "nobody", data.toString()));
        }
        int port = ServerDirectory.freePort();
        execute(
                "initdb",
                "--pgdata=" + data,
                "--username=postgres",
                "--auth=trust",
                "--encoding=UTF8",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--locale=C",
                "--no-sync");
        execute(
                "pg_ctl",
                "--pgdata=" + data,
                "--wait",
                "--log=" + data.resolve("server.log"),
                "--options=-p " + port + " -F -h 127.0.0.1 -c unix_socket_directories='' -c max_connections=200",
                "start");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(data)));
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=postgres&password=";
    }

    private void stop(Path data) {
        try {
            execute("pg_ctl", "--pgdata=" + data, "--mode=immediate", "--wait", "stop");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        ServerDirectory.delete(directory);
    }

    private void execute(String program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(asUser);
        command.add(directory.resolve("bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        run(directory, command);
    }

    private static boolean hasNamespaces() {
        try {
            return !run(Path.of("").toAbsolutePath(), List.of("unshare", "-U", "id", "-u"))
                    .strip()
                    .equals("0");
        } catch (IOException e) {
            return false;
        }
    }

    /** What the command wrote; a file takes it, because a server that is started keeps our pipe open. */
    private static String run(Path directory, List<String> command) throws IOException {
        Path output = Files.createTempFile("athanor-", ".out");
        try {
            Process process = new ProcessBuilder(command)
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IOException(command + " did not end within " + SECONDS + " s: " + Files.readString(output));
            }
            String text = Files.readString(output);
            if (process.exitValue() != 0) {
                throw new IOException(command + " failed: " + text);
            }
            return text;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while " + command + " ran.", e);
        } finally {
            Files.delete(output);
        }
    }
}
