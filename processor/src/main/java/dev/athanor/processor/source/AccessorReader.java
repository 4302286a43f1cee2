package dev.athanor.processor.source;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.athanor.processor.diagnostic.Origin;
import dev.athanor.processor.model.Access;
import dev.athanor.processor.model.AccessorMeta;
import dev.athanor.processor.model.AccessorStyle;
import dev.athanor.processor.model.DeclaredAttribute;
import dev.athanor.processor.model.MethodMeta;
import dev.athanor.processor.model.StrayKind;
import dev.athanor.processor.model.StrayMethod;
import dev.athanor.processor.model.StyledAccessor;
import dev.athanor.processor.model.TypeText;
import dev.athanor.processor.type.RuntimeNames;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/** Pairs getters with setters, and tells which abstract methods are neither. Used by the entity reader. */
final class AccessorReader {
    private final Elements elements;
    private final AnnotationReader annotations;
    private final MethodReader methods;
    private final AttributeReader attributes;

    AccessorReader(Elements elements, AnnotationReader annotations, MethodReader methods, AttributeReader attributes) {
        this.elements = elements;
        this.annotations = annotations;
        this.methods = methods;
        this.attributes = attributes;
    }

    /** The accessors among the methods of a class, own and inherited. */
    Accessors read(TypeElement owner, Iterable<ExecutableElement> all) {
        Map<String, Getter> getters = new LinkedHashMap<>();
        List<ExecutableElement> others = new ArrayList<>();
        List<StyledAccessor> styles = new ArrayList<>();
        List<StrayMethod> strays = new ArrayList<>();
        for (ExecutableElement method : all) {
            if (isGetter(method, owner)) {
                addGetter(method, owner, getters, styles, strays);
            } else if (isOpen(method, owner)) {
                others.add(method);
            }
        }
        boolean plain = isMostlyPlain(styles);
        for (ExecutableElement method : others) {
            addOther(method, owner, plain, getters, styles, strays);
        }
        List<DeclaredAttribute> found = new ArrayList<>();
        getters.forEach((name, getter) -> found.add(attributes.read(
                name,
                getter.method(),
                owner,
                new AccessorMeta(
                        getter.meta(), getter.setter(), attributes.isNullable(getter.method(), owner), null))));
        return new Accessors(found, styles, strays);
    }

    private void addGetter(
            ExecutableElement method,
            TypeElement owner,
            Map<String, Getter> getters,
            List<StyledAccessor> styles,
            List<StrayMethod> strays) {
        MethodMeta meta = methods.read(method, owner);
        AccessorName name = AccessorName.ofGetter(meta);
        Getter first = getters.get(name.attribute());
        if (first == null) {
            getters.put(name.attribute(), new Getter(method, meta, null));
            styles.add(new StyledAccessor(meta, name.style(), Origin.of(method)));
        } else if (method.getSimpleName().equals(first.method().getSimpleName())) {
            if (isMarked(method) && !isMarked(first.method())) {
                getters.put(name.attribute(), new Getter(method, meta, null));
            }
        } else if (method.getModifiers().contains(Modifier.ABSTRACT)) {
            strays.add(stray(StrayKind.GETTER_TWICE, method, owner, methods.textOf(first.method(), owner)));
        }
    }

    private void addOther(
            ExecutableElement method,
            TypeElement owner,
            boolean plain,
            Map<String, Getter> getters,
            List<StyledAccessor> styles,
            List<StrayMethod> strays) {
        if (!isVisible(method, owner)) {
            strays.add(stray(StrayKind.INVISIBLE, method, owner, ""));
            return;
        }
        if (!isSetterShaped(method, owner)) {
            strays.add(stray(StrayKind.NO_ACCESSOR, method, owner, ""));
            return;
        }
        AccessorName name = AccessorName.ofSetter(method.getSimpleName().toString());
        Getter getter = getters.get(name.attribute());
        if (getter == null) {
            boolean setter = name.style() == AccessorStyle.BEAN || plain;
            strays.add(stray(setter ? StrayKind.SETTER_WITHOUT_GETTER : StrayKind.NO_ACCESSOR, method, owner, ""));
            return;
        }
        MethodMeta meta = methods.read(method, owner);
        TypeName type = getter.meta().returnType();
        if (isDeclaredAgain(meta, getter.setter())) {
            return;
        }
        if (getter.setter() != null || !meta.parameters().get(0).type().equals(type)) {
            strays.add(stray(StrayKind.SETTER_TYPE_DIFFERS, method, owner, TypeText.of(type)));
            return;
        }
        getters.put(name.attribute(), new Getter(getter.method(), getter.meta(), meta));
        styles.add(new StyledAccessor(meta, name.style(), Origin.of(method)));
    }

    /** Whether two supertypes declare one setter, as they may one getter: what is annotated counts. */
    private static boolean isDeclaredAgain(MethodMeta setter, @Nullable MethodMeta first) {
        return first != null
                && first.name().equals(setter.name())
                && first.parameters()
                        .get(0)
                        .type()
                        .equals(setter.parameters().get(0).type());
    }

    private boolean isGetter(ExecutableElement method, TypeElement owner) {
        boolean shaped = isGetterShaped(method);
        if (isOpen(method, owner)) {
            return shaped && isVisible(method, owner);
        }
        return shaped && (isRecordAccessor(method, owner) || isMarked(method));
    }

    /** Whether a method would have to be a getter, from its signature alone. */
    static boolean isGetterShaped(ExecutableElement method) {
        return method.getParameters().isEmpty()
                && method.getTypeParameters().isEmpty()
                && method.getReturnType().getKind() != TypeKind.VOID
                && !method.getModifiers().contains(Modifier.STATIC);
    }

    private boolean isSetterShaped(ExecutableElement method, TypeElement owner) {
        return method.getParameters().size() == 1
                && method.getTypeParameters().isEmpty()
                && !method.isVarArgs()
                && methods.returnType(method, owner).getKind() == TypeKind.VOID;
    }

    /** Whether a method waits to be overridden; what an interface repeats of {@code Object} does not. */
    private boolean isOpen(ExecutableElement method, TypeElement owner) {
        return method.getModifiers().contains(Modifier.ABSTRACT) && !repeatsObject(method, owner);
    }

    private boolean repeatsObject(ExecutableElement method, TypeElement owner) {
        boolean inInterface = MethodReader.ownerOf(method).getKind().isInterface();
        if (!inInterface && !isToString(method)) {
            return false;
        }
        TypeElement object = elements.getTypeElement("java.lang.Object");
        return object != null
                && object.getEnclosedElements().stream()
                        .filter(one -> one.getKind() == ElementKind.METHOD)
                        .anyMatch(one -> elements.overrides(method, (ExecutableElement) one, owner)
                                || isSame(method, (ExecutableElement) one));
    }

    private static boolean isToString(ExecutableElement method) {
        return method.getSimpleName().contentEquals("toString")
                && method.getParameters().isEmpty();
    }

    private static boolean isSame(ExecutableElement method, ExecutableElement ofObject) {
        return method.getSimpleName().equals(ofObject.getSimpleName())
                && method.getParameters().size() == ofObject.getParameters().size()
                && ofObject.getModifiers().contains(Modifier.PUBLIC)
                && method.getParameters().stream()
                        .allMatch(one -> one.asType().toString().endsWith("java.lang.Object"));
    }

    private boolean isVisible(ExecutableElement method, TypeElement owner) {
        return Access.of(method.getModifiers()) != Access.PACKAGE
                || elements.getPackageOf(method).equals(elements.getPackageOf(owner));
    }

    private boolean isMarked(Element method) {
        if (method.getAnnotationMirrors().isEmpty()) {
            return false;
        }
        for (ClassName one : RuntimeNames.ON_ACCESSORS) {
            boolean counts =
                    !one.equals(RuntimeNames.FORMULA) || method.getModifiers().contains(Modifier.ABSTRACT);
            if (counts && annotations.has(method, one)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isRecordAccessor(ExecutableElement method, TypeElement owner) {
        return owner.getRecordComponents().stream()
                .anyMatch(one -> one.getSimpleName().equals(method.getSimpleName()));
    }

    private static boolean isMostlyPlain(List<StyledAccessor> styles) {
        long plain = styles.stream()
                .filter(one -> one.style() == AccessorStyle.PLAIN)
                .count();
        return plain * 2 > styles.size();
    }

    private StrayMethod stray(StrayKind kind, ExecutableElement method, TypeElement owner, String getterType) {
        return new StrayMethod(
                kind,
                methods.read(method, owner),
                methods.textOf(method, owner),
                getterType,
                methods.isResolved(method, owner),
                Origin.of(method));
    }

    /** A getter that was found, and its setter once that is. */
    private record Getter(
            ExecutableElement method,
            MethodMeta meta,
            @Nullable MethodMeta setter) {}
}
