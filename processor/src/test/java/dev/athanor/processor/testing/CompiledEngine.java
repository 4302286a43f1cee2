package dev.athanor.processor.testing;

import dev.athanor.Engine;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** An engine of entities that a test has compiled. */
public final class CompiledEngine {
    private CompiledEngine() {}

    /** What a function says of an engine on an empty SQLite database with the entities compiled into {@code classes}. */
    public static <T> T ask(Path folder, Function<Engine, T> question) throws IOException {
        return in(folder, List.of(), loader -> {
            try (Engine engine = Engine.open("jdbc:sqlite::memory:")) {
                return question.apply(engine);
            }
        });
    }

    /** What a compiled {@code Function<Engine, Object>} says of such an engine, with these jars beside the test's own. */
    public static Object run(Path folder, String function, Path... jars) throws IOException {
        return in(folder, List.of(jars), loader -> {
            try (Engine engine = Engine.open("jdbc:sqlite::memory:")) {
                Object made = loader.loadClass(function).getConstructor().newInstance();
                return made.getClass().getMethod("apply", Engine.class).invoke(made, engine);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private static <T> T in(Path folder, List<Path> jars, Function<ClassLoader, T> work) throws IOException {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        List<URL> urls = new ArrayList<>();
        urls.add(folder.resolve("classes").toUri().toURL());
        for (Path jar : jars) {
            urls.add(jar.toUri().toURL());
        }
        try (URLClassLoader loader = new URLClassLoader(urls.toArray(URL[]::new), before)) {
            thread.setContextClassLoader(loader);
            return work.apply(loader);
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
