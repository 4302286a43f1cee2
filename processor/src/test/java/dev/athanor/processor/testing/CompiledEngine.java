package dev.athanor.processor.testing;

import dev.athanor.Engine;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.function.Function;

/** An engine of entities that a test has compiled. */
public final class CompiledEngine {
    private CompiledEngine() {}

    /** What a function says of an engine on an empty SQLite database with the entities compiled into {@code classes}. */
    public static <T> T ask(Path folder, Function<Engine, T> question) throws IOException {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        URL classes = folder.resolve("classes").toUri().toURL();
        try (URLClassLoader loader = new URLClassLoader(new URL[] {classes}, before)) {
            thread.setContextClassLoader(loader);
            try (Engine engine = Engine.open("jdbc:sqlite::memory:")) {
                return question.apply(engine);
            }
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
