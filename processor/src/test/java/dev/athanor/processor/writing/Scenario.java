package dev.athanor.processor.writing;

import static com.google.testing.compile.CompilationSubject.assertThat;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.util.HashMap;
import java.util.Map;
import javax.tools.JavaFileObject;

/** Compiled sources, loaded to be run: generated code does what a user's code asks of it. */
final class Scenario extends ClassLoader {
    private final Map<String, JavaFileObject> classes = new HashMap<>();

    private Scenario(Compilation compilation) {
        super(Scenario.class.getClassLoader());
        for (JavaFileObject file : compilation.generatedFiles()) {
            if (file.getKind() == JavaFileObject.Kind.CLASS) {
                String path = file.toUri().getPath().replaceFirst("^/CLASS_OUTPUT/", "");
                classes.put(path.replaceFirst("\\.class$", "").replace('/', '.'), file);
            }
        }
    }

    /** The classes of a compilation without errors and warnings. */
    static Scenario of(Compilation compilation) {
        assertThat(compilation).succeededWithoutWarnings();
        return new Scenario(compilation);
    }

    /** Calls a static method without parameters. */
    void run(String className, String method) throws Throwable {
        try {
            loadClass(className).getMethod(method).invoke(null);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        JavaFileObject file = classes.get(name);
        if (file == null) {
            throw new ClassNotFoundException(name);
        }
        try (InputStream input = file.openInputStream()) {
            byte[] bytes = input.readAllBytes();
            return defineClass(name, bytes, 0, bytes.length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
