package dev.athanor.processor.step;

import com.palantir.javapoet.ClassName;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.tools.JavaFileObject;
import javax.tools.StandardLocation;
import org.jspecify.annotations.Nullable;

/**
 * Which classes of a round come as class files. Gradle gives those that did not change so, where a processor looks at all; they have
 * no comments, and before JDK 22 no annotations of types. Used by the steps.
 */
final class ClassFiles {
    private static final @Nullable Method FILE_OF = fileOf();

    private final Elements elements;
    private final Filer filer;
    private final boolean underGradle;

    /** The classes of one compilation. */
    ClassFiles(ProcessingEnvironment environment) {
        this.elements = environment.getElementUtils();
        this.filer = environment.getFiler();
        this.underGradle = environment.getClass().getName().startsWith("org.gradle.");
    }

    /** Whether a class comes as a class file. */
    boolean contain(TypeElement type) {
        return FILE_OF == null ? underGradle && hasClassFile(type) : isFromClassFile(type, FILE_OF);
    }

    /** Whether a class comes as a class file, and what is generated for it is there too: then it is as it has to be. */
    boolean containWith(TypeElement type, ClassName generated) {
        return contain(type) && elements.getTypeElement(generated.canonicalName()) != null;
    }

    /** Whether this compiler finds annotations of types in class files. */
    static boolean tellTypeAnnotations() {
        return Runtime.version().feature() >= 22;
    }

    private boolean isFromClassFile(TypeElement type, Method fileOf) {
        try {
            return fileOf.invoke(elements, type) instanceof JavaFileObject file
                    && file.getKind() == JavaFileObject.Kind.CLASS;
        } catch (InvocationTargetException | IllegalAccessException e) {
            // A compiler need not know where its classes come from; those that do not are given sources only.
            return false;
        }
    }

    /** Gradle deletes the class files of what it compiles. */
    private boolean hasClassFile(TypeElement type) {
        String binary = elements.getBinaryName(type).toString();
        int dot = binary.lastIndexOf('.');
        try {
            filer.getResource(
                            StandardLocation.CLASS_OUTPUT,
                            dot < 0 ? "" : binary.substring(0, dot),
                            binary.substring(dot + 1) + ".class")
                    .openInputStream()
                    .close();
            return true;
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
    }

    /** {@code Elements.getFileObjectOf}, which there is from JDK 18 on. */
    private static @Nullable Method fileOf() {
        try {
            return Elements.class.getMethod("getFileObjectOf", Element.class);
        } catch (NoSuchMethodException e) {
            return null;
        }
    }
}
