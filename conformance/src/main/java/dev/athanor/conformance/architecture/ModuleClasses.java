package dev.athanor.conformance.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;

/** The main classes of the module whose tests run, without its tests. */
public final class ModuleClasses {

    private ModuleClasses() {}

    /** All of them; none where the module has no main classes. */
    public static JavaClasses ofThisModule() {
        Path classes = Path.of(System.getProperty("basedir", ""), "target", "classes");
        Collection<Path> paths = Files.isDirectory(classes) ? List.of(classes) : List.of();
        return new ClassFileImporter().importPaths(paths);
    }

    /** Those that the processor has written, with what is nested in them. */
    public static JavaClasses generated() {
        List<String> names = GeneratedSources.ofThisModule().classNames();
        return ofThisModule().that(new DescribedPredicate<>("are generated") {
            @Override
            public boolean test(JavaClass type) {
                String name = type.getName();
                int nested = name.indexOf('$');
                // A generated name may itself hold a dollar sign, so the whole name counts first.
                return names.contains(name) || nested > 0 && names.contains(name.substring(0, nested));
            }
        });
    }
}
