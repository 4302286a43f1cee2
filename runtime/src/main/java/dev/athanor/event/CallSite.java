package dev.athanor.event;

import dev.athanor.spi.EntityModel;
import dev.athanor.spi.MappedEntity;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The line of an application's code by which something was sent: the last on the stack that is neither Athanor's nor the JDK's, nor a
 * generated accessor's, nor of a library of assertions. Listeners and guards ask for it; looking for it walks the stack. Immutable, for any thread.
 *
 * @param className the name of the class, with its package
 * @param method the name of the method
 * @param file the name of the source file, or null where the class file does not tell it
 * @param line the number of the line; negative where the class file does not tell it
 */
public record CallSite(
        String className, String method, @Nullable String file, int line) {
    private static final StackWalker STACK = StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);

    /** The packages of Athanor. Applications may live beside them: the tests do. */
    private static final List<String> OURS = Stream.of(
                    "annotation",
                    "dialect",
                    "error",
                    "event",
                    "internal",
                    "jackson",
                    "junit",
                    "query",
                    "schema",
                    "session",
                    "spi",
                    "table",
                    "type")
            .map(name -> "dev.athanor." + name + ".")
            .toList();

    /** Where sessions are: what is called before is the one who asks. */
    private static final String RUNTIME = "dev.athanor.internal.";

    /** Of the JDK, of Kotlin's library, and of what tests call between themselves and an entity. */
    private static final List<String> PASSED = List.of(
            "java.",
            "javax.",
            "jdk.",
            "sun.",
            "com.sun.",
            "kotlin.",
            "org.assertj.",
            "org.hamcrest.",
            "org.junit.",
            "com.google.common.truth.");

    /**
     * The line by which a session was called on this thread, whose work has called who asks, as a listener; null where there is none.
     *
     * @param libraries the beginnings of names of classes that are passed over too: {@code "org.springframework."}
     */
    public static @Nullable CallSite ofCaller(String... libraries) {
        List<String> passed = List.of(libraries);
        return STACK.walk(frames -> frames.dropWhile(
                                frame -> !frame.getClassName().startsWith(RUNTIME))
                        .filter(frame -> isApplication(frame, passed))
                        .findFirst())
                .map(CallSite::of)
                .orElse(null);
    }

    private static boolean isApplication(StackWalker.StackFrame frame, List<String> libraries) {
        Class<?> type = frame.getDeclaringClass();
        return !isOurs(type.getName())
                && !beginsWith(type.getName(), PASSED)
                && !beginsWith(type.getName(), libraries)
                && !MappedEntity.class.isAssignableFrom(type)
                && !EntityModel.class.isAssignableFrom(type);
    }

    /** Whether a class is Athanor's, by its name. */
    static boolean isOurs(String className) {
        return beginsWith(className, OURS)
                || className.startsWith("dev.athanor.") && className.indexOf('.', "dev.athanor.".length()) < 0;
    }

    private static boolean beginsWith(String name, List<String> beginnings) {
        for (String beginning : beginnings) {
            if (name.startsWith(beginning)) {
                return true;
            }
        }
        return false;
    }

    private static CallSite of(StackWalker.StackFrame frame) {
        return new CallSite(frame.getClassName(), frame.getMethodName(), frame.getFileName(), frame.getLineNumber());
    }

    /** As stack traces have it, {@code shop.Orders.print(Orders.java:31)}, which development environments make a link. */
    @Override
    public String toString() {
        String place = file == null ? "Unknown Source" : line < 0 ? file : file + ":" + line;
        return className + "." + method + "(" + place + ")";
    }
}
