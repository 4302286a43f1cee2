package dev.athanor.processor.source;

import dev.athanor.processor.diagnostic.Origin;
import dev.athanor.processor.model.Stated;
import dev.athanor.processor.model.StatedNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/** One annotation on one element, and its values with their defaults. A value that javac could not resolve is its default. */
public final class AnnotationFacts {
    private final Element element;
    private final @Nullable AnnotationMirror around;
    private final @Nullable AnnotationMirror mirror;
    private final Elements elements;
    private @Nullable Map<? extends ExecutableElement, ? extends AnnotationValue> withDefaults;

    AnnotationFacts(Element element, AnnotationMirror mirror, Elements elements) {
        this(element, mirror, mirror, elements);
    }

    /** An annotation within another one, which messages point to. */
    private AnnotationFacts(
            Element element, @Nullable AnnotationMirror around, @Nullable AnnotationMirror mirror, Elements elements) {
        this.element = element;
        this.around = around;
        this.mirror = mirror;
        this.elements = elements;
    }

    /** The defaults of an annotation that is not there; they are at the element. */
    static AnnotationFacts absent(Element element, Elements elements) {
        return new AnnotationFacts(element, null, null, elements);
    }

    /** Where the annotation is written. */
    public Origin origin() {
        return Origin.of(element).at(around);
    }

    /** Where a value is written; the annotation where it is not. */
    Origin originOf(String name) {
        return Origin.of(element).at(around, written(name));
    }

    /** A string; empty by default. */
    public Stated<String> string(String name) {
        return stated(
                name,
                "",
                value -> value instanceof String text && !text.equals(AnnotationReader.UNRESOLVED) ? text : null);
    }

    /** A number; 0 by default. */
    Stated<Integer> number(String name) {
        return stated(name, 0, value -> value instanceof Integer number ? number : null);
    }

    /** A truth value; false by default. */
    Stated<Boolean> flag(String name) {
        return stated(name, false, value -> value instanceof Boolean flag ? flag : null);
    }

    /** A truth value; true by default. */
    Stated<Boolean> flagUnlessSaid(String name) {
        return stated(name, true, value -> value instanceof Boolean flag ? flag : null);
    }

    /** Strings, of which a single one may stand without braces; none by default. */
    StatedNames strings(String name) {
        AnnotationValue written = written(name);
        Origin origin = Origin.of(element).at(around, written);
        List<Stated<String>> names = new ArrayList<>();
        if (written != null && written.getValue() instanceof List<?> list) {
            for (Object one : list) {
                if (one instanceof AnnotationValue entry
                        && entry.getValue() instanceof String text
                        && !text.equals(AnnotationReader.UNRESOLVED)) {
                    // Compilers find the place of one among several, but not of one without braces.
                    Origin place =
                            list.size() == 1 ? origin : Origin.of(element).at(around, entry);
                    names.add(new Stated<>(text, true, place));
                }
            }
        }
        return new StatedNames(names, written != null, origin);
    }

    /** A truth value with another default. */
    boolean flag(String name, boolean otherwise) {
        AnnotationValue written = written(name);
        return written != null && written.getValue() instanceof Boolean flag ? flag : otherwise;
    }

    /** A class, or null where none is written. */
    @Nullable
    TypeMirror type(String name) {
        AnnotationValue written = written(name);
        return written != null && written.getValue() instanceof TypeMirror type ? type : null;
    }

    /** A class with where it is written, or null where none is. */
    @Nullable
    Stated<TypeMirror> statedType(String name) {
        TypeMirror type = type(name);
        return type == null ? null : new Stated<>(type, true, originOf(name));
    }

    /** Classes, each with where it is written; none by default. */
    List<Stated<TypeMirror>> types(String name) {
        List<Stated<TypeMirror>> types = new ArrayList<>();
        for (AnnotationValue entry : entries(name)) {
            if (entry.getValue() instanceof TypeMirror type) {
                types.add(new Stated<>(type, true, Origin.of(element).at(around, entry)));
            }
        }
        return types;
    }

    /** Annotations within this one; none by default. */
    List<AnnotationFacts> annotations(String name) {
        List<AnnotationFacts> annotations = new ArrayList<>();
        for (AnnotationValue entry : entries(name)) {
            if (entry.getValue() instanceof AnnotationMirror inner) {
                annotations.add(new AnnotationFacts(element, around, inner, elements));
            }
        }
        return annotations;
    }

    /** An annotation within this one, or null. */
    @Nullable
    AnnotationFacts annotation(String name) {
        List<AnnotationFacts> found = annotations(name);
        return found.isEmpty() ? null : found.get(0);
    }

    /** What is written for an array, or for one entry without braces. */
    private List<AnnotationValue> entries(String name) {
        AnnotationValue written = written(name);
        if (written == null) {
            return List.of();
        }
        if (!(written.getValue() instanceof List<?> list)) {
            return List.of(written);
        }
        List<AnnotationValue> entries = new ArrayList<>();
        for (Object one : list) {
            if (one instanceof AnnotationValue entry) {
                entries.add(entry);
            }
        }
        return entries;
    }

    /** A constant of an enum, with the annotation's own default. */
    <E extends Enum<E>> Stated<E> constant(String name, Class<E> type, E otherwise) {
        AnnotationValue value = withDefault(name);
        AnnotationValue written = written(name);
        E constant = value == null ? null : constant(value, type);
        return new Stated<>(
                constant == null ? otherwise : constant,
                written != null && constant != null,
                Origin.of(element).at(around, written));
    }

    /** Constants of an enum, with the annotation's own default. */
    <E extends Enum<E>> Stated<List<E>> constants(String name, Class<E> type) {
        AnnotationValue value = withDefault(name);
        List<E> constants = new ArrayList<>();
        if (value != null && value.getValue() instanceof List<?> list) {
            for (Object one : list) {
                E constant = one instanceof AnnotationValue entry ? constant(entry, type) : null;
                if (constant != null) {
                    constants.add(constant);
                }
            }
        }
        AnnotationValue written = written(name);
        return new Stated<>(
                List.copyOf(constants), written != null, Origin.of(element).at(around, written));
    }

    private <T> Stated<T> stated(String name, T otherwise, Function<Object, @Nullable T> convert) {
        AnnotationValue written = written(name);
        T value = written == null ? null : convert.apply(written.getValue());
        return new Stated<>(
                value == null ? otherwise : value,
                value != null,
                Origin.of(element).at(around, written));
    }

    private @Nullable AnnotationValue written(String name) {
        return mirror == null ? null : find(mirror.getElementValues(), name);
    }

    private @Nullable AnnotationValue withDefault(String name) {
        if (mirror == null) {
            return null;
        }
        if (withDefaults == null) {
            withDefaults = elements.getElementValuesWithDefaults(mirror);
        }
        return find(withDefaults, name);
    }

    private static @Nullable AnnotationValue find(
            Map<? extends ExecutableElement, ? extends AnnotationValue> values, String name) {
        for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> entry : values.entrySet()) {
            if (entry.getKey().getSimpleName().contentEquals(name)) {
                return entry.getValue();
            }
        }
        return null;
    }

    private static <E extends Enum<E>> @Nullable E constant(AnnotationValue value, Class<E> type) {
        if (value.getValue() instanceof VariableElement constant) {
            for (E candidate : type.getEnumConstants()) {
                if (constant.getSimpleName().contentEquals(candidate.name())) {
                    return candidate;
                }
            }
        }
        return null;
    }
}
