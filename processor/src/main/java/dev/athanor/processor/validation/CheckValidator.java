package dev.athanor.processor.validation;

import dev.athanor.processor.diagnostic.IndexProblem;
import dev.athanor.processor.diagnostic.Report;
import dev.athanor.processor.model.CheckMeta;
import dev.athanor.processor.model.DeclaredEntity;
import dev.athanor.processor.model.MappingMeta;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** What {@code @Check} on a class says; its SQL is looked at when the model is whole. */
final class CheckValidator implements Rule {
    @Override
    public void check(MappingMeta mapping, Report report) {
        DeclaredEntity entity = mapping.declared();
        Set<String> names = new HashSet<>();
        entity.indexes().forEach(index -> names.add(index.name().value().toLowerCase(Locale.ROOT)));
        names.remove("");
        for (CheckMeta check : entity.checks()) {
            String name = check.name().value();
            if (check.sql().sql().value().isBlank()) {
                report.add(IndexProblem.CHECK_EMPTY.at(check.sql().sql().origin(), "entity", entity.displayName()));
            } else if (!names.add(name.toLowerCase(Locale.ROOT))) {
                report.add(IndexProblem.CHECK_NAME_TWICE.at(
                        check.name().origin(), "entity", entity.displayName(), "name", name));
            }
        }
    }
}
