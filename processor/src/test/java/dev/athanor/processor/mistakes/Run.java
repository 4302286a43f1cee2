package dev.athanor.processor.mistakes;

import dev.athanor.processor.testing.InMemory;
import dev.athanor.processor.testing.Message;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Compiles the model with one mistake after the other by the javac of this JVM; a program, so that another JVM can do it too. */
final class Run {
    private static final String NOTHING = "-";

    private Run() {}

    /** The errors of each mistake, and of the correct model under the empty name. */
    static Map<String, List<Message>> all(String... options) {
        Erp erp = new Erp();
        Map<String, List<Message>> errors = new LinkedHashMap<>();
        try (InMemory javac = InMemory.javac(options)) {
            errors.put("", javac.compile(erp.correct()));
            for (Mistake mistake : Mistakes.all()) {
                errors.put(mistake.toString(), javac.compile(erp.with(mistake)));
            }
        }
        return errors;
    }

    /** Writes the errors to a file: a line for each, with the mistake before it. */
    public static void main(String[] arguments) throws IOException {
        Path file = Path.of(arguments[0]);
        Map<String, List<Message>> all =
                all(List.of(arguments).subList(1, arguments.length).toArray(String[]::new));
        try (PrintStream out = new PrintStream(Files.newOutputStream(file), false, StandardCharsets.UTF_8)) {
            all.forEach((mistake, errors) -> {
                out.println(mistake + "\t" + NOTHING);
                errors.forEach(one -> out.println(mistake + "\t" + one.file() + "\t" + one.line() + "\t"
                        + one.text().replaceAll("\\s+", " ")));
            });
        }
    }

    /** What the program wrote. */
    static Map<String, List<Message>> read(Path file) throws IOException {
        Map<String, List<Message>> errors = new LinkedHashMap<>();
        for (String line : Files.readAllLines(file)) {
            String[] parts = line.split("\t", -1);
            List<Message> told = errors.computeIfAbsent(parts[0], name -> new ArrayList<>());
            if (!parts[1].equals(NOTHING)) {
                told.add(new Message(parts[1], Long.parseLong(parts[2]), parts[3], -1, -1));
            }
        }
        return errors;
    }
}
