package dev.athanor.processor.printing;

import com.palantir.javapoet.ClassName;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The names of classes in a file. The first class of a simple name is imported, others of that name are written in full. A class
 * of the file's own package goes before: where one comes up after the import of another, the file is to be printed again.
 */
final class Imports {
    /** What a simple name means by which no class can be written: that of a type variable, or of a class that is inherited. */
    private static final String NO_CLASS = "";

    /**
     * A place of the file.
     *
     * @param type the canonical name of the type around it, or of the package
     * @param meanings the canonical names of the classes that simple names mean there, imports aside
     * @param names the names that were found for classes there, by their canonical names
     */
    private record Place(String type, Map<String, String> meanings, Map<String, String> names) {
        private Place within(String inner) {
            return new Place(inner, new HashMap<>(meanings), new HashMap<>());
        }

        private String nested(String simpleName) {
            return type.isEmpty() ? simpleName : type + "." + simpleName;
        }
    }

    private final String packageName;

    /** The place of the file as a whole, and those that were begun. */
    private final Deque<Place> places = new ArrayDeque<>();

    /** The simple names that an earlier printing found to be those of classes of the package, after their import. */
    private final Set<String> ofPackage;

    /** The simple names by which classes of the package were written, so that nothing else is imported by them. */
    private final Set<String> named = new HashSet<>();

    /** The simple names of classes of the package that were found to be imported for others. */
    private final Set<String> found = new HashSet<>();

    /** The canonical names of imported classes, by simple name. */
    private final Map<String, String> imported = new HashMap<>();

    private Imports(String packageName, Place file, Set<String> ofPackage) {
        this.packageName = packageName;
        this.ofPackage = ofPackage;
        places.push(file);
    }

    /** The imports of a file with one type in it. */
    static Imports of(String packageName, TypeDeclaration type) {
        Place file = new Place(packageName, new HashMap<>(), new HashMap<>());
        file.meanings().put(type.name(), file.nested(type.name()));
        Set<String> inherited = new HashSet<>();
        type.addInheritedNames(inherited);
        inherited.forEach(name -> file.meanings().put(name, NO_CLASS));
        return new Imports(packageName, file, Set.of());
    }

    /** The imports to print the file with again; null where it is right. */
    @Nullable
    Imports again() {
        if (found.isEmpty()) {
            return null;
        }
        found.addAll(ofPackage);
        return new Imports(packageName, places.getLast().within(packageName), found);
    }

    /** The classes to import, sorted. */
    List<String> sorted() {
        List<String> sorted = new ArrayList<>(imported.size());
        imported.forEach((simpleName, name) -> {
            if (!name.equals("java.lang." + simpleName)) {
                sorted.add(name);
            }
        });
        Collections.sort(sorted);
        return sorted;
    }

    /** Begins the body of a type; what stands before it is still outside. */
    void enter(String name, Set<String> nested) {
        Place around = places.element();
        Place body = around.within(around.nested(name));
        nested.forEach(one -> body.meanings().put(one, body.nested(one)));
        places.push(body);
    }

    /** Ends what was begun last. */
    void leave() {
        places.pop();
    }

    /** Begins the place where type variables are declared, which hide classes of their names. */
    void declare(List<String> variables) {
        Place method = places.element().within(places.element().type());
        variables.forEach(one -> method.meanings().put(one, NO_CLASS));
        places.push(method);
    }

    /** The name of a class at this place of the file. */
    String nameOf(ClassName type) {
        return places.element().names().computeIfAbsent(type.canonicalName(), name -> find(type));
    }

    private String find(ClassName type) {
        for (ClassName one = type; ; one = one.enclosingClassName()) {
            String meant = meant(one.simpleName());
            if (one.canonicalName().equals(meant)) {
                return type.canonicalName()
                        .substring(
                                one.canonicalName().length() - one.simpleName().length());
            }
            if (one.enclosingClassName() == null) {
                return meant == null && isNamed(one) ? withoutPackage(type) : inFull(type, one, meant);
            }
        }
    }

    /** The canonical name of what a simple name means at this place; null where it means nothing yet. */
    private @Nullable String meant(String simpleName) {
        String meant = places.element().meanings().get(simpleName);
        return meant == null ? imported.get(simpleName) : meant;
    }

    /** Gives its simple name to a top-level class, if possible. */
    private boolean isNamed(ClassName top) {
        String name = top.simpleName();
        if (top.packageName().equals(packageName)) {
            named.add(name);
            return true;
        }
        boolean isImported = !top.packageName().isEmpty() && !ofPackage.contains(name) && !named.contains(name);
        if (isImported) {
            imported.put(name, top.canonicalName());
        }
        return isImported;
    }

    private String inFull(ClassName type, ClassName top, @Nullable String meant) {
        String name = top.simpleName();
        if (meant != null
                && meant.equals(imported.get(name))
                && top.packageName().equals(packageName)) {
            found.add(name);
        }
        return type.canonicalName();
    }

    private static String withoutPackage(ClassName type) {
        int start = type.packageName().length();
        return start == 0 ? type.canonicalName() : type.canonicalName().substring(start + 1);
    }
}
