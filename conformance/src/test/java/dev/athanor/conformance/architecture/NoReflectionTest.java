package dev.athanor.conformance.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.ServiceLoader;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rule catches what it should and lets plain code pass. */
class NoReflectionTest {

    @Test
    void plainCode_passes() {
        assertThat(violations(Clean.class, Point.class, Colour.class)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            classes = {ByName.class, Constructing.class, Reading.class, Looking.class, Proxying.class, Referring.class})
    void lookups_areCaught(Class<?> dirty) {
        assertThat(violations(dirty)).isNotEmpty().allMatch(violation -> violation.contains(dirty.getSimpleName()));
    }

    private static List<String> violations(Class<?>... types) {
        return NoReflection.rule()
                .evaluate(new ClassFileImporter().importClasses(types))
                .getFailureReport()
                .getDetails();
    }

    record Point(int x, int y) {}

    enum Colour {
        RED
    }

    static final class Clean {

        private final Class<?> type;

        Clean(Class<?> type) {
            this.type = type;
        }

        @Override
        public String toString() {
            Supplier<Point> point = () -> new Point(1, 2);
            Colour[] colours = Colour.values();
            return type.getName()
                    + type.isInstance(point.get())
                    + colours.length
                    + ServiceLoader.load(Runnable.class).findFirst().isPresent();
        }
    }

    static final class ByName {
        Object find() throws ClassNotFoundException {
            return Class.forName("a.B");
        }
    }

    static final class Constructing {
        Object make() throws ReflectiveOperationException {
            return Clean.class.getDeclaredConstructor(Class.class).newInstance(Point.class);
        }
    }

    static final class Reading {
        int count() {
            return Point.class.getRecordComponents().length;
        }
    }

    static final class Looking {
        Object look() {
            return MethodHandles.lookup();
        }
    }

    static final class Proxying {
        boolean isProxy(Object object) {
            return Proxy.isProxyClass(object.getClass());
        }
    }

    static final class Referring {
        Supplier<Object[]> constants() {
            return Colour.class::getEnumConstants;
        }
    }
}
