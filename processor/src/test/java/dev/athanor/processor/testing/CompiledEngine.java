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
        return in(folder, loader -> {
            try (Engine engine = Engine.open("jdbc:sqlite::memory:")) {
                return question.apply(engine);
            }
        });
    }

    /** What a compiled {@code Function<Engine, Object>} says of such an engine. */
    public static Object run(Path folder, String function) throws IOException {
        return in(folder, loader -> {
            try (Engine engine = Engine.open("jdbc:sqlite::memory:")) {
                Object made = loader.loadClass(function).getConstructor().newInstance();
                return made.getClass().getMethod("apply", Engine.class).invoke(made, engine);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private static <T> T in(Path folder, Function<ClassLoader, T> work) throws IOException {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        URL classes = folder.resolve("classes").toUri().toURL();
        try (URLClassLoader loader = new URLClassLoader(new URL[] {classes}, before)) {
            thread.setContextClassLoader(loader);
            return work.apply(loader);
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
