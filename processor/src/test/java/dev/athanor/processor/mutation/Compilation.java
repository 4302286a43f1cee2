package dev.athanor.processor.mutation;

import dev.athanor.processor.AthanorProcessor;
import dev.athanor.processor.ServiceIndexProcessor;
import dev.athanor.processor.testing.Source;
import java.io.StringWriter;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * What javac said of sources in memory.
 *
 * @param errors its errors, ours among them
 * @param classes the classes that it wrote, by name
 * @param crash an exception that came out of it, or empty
 */
record Compilation(List<Fault> errors, Map<String, byte[]> classes, String crash) {
    private static final List<String> OPTIONS =
            List.of("-Xmaxerrs", "1000", "--should-stop=ifError=FLOW", "-implicit:none");

    /** With our processors. */
    static Compilation processed(StandardJavaFileManager shared, List<Source> sources) {
        return run(shared, sources, true);
    }

    /** Without any processor. */
    static Compilation plain(StandardJavaFileManager shared, List<Source> sources) {
        return run(shared, sources, false);
    }

    private static Compilation run(StandardJavaFileManager shared, List<Source> sources, boolean processed) {
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
        List<String> options = new ArrayList<>(OPTIONS);
        if (!processed) {
            options.add("-proc:none");
        }
        String crash = "";
        MemoryFiles files = new MemoryFiles(shared);
        StringWriter console = new StringWriter();
        try {
            JavaCompiler.CompilationTask task = javac.getTask(
                    console,
                    files,
                    said,
                    options,
                    null,
                    sources.stream().map(Text::new).toList());
            if (processed) {
                task.setProcessors(List.of(new AthanorProcessor(), new ServiceIndexProcessor()));
            }
            task.call();
        } catch (RuntimeException e) {
            // What javac makes of an exception of a processor or of its own; it is what the test looks for.
            crash = e + (e.getCause() == null ? "" : " by " + e.getCause());
        }
        return new Compilation(
                said.getDiagnostics().stream()
                        .filter(one -> one.getKind() == Diagnostic.Kind.ERROR)
                        .map(Fault::of)
                        .toList(),
                files.classes(),
                crash.isEmpty() ? console.toString() : crash);
    }

    boolean passed() {
        return errors.isEmpty() && crash.isEmpty();
    }

    /**
     * An error.
     *
     * @param file the name of the file, without folders; empty where there is none
     * @param line the line
     * @param code javac's key for the message
     * @param text what it says
     */
    record Fault(String file, long line, String code, String text) {
        static Fault of(Diagnostic<? extends JavaFileObject> diagnostic) {
            JavaFileObject source = diagnostic.getSource();
            String path = source == null ? "" : source.toUri().getPath();
            return new Fault(
                    path, diagnostic.getLineNumber(), diagnostic.getCode(), diagnostic.getMessage(Locale.ROOT));
        }

        boolean isOurs() {
            return code.startsWith("compiler.err.proc") && text.startsWith("[");
        }

        boolean isInGeneratedCode() {
            return file.startsWith("/generated/");
        }

        /** Whether both are javac's, of one line: it may say the same in other words when it looks twice. */
        boolean isOnLineOf(Fault other) {
            return file.equals(other.file) && line == other.line && !isOurs() && !other.isOurs();
        }

        @Override
        public String toString() {
            return file + ":" + line + " " + code + " "
                    + text.lines().findFirst().orElse("");
        }
    }

    private static final class Text extends SimpleJavaFileObject {
        private final String text;

        Text(Source source) {
            super(URI.create("memory:///" + source.name().replace('.', '/') + Kind.SOURCE.extension), Kind.SOURCE);
            this.text = source.text();
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
