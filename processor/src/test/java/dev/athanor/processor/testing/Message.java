package dev.athanor.processor.testing;

import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.jspecify.annotations.Nullable;

/**
 * An error or warning of a compiler.
 *
 * @param file the name of the file, without folders; empty where there is none
 * @param line the line; -1 where there is none
 * @param text what it says
 */
public record Message(String file, long line, String text) {

    static Message of(Diagnostic<? extends JavaFileObject> diagnostic) {
        @Nullable JavaFileObject source = diagnostic.getSource();
        String path = source == null ? "" : source.getName();
        return new Message(
                path.substring(path.replace('\\', '/').lastIndexOf('/') + 1),
                source == null ? -1 : diagnostic.getLineNumber(),
                diagnostic.getMessage(Locale.ROOT));
    }
}
