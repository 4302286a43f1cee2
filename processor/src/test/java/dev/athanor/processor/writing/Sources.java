package dev.athanor.processor.writing;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import dev.athanor.processor.AthanorProcessor;
import dev.athanor.spi.EntityModel;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.JavaFileObject;
import org.assertj.core.api.Assertions;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.NullMarked;

/** Sources of entities, compiled together with what is generated for them, every warning of javac being an error. */
final class Sources {
    private static final List<File> CLASSPATH = Stream.of(
                    EntityModel.class, NullMarked.class, Jdbi.class, Assertions.class)
            .map(Sources::origin)
            .toList();

    private final List<JavaFileObject> files = new ArrayList<>();

    private Sources() {}

    /** Sources given as text; each begins with its package. */
    static Sources of(String... texts) {
        Sources sources = new Sources();
        for (String text : texts) {
            sources.and(text);
        }
        return sources;
    }

    /** The sources in a folder of the test's resources. */
    static Sources in(Path folder) {
        Sources sources = new Sources();
        try (Stream<Path> paths = Files.list(folder)) {
            for (Path path : paths.sorted().toList()) {
                sources.files.add(JavaFileObjects.forResource(path.toUri().toURL()));
            }
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sources;
    }

    /** One more source. */
    Sources and(String text) {
        String packageName = text.substring(text.indexOf("package ") + 8, text.indexOf(';'));
        String declaration = text.lines()
                .filter(line ->
                        line.matches("(public |final |abstract |sealed |strictfp )*(class|interface|enum|record) .*"))
                .findFirst()
                .orElseThrow();
        String name = declaration.replaceFirst(".*?\\b(class|interface|enum|record) (\\w+).*", "$2");
        files.add(JavaFileObjects.forSourceString(packageName + "." + name, text));
        return this;
    }

    /** The sources as those of a module. */
    Sources withModule(String declaration) {
        files.add(JavaFileObjects.forSourceString("module-info", declaration));
        return this;
    }

    /** Compiles with the whole processor and every lint on. */
    Compilation compile() {
        return compile(new AthanorProcessor(), List.of());
    }

    /** Compiles with the writers alone, whatever is wrong with the entities, and every lint on. */
    Compilation compileUnchecked(String... more) {
        return compile(new WritingProcessor(), List.of(more));
    }

    private Compilation compile(Processor processor, List<String> more) {
        List<String> options = new ArrayList<>(List.of("--release", "17", "-Xlint:all,-processing", "-Werror"));
        options.addAll(more);
        return Compiler.javac()
                .withOptions(options)
                .withClasspath(CLASSPATH)
                .withProcessors(processor)
                .compile(files);
    }

    /** The generated sources by simple name, in order. */
    static Map<String, String> generated(Compilation compilation) {
        Map<String, String> texts = new TreeMap<>();
        for (JavaFileObject file : compilation.generatedSourceFiles()) {
            String path = file.toUri().getPath();
            texts.put(path.substring(path.lastIndexOf('/') + 1), text(file));
        }
        return texts;
    }

    private static String text(JavaFileObject file) {
        try (InputStream input = file.openInputStream()) {
            return new String(input.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static File origin(Class<?> type) {
        try {
            return new File(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
