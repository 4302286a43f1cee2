package dev.athanor.processor.tools;

import dev.athanor.processor.testing.NewerJavac;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A JDK, whose programs run in processes of their own as those of a build do. */
record Jdk(Path home) {
    /** How a program ended and what it printed, but for what the virtual machine says of itself. */
    record Ended(int code, List<String> lines) {}

    /** The JDK that runs the test. */
    static Jdk running() {
        return new Jdk(Path.of(System.getProperty("java.home")));
    }

    /** JDK 25, where there is one. */
    static Optional<Jdk> newer() {
        return NewerJavac.find().map(javac -> new Jdk(javac.home()));
    }

    /** Runs javac. */
    Ended javac(Path folder, List<String> arguments) {
        return run(folder, "javac", List.of("-J-XX:TieredStopAtLevel=1"), arguments);
    }

    /** Runs java. */
    Ended java(Path folder, List<String> arguments) {
        return run(folder, "java", List.of("-XX:TieredStopAtLevel=1"), arguments);
    }

    private Ended run(Path folder, String program, List<String> options, List<String> arguments) {
        Path output = folder.resolve(program + ".txt");
        List<String> command = new ArrayList<>();
        command.add(home.resolve("bin").resolve(program).toString());
        command.addAll(options);
        command.addAll(arguments);
        try {
            ProcessBuilder builder =
                    new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
            builder.environment().put("LC_ALL", "C");
            int code = builder.start().waitFor();
            List<String> lines = Files.readAllLines(output, StandardCharsets.UTF_8).stream()
                    .filter(line -> !line.startsWith("WARNING: ") && !line.isEmpty())
                    .toList();
            return new Ended(code, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
