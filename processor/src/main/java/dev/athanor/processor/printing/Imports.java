package dev.athanor.processor.printing;

import com.palantir.javapoet.ClassName;
import java.util.ArrayList;
import java.util.Collections;
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
    /** A type that is being printed, by its canonical name, and what is nested in it. */
    private record Scope(String type, Set<String> nested) {}

    private final String packageName;

    /** The simple names of types that a class in the file inherits: classes of these names are written in full. */
    private final Set<String> inherited;

    /** The simple names that an earlier printing found to be those of classes of the package, after their import. */
    private final Set<String> ofPackage;

    /** The simple names by which classes of the package were written, so that nothing else is imported by them. */
    private final Set<String> named = new HashSet<>();

    /** The simple names of classes of the package that were found to be imported for others. */
    private final Set<String> found = new HashSet<>();

    /** The canonical names of imported classes, by simple name. */
    private final Map<String, String> imported = new HashMap<>();

    /** What was found out since the last change of place, by canonical name. */
    private final Map<String, String> names = new HashMap<>();

    private final List<Scope> scopes = new ArrayList<>();
    private final List<String> typeVariables = new ArrayList<>();

    private Imports(String packageName, Set<String> inherited, Set<String> ofPackage) {
        this.packageName = packageName;
        this.inherited = inherited;
        this.ofPackage = ofPackage;
    }

    /** The imports of a file with one type in it. */
    static Imports of(String packageName, TypeDeclaration type) {
        Set<String> inherited = new HashSet<>();
        type.addInheritedNames(inherited);
        return new Imports(packageName, inherited, Set.of());
    }

    /** The imports to print the file with again; null where it is right. */
    @Nullable
    Imports again() {
        if (found.isEmpty()) {
            return null;
        }
        found.addAll(ofPackage);
        return new Imports(packageName, inherited, found);
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

    /** Begins the head of a type, in which the names of what is nested in it mean nothing. */
    void enterHead(String name) {
        enter(name, Set.of());
    }

    /** Begins the body of a type. */
    void enter(String name, Set<String> nested) {
        String type = scopes.isEmpty()
                ? inPackage(name)
                : scopes.get(scopes.size() - 1).type() + "." + name;
        scopes.add(new Scope(type, nested));
        names.clear();
    }

    /** Ends what was begun last. */
    void leave() {
        scopes.remove(scopes.size() - 1);
        names.clear();
    }

    /** Begins the declaration of a type variable, which hides classes of its name. */
    void declare(String typeVariable) {
        typeVariables.add(typeVariable);
        names.clear();
    }

    /** Ends what the type variables were declared for. */
    void forgetTypeVariables() {
        if (!typeVariables.isEmpty()) {
            typeVariables.clear();
            names.clear();
        }
    }

    /** The name of a class at this place of the file. */
    String nameOf(ClassName type) {
        String known = names.get(type.canonicalName());
        if (known == null) {
            known = find(type);
            names.put(type.canonicalName(), known);
        }
        return known;
    }

    private String find(ClassName type) {
        ClassName top = type.topLevelClassName();
        if (typeVariables.contains(top.simpleName()) || inherited.contains(top.simpleName())) {
            return type.canonicalName();
        }
        boolean taken = false;
        for (ClassName one = type; one != null; one = one.enclosingClassName()) {
            String meant = meant(one.simpleName());
            taken = meant != null;
            if (one.canonicalName().equals(meant)) {
                return type == one
                        ? one.simpleName()
                        : type.canonicalName()
                                .substring(one.canonicalName().length()
                                        - one.simpleName().length());
            }
        }
        boolean isOfPackage = top.packageName().equals(packageName);
        if (taken) {
            if (isOfPackage && imported.containsKey(top.simpleName())) {
                found.add(top.simpleName());
            }
            return type.canonicalName();
        }
        if (isOfPackage) {
            named.add(top.simpleName());
            return withoutPackage(type);
        }
        return importIfPossible(top) ? withoutPackage(type) : type.canonicalName();
    }

    private boolean importIfPossible(ClassName top) {
        boolean possible = !top.packageName().isEmpty()
                && !ofPackage.contains(top.simpleName())
                && !named.contains(top.simpleName());
        if (possible) {
            imported.put(top.simpleName(), top.canonicalName());
        }
        return possible;
    }

    private String inPackage(String simpleName) {
        return packageName.isEmpty() ? simpleName : packageName + "." + simpleName;
    }

    private static String withoutPackage(ClassName type) {
        int start = type.packageName().length();
        return start == 0 ? type.canonicalName() : type.canonicalName().substring(start + 1);
    }

    /** The canonical name of what a simple name means at this place; null where it means nothing yet. */
    private @Nullable String meant(String simpleName) {
        for (int i = scopes.size() - 1; i >= 0; i--) {
            if (scopes.get(i).nested().contains(simpleName)) {
                return scopes.get(i).type() + "." + simpleName;
            }
        }
        String outermost = scopes.isEmpty() ? "" : scopes.get(0).type();
        if (outermost.equals(inPackage(simpleName))) {
            return outermost;
        }
        return imported.get(simpleName);
    }
}
