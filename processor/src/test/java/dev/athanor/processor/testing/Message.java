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
 * @param position the character of the file that it points at; -1 where there is none
 * @param start the first character of what it is about; -1 where there is none
 */
public record Message(String file, long line, String text, long position, long start) {

    /** A message of which no more than the line is known. */
    Message(String file, long line, String text) {
        this(file, line, text, -1, -1);
    }

    static Message of(Diagnostic<? extends JavaFileObject> diagnostic) {
        @Nullable JavaFileObject source = diagnostic.getSource();
        String path = source == null ? "" : source.getName();
        return new Message(
                path.substring(path.replace('\\', '/').lastIndexOf('/') + 1),
                source == null ? -1 : diagnostic.getLineNumber(),
                diagnostic.getMessage(Locale.ROOT),
                diagnostic.getPosition(),
                diagnostic.getStartPosition());
    }

    /** Whether this points at a place, or is about what begins there. */
    public boolean isAt(long place) {
        return position == place || start == place;
    }
}
