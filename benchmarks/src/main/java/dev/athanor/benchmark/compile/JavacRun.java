package dev.athanor.benchmark.compile;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/**
 * The virtual machine that is measured: runs javac on a folder of sources, and prints one line of figures for each time. Started by
 * {@link CompileCost}; needs nothing but the JDK.
 */
final class JavacRun {
    private final Path sources;
    private final Path output;
    private final List<String> options;

    private JavacRun(Path sources, Path output, List<String> options) {
        this.sources = sources;
        this.output = output;
        this.options = options;
    }

    /** Takes the folder of sources, that of the output, how often to compile, and javac's options. */
    public static void main(String[] args) throws IOException {
        JavacRun run =
                new JavacRun(Path.of(args[0]), Path.of(args[1]), List.of(args).subList(3, args.length));
        for (int i = 0; i < Integer.parseInt(args[2]); i++) {
            System.out.println(run.compile().print());
        }
    }

    private Figures compile() throws IOException {
        delete(output);
        Path generated = Files.createDirectories(output.resolve("generated"));
        Path classes = Files.createDirectories(output.resolve("classes"));
        long cpu = processorNanos();
        long begin = System.nanoTime();
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = javac.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
            files.setLocation(StandardLocation.CLASS_OUTPUT, List.of(classes.toFile()));
            files.setLocation(StandardLocation.SOURCE_OUTPUT, List.of(generated.toFile()));
            List<File> units;
            try (Stream<Path> found = Files.list(sources)) {
                units = found.sorted().map(Path::toFile).toList();
            }
            List<String> all = new ArrayList<>(List.of("--release", "17"));
            all.addAll(options);
            if (!javac.getTask(null, files, null, all, null, files.getJavaFileObjectsFromFiles(units))
                    .call()) {
                throw new IllegalStateException("not compiled: " + sources);
            }
        }
        long nanos = System.nanoTime() - begin;
        return new Figures(
                nanos / 1_000_000, (processorNanos() - cpu) / 1_000_000, peakHeap(), bytes(generated), bytes(classes));
    }

    private static long processorNanos() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    /** The sum of what each part of the heap held at most, which is what the whole held at most or a little more. */
    private static long peakHeap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(usage -> usage.getUsed())
                .sum();
    }

    private static long bytes(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.map(Path::toFile)
                    .filter(File::isFile)
                    .mapToLong(File::length)
                    .sum();
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.delete(file);
                    return FileVisitResult.CONTINUE;
                }
            });
        }
    }
}
