package dev.athanor.conformance.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What each package of a module may import of ours, as a table: one rule for each of its rows. Packages are written below the
 * module's root package, which itself is written as {@link #ROOT}; a package may always import itself.
 */
public final class ImportTable {

    /** The name of the root package in the table. */
    public static final String ROOT = ".";

    private final String root;
    private final Map<String, Set<String>> rows = new LinkedHashMap<>();

    /** A table with no rows yet, for all below the root package. */
    public ImportTable(String root) {
        this.root = root;
    }

    /** Adds a row: what a package may import. */
    public ImportTable row(String name, String... mayImport) {
        rows.put(name, Set.of(mayImport));
        return this;
    }

    /** One rule for each row, by the name of its package. */
    public Map<String, ArchRule> rules() {
        Map<String, ArchRule> rules = new LinkedHashMap<>();
        rows.forEach((name, mayImport) -> rules.put(
                name,
                classes()
                        .that()
                        .resideInAPackage(fullName(name))
                        .should(new ImportOnly(name, mayImport))
                        .allowEmptyShould(true)));
        return rules;
    }

    /** No class lives in a package that has no row. */
    public ArchRule completeness() {
        String[] packages = rows.keySet().stream().map(this::fullName).toArray(String[]::new);
        return classes()
                .that()
                .resideInAPackage(root + "..")
                .should()
                .resideInAnyPackage(packages)
                .allowEmptyShould(true);
    }

    /** No packages import each other in a circle. */
    public ArchRule acyclicity() {
        return SlicesRuleDefinition.slices()
                .matching(root + ".(**)")
                .should()
                .beFreeOfCycles()
                .allowEmptyShould(true);
    }

    private String fullName(String name) {
        return name.equals(ROOT) ? root : root + "." + name;
    }

    private final class ImportOnly extends ArchCondition<JavaClass> {

        private final Set<String> allowed = new TreeSet<>();

        ImportOnly(String name, Set<String> mayImport) {
            super("import of ours only " + new TreeSet<>(mayImport));
            allowed.add(fullName(name));
            mayImport.forEach(other -> allowed.add(fullName(other)));
        }

        @Override
        public void check(JavaClass type, ConditionEvents events) {
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                String target =
                        dependency.getTargetClass().getBaseComponentType().getPackageName();
                boolean ours = target.equals(root) || target.startsWith(root + ".");
                if (ours && !allowed.contains(target)) {
                    events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription()));
                }
            }
        }
    }
}
