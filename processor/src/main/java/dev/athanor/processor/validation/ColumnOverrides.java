package dev.athanor.processor.validation;

import dev.athanor.processor.diagnostic.EmbeddedProblem;
import dev.athanor.processor.diagnostic.Report;
import dev.athanor.processor.diagnostic.Suggestions;
import dev.athanor.processor.model.ColumnMeta;
import dev.athanor.processor.model.DeclaredAttribute;
import dev.athanor.processor.model.DeclaredEmbedded;
import dev.athanor.processor.model.DeclaredOverride;
import dev.athanor.processor.model.MappingMeta;
import dev.athanor.processor.model.Stated;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which columns {@code @ColumnOverride} may name. Used by the rule about embedded records. */
final class ColumnOverrides {
    private ColumnOverrides() {}

    /** Adds what is wrong with the overrides of an accessor. */
    static void check(MappingMeta mapping, DeclaredAttribute attribute, DeclaredEmbedded embedded, Report report) {
        String accessor = mapping.declared().displayName(attribute);
        String start = attribute.name() + ".";
        List<String> paths = mapping.columns().stream()
                .filter(one -> one.isEmbedded() && one.text().startsWith(start))
                .map(ColumnMeta::text)
                .map(one -> one.substring(start.length()))
                .toList();
        Set<String> seen = new HashSet<>();
        for (DeclaredOverride override : embedded.overrides()) {
            Stated<String> path = override.path();
            if (!path.written()) {
                continue;
            }
            if (!paths.contains(path.value())) {
                report.add(EmbeddedProblem.EMBEDDED_OVERRIDE_UNKNOWN.at(
                        path.origin(),
                        "accessor",
                        accessor,
                        "path",
                        path.value(),
                        "hint",
                        Suggestions.of(path.value(), paths)));
            } else if (!seen.add(path.value())) {
                report.add(EmbeddedProblem.EMBEDDED_OVERRIDE_TWICE.at(
                        path.origin(), "accessor", accessor, "path", path.value()));
            } else if (!override.column().name().written() && !override.column().statesValues()) {
                report.add(EmbeddedProblem.EMBEDDED_OVERRIDE_EMPTY.at(
                        path.origin(), "accessor", accessor, "path", path.value()));
            }
        }
    }
}
