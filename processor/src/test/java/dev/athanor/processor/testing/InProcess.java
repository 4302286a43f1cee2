package dev.athanor.processor.testing;

import dev.athanor.processor.AthanorProcessor;
import dev.athanor.processor.ServiceIndexProcessor;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;

/** A Java compiler in this JVM, with our processors, that reads and writes files: javac or that of Eclipse. */
public final class InProcess {
    private final JavaCompiler compiler;
    private final List<String> options;
    private final boolean seesEarlier;
    private final List<String> processed;
    private final String others;

    private InProcess(
            JavaCompiler compiler, List<String> options, boolean seesEarlier, List<String> processed, String others) {
        this.compiler = compiler;
        this.options = options;
        this.seesEarlier = seesEarlier;
        this.processed = List.copyOf(processed);
        this.others = others;
    }

    /** The javac of the JDK that runs the test. */
    public static InProcess javac(String... options) {
        List<String> all = new ArrayList<>(List.of("-Xlint:all,-processing", "--release", "17"));
        all.addAll(List.of(options));
        return new InProcess(ToolProvider.getSystemJavaCompiler(), all, true, List.of(), "");
    }

    /** The compiler of Eclipse, told to find fault with nothing but errors. */
    public static InProcess ecj(String... options) {
        List<String> all = new ArrayList<>(List.of("-nowarn", "--release", "17"));
        all.addAll(List.of(options));
        return new InProcess(new EclipseCompiler(), all, true, List.of(), "");
    }

    /** The same compiler with more options. */
    public InProcess with(String... more) {
        List<String> all = new ArrayList<>(options);
        all.addAll(List.of(more));
        return new InProcess(compiler, all, seesEarlier, processed, others);
    }

    /** The same compiler, whose class path lacks what was compiled before. */
    public InProcess withoutEarlierClasses() {
        return new InProcess(compiler, options, false, processed, others);
    }

    /** The same compiler, whose class path has the classes of another folder too. */
    public InProcess seeing(Path classes) {
        return new InProcess(compiler, options, seesEarlier, processed, classes + File.pathSeparator);
    }

    /** The same compiler, which processes these classes of earlier compilations too. */
    public InProcess processing(Collection<String> names) {
        return new InProcess(compiler, options, seesEarlier, List.copyOf(names), others);
    }

    /** Compiles sources below a folder of their own. */
    public Outcome compile(Path folder, List<Source> sources) {
        return compile(folder, sources, List.of(new AthanorProcessor(), new ServiceIndexProcessor()));
    }

    /** Compiles sources with the given processors. Classes and generated sources go to {@code classes} below the folder. */
    public Outcome compile(Path folder, List<Source> sources, List<Processor> processors) {
        DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
        try (StandardJavaFileManager files =
                compiler.getStandardFileManager(said, Locale.ROOT, StandardCharsets.UTF_8)) {
            Path classes = Files.createDirectories(folder.resolve("classes"));
            files.setLocation(StandardLocation.CLASS_OUTPUT, List.of(classes.toFile()));
            files.setLocation(StandardLocation.SOURCE_OUTPUT, List.of(classes.toFile()));
            List<File> written = new ArrayList<>();
            for (Source source : sources) {
                Path file = folder.resolve("src").resolve(source.path());
                Files.createDirectories(file.getParent());
                Files.writeString(file, source.text());
                written.add(file.toFile());
            }
            List<String> all = new ArrayList<>(options);
            String earlier = seesEarlier ? classes + File.pathSeparator : "";
            all.addAll(List.of("-classpath", earlier + others + System.getProperty("java.class.path")));
            JavaCompiler.CompilationTask task = compiler.getTask(
                    new StringWriter(), files, said, all, processed, files.getJavaFileObjectsFromFiles(written));
            task.setProcessors(processors);
            task.call();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Outcome(of(said, Diagnostic.Kind.ERROR), warnings(said));
    }

    private static List<Message> of(DiagnosticCollector<JavaFileObject> said, Diagnostic.Kind kind) {
        return said.getDiagnostics().stream()
                .filter(one -> one.getKind() == kind)
                .map(Message::of)
                .toList();
    }

    private static List<Message> warnings(DiagnosticCollector<JavaFileObject> said) {
        List<Message> all = new ArrayList<>(of(said, Diagnostic.Kind.WARNING));
        all.addAll(of(said, Diagnostic.Kind.MANDATORY_WARNING));
        return all;
    }
}
