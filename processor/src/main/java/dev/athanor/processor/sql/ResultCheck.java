package dev.athanor.processor.sql;

import dev.athanor.processor.diagnostic.Finding;
import dev.athanor.processor.diagnostic.Origin;
import dev.athanor.processor.diagnostic.SqlProblem;
import dev.athanor.processor.diagnostic.Suggestions;
import dev.athanor.processor.model.ComponentMeta;
import dev.athanor.processor.model.ConverterMeta;
import dev.athanor.processor.model.RecordMeta;
import dev.athanor.processor.model.StatementMeta;
import dev.athanor.processor.model.TypeText;
import dev.athanor.processor.sql.CheckDatabase.ResultColumn;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Compares the columns of a statement's result with the components of its record, by name as the runtime does. */
final class ResultCheck {
    private final RecordMeta record;
    private final Origin origin;
    private final List<ResultColumn> columns;

    ResultCheck(StatementMeta statement, List<ResultColumn> columns) {
        this.record = statement.record();
        this.origin = statement.sql().origin();
        this.columns = columns;
    }

    /** The first thing that is wrong with the names. */
    Optional<Finding> names() {
        return twice().or(this::missing).or(this::superfluous);
    }

    /** The first component whose type or nullability is not that of its column. */
    Optional<Finding> types(Nullability nullability) {
        for (ComponentMeta component : record.components()) {
            int number = IntStream.range(0, columns.size())
                    .filter(i -> isFor(columns.get(i), component))
                    .findFirst()
                    .orElseThrow();
            ResultColumn column = columns.get(number);
            ModelTable.Column from = column.origin();
            if (from != null && !ColumnFit.fits(from.value(), component.value())) {
                return Optional.of(differs(component, column, from));
            }
            Optional<String> why =
                    component.nullable() ? Optional.empty() : nullability.reason(column, number, columns.size());
            if (why.isPresent()) {
                return Optional.of(SqlProblem.SQL_COLUMN_NULLABLE.at(
                        origin,
                        "component",
                        component.name(),
                        "label",
                        column.label(),
                        "why",
                        why.get(),
                        "box",
                        TypeText.of(component.value().boxed())));
            }
        }
        return Optional.empty();
    }

    private Finding differs(ComponentMeta component, ResultColumn column, ModelTable.Column from) {
        ConverterMeta converter = from.value().converter();
        SqlProblem problem = converter == null ? SqlProblem.SQL_TYPE_DIFFERS : SqlProblem.SQL_COLUMN_CONVERTED;
        return problem.at(
                origin,
                "component",
                component.name(),
                "type",
                component.typeText(),
                "label",
                column.label(),
                "column",
                from.attribute(),
                "found",
                TypeText.of(from.value().type()),
                "converter",
                converter == null ? "" : TypeText.of(converter.type()),
                "stored",
                TypeText.of(from.value().stored()),
                "other",
                from.value().stored().equals(component.value().boxed())
                        ? "write cast(...) for what is stored"
                        : "declare it " + TypeText.of(from.value().stored()));
    }

    private Optional<Finding> twice() {
        Set<String> labels = new HashSet<>();
        return columns.stream()
                .filter(one -> !labels.add(plain(one.label())))
                .findFirst()
                .map(one -> SqlProblem.SQL_COLUMN_TWICE.at(origin, "label", one.label()));
    }

    private Optional<Finding> missing() {
        return record.components().stream()
                .filter(one -> columns.stream().noneMatch(column -> isFor(column, one)))
                .findFirst()
                .map(one -> SqlProblem.SQL_COLUMN_MISSING.at(
                        origin,
                        "component",
                        one.name(),
                        "labels",
                        columns.stream().map(ResultColumn::label).collect(Collectors.joining(", ")),
                        "hint",
                        hint(one.name())));
    }

    private String hint(String component) {
        List<String> free = columns.stream()
                .filter(this::isSuperfluous)
                .map(ResultColumn::label)
                .toList();
        String name = snake(component);
        if (free.size() == 1) {
            return "Write " + free.get(0) + " AS " + name + ", or call the component otherwise.";
        }
        return Suggestions.nearest(name, free)
                .map(near -> "Did you mean \"" + near + "\"?")
                .orElse("Select something AS " + name + ", or remove the component.");
    }

    private Optional<Finding> superfluous() {
        return columns.stream()
                .filter(this::isSuperfluous)
                .findFirst()
                .map(one -> SqlProblem.SQL_COLUMN_WITHOUT_COMPONENT.at(
                        origin,
                        "label",
                        one.label(),
                        "record",
                        record.displayName(),
                        "hint",
                        "Remove it from the statement, or declare a component for it."));
    }

    private boolean isSuperfluous(ResultColumn column) {
        return record.components().stream().noneMatch(one -> isFor(column, one));
    }

    private static boolean isFor(ResultColumn column, ComponentMeta component) {
        return plain(column.label()).equals(plain(component.name()));
    }

    /** What the runtime compares too. */
    private static String plain(String name) {
        return name.replace("_", "").toLowerCase(Locale.ROOT);
    }

    private static String snake(String camel) {
        return camel.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
    }
}
