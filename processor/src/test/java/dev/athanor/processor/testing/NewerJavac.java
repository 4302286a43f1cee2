package dev.athanor.processor.testing;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The javac of a JDK 25 in a process of its own, where there is one: named by {@code JAVA25_HOME}, or installed in the usual place. */
public final class NewerJavac {
    private static final Path INSTALLED = Path.of("/usr/lib/jvm");
    private static final Pattern ERROR = Pattern.compile("^(.*\\.java):(\\d+): error: (.*)$");
    private static final Pattern BARE = Pattern.compile("^error: (.*)$");

    private final Path javac;

    private NewerJavac(Path javac) {
        this.javac = javac;
    }

    /** That compiler, if it is here. */
    public static Optional<NewerJavac> find() {
        String named = System.getenv("JAVA25_HOME");
        if (named != null && !named.isEmpty()) {
            return Optional.of(new NewerJavac(Path.of(named, "bin", "javac")));
        }
        if (!Files.isDirectory(INSTALLED)) {
            return Optional.empty();
        }
        try (Stream<Path> homes = Files.list(INSTALLED)) {
            return homes.filter(NewerJavac::isJdk25)
                    .sorted()
                    .findFirst()
                    .map(home -> new NewerJavac(home.resolve("bin").resolve("javac")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The folder of its JDK. */
    public Path home() {
        return javac.resolveSibling("..").normalize();
    }

    /** Compiles sources below a folder with the processors of the class path. */
    public Outcome compile(Path folder, List<Source> sources, String... options) {
        String classPath = System.getProperty("java.class.path");
        try {
            Path classes = Files.createDirectories(folder.resolve("classes"));
            List<String> command = new ArrayList<>(
                    List.of(javac.toString(), "-Xlint:all,-processing", "-Xmaxerrs", "1000", "-d", classes.toString()));
            command.addAll(List.of("-cp", classPath, "-processorpath", classPath, "--release", "17"));
            command.addAll(List.of(options));
            for (Source source : sources) {
                Path file = folder.resolve("src").resolve(source.path());
                Files.createDirectories(file.getParent());
                Files.writeString(file, source.text());
                command.add(file.toString());
            }
            Path output = folder.resolve("javac.txt");
            ProcessBuilder builder =
                    new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
            builder.environment().put("LC_ALL", "C");
            builder.start().waitFor();
            return new Outcome(errors(Files.readAllLines(output, StandardCharsets.UTF_8)), List.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** Runs a program of ours on that JDK; what it prints goes to {@code output.txt} in the folder. */
    public void run(Path folder, Class<?> program, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                javac.resolveSibling("java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                program.getName()));
        Stream.of(arguments).filter(one -> !one.isEmpty()).forEach(command::add);
        try {
            new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("output.txt").toFile())
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static List<Message> errors(List<String> lines) {
        List<Message> errors = new ArrayList<>();
        for (String line : lines) {
            Matcher error = ERROR.matcher(line);
            Matcher bare = BARE.matcher(line);
            if (error.matches()) {
                String name = new File(error.group(1)).getName();
                errors.add(new Message(name, Long.parseLong(error.group(2)), error.group(3)));
            } else if (bare.matches()) {
                errors.add(new Message("", -1, bare.group(1)));
            }
        }
        return errors;
    }

    private static boolean isJdk25(Path home) {
        Path release = home.resolve("release");
        try {
            return Files.isRegularFile(home.resolve("bin").resolve("javac"))
                    && Files.isRegularFile(release)
                    && Files.readString(release).contains("JAVA_VERSION=\"25");
        } catch (IOException e) {
            return false;
        }
    }
}
