package dev.athanor.processor.validation;

import dev.athanor.processor.diagnostic.IndexProblem;
import dev.athanor.processor.diagnostic.Report;
import dev.athanor.processor.diagnostic.Suggestions;
import dev.athanor.processor.model.ColumnMeta;
import dev.athanor.processor.model.DeclaredAttribute;
import dev.athanor.processor.model.DeclaredEntity;
import dev.athanor.processor.model.DeclaredIndex;
import dev.athanor.processor.model.IndexMeta;
import dev.athanor.processor.model.MappingMeta;
import dev.athanor.processor.model.MisplacedAnnotation;
import dev.athanor.processor.model.Stated;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What {@code @Index} and {@code @Unique} on a class may name. */
final class IndexValidator implements Rule {

    @Override
    public void check(MappingMeta mapping, Report report) {
        DeclaredEntity entity = mapping.declared();
        entity.misplaced().stream()
                .filter(one -> one.kind() == MisplacedAnnotation.Kind.ON_SUPERTYPE)
                .forEach(one -> report.add(IndexProblem.INDEX_ON_SUPERCLASS.at(
                        one.origin(), "annotation", one.simpleName(), "class", one.on())));
        Set<String> seen = new HashSet<>();
        Set<String> names = new HashSet<>();
        for (ColumnMeta column : mapping.columns()) {
            if (column.unique() || column.indexed()) {
                seen.add(column.column());
            }
        }
        for (DeclaredIndex index : entity.indexes()) {
            Stated<String> name = index.name();
            boolean wrong = checkAttributes(mapping, index, report);
            if (!wrong && !seen.add(columns(mapping, index))) {
                report.add(IndexProblem.INDEX_TWICE.at(
                        index.origin(),
                        "annotation",
                        index.annotation(),
                        "entity",
                        entity.displayName(),
                        "columns",
                        columns(mapping, index)));
            } else if (!name.value().isEmpty() && !names.add(name.value().toLowerCase(Locale.ROOT))) {
                report.add(IndexProblem.INDEX_NAME_TWICE.at(
                        name.origin(), "entity", entity.displayName(), "name", name.value()));
            }
        }
    }

    private static String columns(MappingMeta mapping, DeclaredIndex index) {
        return index.attributes().stream()
                .flatMap(one -> IndexMeta.columnsOf(one.value(), mapping.columns()).stream())
                .map(ColumnMeta::column)
                .collect(Collectors.joining(", "));
    }

    private static boolean checkAttributes(MappingMeta mapping, DeclaredIndex index, Report report) {
        DeclaredEntity entity = mapping.declared();
        int before = report.findings().size();
        if (index.attributes().isEmpty()) {
            report.add(IndexProblem.INDEX_EMPTY.at(
                    index.origin(), "annotation", index.annotation(), "entity", entity.displayName()));
        }
        Set<String> named = new HashSet<>();
        for (Stated<String> attribute : index.attributes()) {
            List<ColumnMeta> columns = IndexMeta.columnsOf(attribute.value(), mapping.columns());
            if (columns.isEmpty()) {
                tellUnknown(mapping, attribute, report);
            } else if (!named.add(attribute.value())) {
                report.add(IndexProblem.INDEX_COLUMN_TWICE.at(
                        attribute.origin(),
                        "annotation",
                        index.annotation(),
                        "entity",
                        entity.displayName(),
                        "name",
                        attribute.value()));
            } else {
                columns.stream()
                        .filter(one ->
                                one.value().isString() && one.value().length() == 0 && one.relationship() == null)
                        .findFirst()
                        .ifPresent(one -> report.add(IndexProblem.INDEX_STRING_UNBOUNDED.at(
                                attribute.origin(),
                                "accessor",
                                entity.displayName() + "." + one.text(),
                                "annotation",
                                index.annotation())));
            }
        }
        return report.findings().size() > before;
    }

    private static void tellUnknown(MappingMeta mapping, Stated<String> attribute, Report report) {
        DeclaredEntity entity = mapping.declared();
        String name = attribute.value();
        DeclaredAttribute known = entity.attribute(name).orElse(null);
        if (known == null) {
            report.add(IndexProblem.INDEX_COLUMN_UNKNOWN.at(
                    attribute.origin(),
                    "entity",
                    entity.displayName(),
                    "name",
                    name,
                    "hint",
                    Suggestions.of(name, candidates(mapping))));
        } else if (known.resolved() && (known.isTransient() || known.isFormula() || known.relationship() != null)) {
            report.add(IndexProblem.INDEX_WITHOUT_COLUMN.at(
                    attribute.origin(), "entity", entity.displayName(), "name", name));
        }
    }

    private static List<String> candidates(MappingMeta mapping) {
        Set<String> candidates = new TreeSet<>();
        for (ColumnMeta column : mapping.columns()) {
            if (column.isFormula()) {
                continue;
            }
            String relationship = column.accessor() == null ? column.relationship() : null;
            candidates.add(relationship == null ? column.text() : relationship);
        }
        return new ArrayList<>(candidates);
    }
}
