package dev.athanor.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * No initialiser of a query type runs that of another: two threads that load classes from two ends would wait for each
 * other.
 */
class InitialisationTest {
    private static final String SAMPLE = "dev.athanor.query.sample.";

    @Test
    void queryType_initialisesNoOtherOne() throws ReflectiveOperationException {
        Loader loader = new Loader();
        Class<?> user = Class.forName(SAMPLE + "QUser", true, loader);
        assertThat(user.getField("USER").get(null)).isNotNull();
        assertThat(loader.loaded).contains(SAMPLE + "User").doesNotContain(SAMPLE + "Address");
        Object path = user.getField("addresses").get(user.getField("USER").get(null));
        assertThat(path).hasToString("User.addresses");
        assertThat(loader.loaded).doesNotContain(SAMPLE + "Address");
    }

    /** Loads the sample's classes anew, and notes which were initialised: a model is loaded when its query type is. */
    private static final class Loader extends ClassLoader {
        final List<String> loaded = new ArrayList<>();

        Loader() {
            super(InitialisationTest.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!name.startsWith(SAMPLE)) {
                return super.loadClass(name, resolve);
            }
            Class<?> known = findLoadedClass(name);
            return known == null ? define(name) : known;
        }

        private Class<?> define(String name) throws ClassNotFoundException {
            try (InputStream in = getResourceAsStream(name.replace('.', '/') + ".class")) {
                if (in == null) {
                    throw new ClassNotFoundException(name);
                }
                byte[] bytes = in.readAllBytes();
                loaded.add(name);
                return defineClass(name, bytes, 0, bytes.length);
            } catch (IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }
    }
}
