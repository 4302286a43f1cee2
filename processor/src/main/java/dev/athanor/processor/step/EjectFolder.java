package dev.athanor.processor.step;

import dev.athanor.processor.diagnostic.OutputProblem;
import dev.athanor.processor.diagnostic.ReportPrinter;
import dev.athanor.processor.option.Options;
import dev.athanor.processor.writing.ServiceIndexWriter;
import dev.athanor.processor.writing.SourceFile;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import javax.annotation.processing.ProcessingEnvironment;
import org.jspecify.annotations.Nullable;

/**
 * The folder of {@code -Aathanor.eject}, where generated sources are written once more, to be kept. Each begins with a line that says so;
 * a file without it is the user's and is not touched, nor is any file deleted. Shared by the steps of a processor.
 */
public final class EjectFolder {
    private static final String KNOWN_BY = "Ejected by Athanor";

    private final @Nullable String folder;
    private final ReportPrinter printer;
    private boolean failed;

    /** The folder that the options name; without one nothing is written. */
    public EjectFolder(ProcessingEnvironment environment) {
        this.folder = Options.of(environment.getOptions()).eject();
        this.printer = new ReportPrinter(environment.getMessager());
    }

    /** Writes a source to be kept. */
    void write(SourceFile file) {
        if (folder == null) {
            return;
        }
        write(
                file.type().reflectionName().replace('.', '/') + ".java",
                "// ",
                " from " + file.entity().getQualifiedName(),
                file.textToKeep());
    }

    /** Writes the index of models to be kept. */
    void writeIndex(String text) {
        write(ServiceIndexWriter.PATH, "# ", "", text);
    }

    private void write(String path, String comment, String from, String text) {
        if (folder == null || failed) {
            return;
        }
        try {
            Path file = Path.of(folder).resolve(path);
            String first = comment + KNOWN_BY + from
                    + ": yours to keep. Take this line away before you change the file, or it is written anew.\n";
            replace(file, comment + KNOWN_BY, first + text);
        } catch (IOException | InvalidPathException e) {
            failed = true;
            printer.print(OutputProblem.EJECT_FAILED, "error", folder + ": " + reasonOf(e));
        }
    }

    /** Without the path of the file, which is not what is wrong. */
    private static String reasonOf(Exception failure) {
        String reason = failure instanceof FileSystemException file ? file.getReason() : null;
        return reason == null ? failure.getClass().getSimpleName() : reason;
    }

    /** Leaves a file alone that is equal already, so that it keeps its time. */
    private void replace(Path file, String knownBy, String text) throws IOException {
        if (Files.exists(file)) {
            String before = Files.readString(file);
            if (before.equals(text)) {
                return;
            }
            if (!before.startsWith(knownBy)) {
                printer.print(OutputProblem.EJECTED_FILE_CHANGED, "file", file.toString());
                return;
            }
        }
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, text);
    }
}
