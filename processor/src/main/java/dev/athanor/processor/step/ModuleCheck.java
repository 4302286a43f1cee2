package dev.athanor.processor.step;

import com.palantir.javapoet.ClassName;
import dev.athanor.processor.diagnostic.CompilationProblem;
import dev.athanor.processor.diagnostic.Origin;
import dev.athanor.processor.diagnostic.Report;
import dev.athanor.processor.diagnostic.ReportPrinter;
import dev.athanor.processor.naming.GeneratedNames;
import dev.athanor.processor.type.RuntimeNames;
import dev.athanor.processor.writing.ServiceIndexWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.annotation.processing.Filer;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.ModuleElement.ProvidesDirective;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.tools.StandardLocation;

/**
 * Whether models in a named module are found at run time: by what its descriptor provides, and by nothing else. A descriptor of
 * another compilation cannot name the entities of this one, which is told as a warning. Used by the index step.
 */
final class ModuleCheck {
    private final Elements elements;
    private final Filer filer;
    private final ReportPrinter printer;
    private final Set<String> compiled = new HashSet<>();

    ModuleCheck(Elements elements, Filer filer, ReportPrinter printer) {
        this.elements = elements;
        this.filer = filer;
        this.printer = printer;
    }

    /** Notes the modules whose descriptors a round compiles. */
    void note(RoundEnvironment round) {
        round.getRootElements().stream()
                .filter(one -> one.getKind() == ElementKind.MODULE)
                .forEach(one -> compiled.add(one.toString()));
    }

    /** Tells which of the models no engine would find. */
    void check(List<TypeElement> entities) {
        Map<ModuleElement, List<ClassName>> missing = new LinkedHashMap<>();
        for (TypeElement entity : entities) {
            ModuleElement module = elements.getModuleOf(entity);
            GeneratedNames names = GeneratedNames.of(ClassName.get(entity));
            if (module == null || module.isUnnamed() || isProvided(module, names.model())) {
                continue;
            }
            if (isOfThisOutput(module)) {
                missing.computeIfAbsent(module, one -> new ArrayList<>()).add(names.model());
            } else {
                tellOutside(entity, module, names);
            }
        }
        missing.forEach(this::tellMissing);
    }

    private void tellMissing(ModuleElement module, List<ClassName> models) {
        Report report = new Report();
        report.add(CompilationProblem.MODULE_WITHOUT_PROVIDES.at(
                Origin.of(module),
                "module",
                module.getQualifiedName().toString(),
                "line",
                new ServiceIndexWriter().provides(models)));
        printer.print(report, module);
    }

    private void tellOutside(TypeElement entity, ModuleElement module, GeneratedNames names) {
        Report report = new Report();
        report.add(CompilationProblem.ENTITY_OUTSIDE_MODULE_INFO.at(
                Origin.of(entity),
                "entity",
                entity.getSimpleName().toString(),
                "module",
                module.getQualifiedName().toString(),
                "table",
                names.queryType().simpleName() + "." + names.constant()));
        printer.print(report, entity);
    }

    private static boolean isProvided(ModuleElement module, ClassName model) {
        for (ProvidesDirective directive : ElementFilter.providesIn(module.getDirectives())) {
            if (directive.getService().getQualifiedName().contentEquals(RuntimeNames.ENTITY_MODEL.canonicalName())
                    && directive.getImplementations().stream()
                            .anyMatch(one -> one.getQualifiedName().contentEquals(model.canonicalName()))) {
                return true;
            }
        }
        return false;
    }

    /** Whether the descriptor is compiled now, or was compiled into the same place when all was: not where tests are patched in. */
    private boolean isOfThisOutput(ModuleElement module) {
        return compiled.contains(module.toString()) || hasDescriptor();
    }

    private boolean hasDescriptor() {
        try {
            filer.getResource(StandardLocation.CLASS_OUTPUT, "", "module-info.class")
                    .openInputStream()
                    .close();
            return true;
        } catch (IOException | IllegalArgumentException e) {
            // Compilers say in different ways that there is no such file.
            return false;
        }
    }
}
