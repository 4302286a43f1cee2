package dev.athanor.it;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Another JVM on the class path of the tests, for what needs a heap or a class path of its own. */
final class ForkedJvm {
    private static final long MINUTES = 5;

    private final List<String> options = new ArrayList<>();
    private String classPath = System.getProperty("java.class.path");

    /** The exit code of a JVM, what it printed, and what it or the JDK said on the stream for errors. */
    record Outcome(int exit, String output, String errors) {}

    /** With so much memory for objects. */
    ForkedJvm heap(int megabytes) {
        options.add("-Xmx" + megabytes + "m");
        options.add("-XX:+UseSerialGC");
        return this;
    }

    /** Without some of the jars. */
    ForkedJvm without(Predicate<String> path) {
        classPath = Arrays.stream(classPath.split(File.pathSeparator))
                .filter(path.negate())
                .collect(Collectors.joining(File.pathSeparator));
        return this;
    }

    /** Starts a class and does not wait for its end; what it prints goes to files. */
    Process start(Path output, Path errors, Class<?> main, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-cp", classPath, main.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectOutput(output.toFile())
                .redirectError(errors.toFile())
                .start();
    }

    /** Runs a class to its end. */
    Outcome run(Class<?> main, String... arguments) throws IOException, InterruptedException {
        Path output = Files.createTempFile("athanor-", ".out");
        Path errors = Files.createTempFile("athanor-", ".err");
        try {
            Process process = start(output, errors, main, arguments);
            if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new AssertionError(
                        main.getName() + " did not end: " + Files.readString(output) + Files.readString(errors));
            }
            return new Outcome(
                    process.exitValue(),
                    Files.readString(output).strip(),
                    Files.readString(errors).strip());
        } finally {
            Files.delete(output);
            Files.delete(errors);
        }
    }
}
