package dev.athanor.processor.sql;

import dev.athanor.processor.diagnostic.Finding;
import dev.athanor.processor.diagnostic.Origin;
import dev.athanor.processor.diagnostic.SqlProblem;
import dev.athanor.processor.diagnostic.Suggestions;
import dev.athanor.processor.sql.Scope.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Says in our words why SQLite refuses a statement, or why a name is wrong, with the name that may have been meant. */
final class Refusal {
    private static final Pattern MESSAGE = Pattern.compile("^\\[\\w+] .*? \\((.*)\\)$", Pattern.DOTALL);
    private static final Pattern NEAR = Pattern.compile("^near \"(.*)\": syntax error$", Pattern.DOTALL);
    private static final List<String> KEYWORDS = List.of(
            "select",
            "from",
            "where",
            "group",
            "having",
            "order",
            "join",
            "left",
            "inner",
            "outer",
            "union",
            "limit",
            "offset",
            "between",
            "distinct",
            "exists",
            "and",
            "like",
            "values",
            "with");

    private final TokenizedSql text;
    private final SqlOutline outline;
    private final Names names;
    private final ModelTables model;
    private final Origin origin;
    private final String subject;
    private final String annotation;
    private final String what;

    /** For the SQL of {@code subject}, which stands in an annotation of this name. */
    Refusal(
            Origin origin,
            String subject,
            String annotation,
            TokenizedSql text,
            SqlOutline outline,
            Names names,
            ModelTables model) {
        this.text = text;
        this.outline = outline;
        this.names = names;
        this.model = model;
        this.origin = origin;
        this.subject = subject;
        this.annotation = annotation;
        this.what = what(annotation);
    }

    private static String what(String annotation) {
        return switch (annotation) {
            case "Sql" -> "statement";
            case "Computed", "ServerDefault" -> "expression";
            default -> annotation.toLowerCase(Locale.ROOT);
        };
    }

    /** What an error of SQLite means. */
    Finding of(String message) {
        String error = errorOf(message);
        Matcher near = NEAR.matcher(error);
        if (near.matches()) {
            return syntax(" near \"" + near.group(1) + "\"", slip(near.group(1)));
        }
        if (isIncomplete(message)) {
            return endsTooEarly();
        }
        int colon = error.indexOf(": ");
        String name = colon < 0 ? "" : error.substring(colon + 2);
        return switch (colon < 0 ? error : error.substring(0, colon)) {
            case "unrecognized token" -> syntax(" at " + name, "Strings are in single quotes, which must close.");
            case "no such table" -> unknownTable(name.substring(name.indexOf('.') + 1));
            case "no such column" -> unknownColumn(name);
            case "ambiguous column name" -> ambiguous(name);
            case "no such function" ->
                SqlProblem.SQL_FUNCTION_UNKNOWN.at(origin, "function", name, "annotation", annotation);
            default ->
                SqlProblem.SQL_REFUSED.at(
                        origin, "what", what, "record", subject, "error", error, "hint", "Correct the " + what + ".");
        };
    }

    /** Whether SQLite would read on where the text ends. */
    static boolean isIncomplete(String message) {
        return errorOf(message).equals("incomplete input");
    }

    /** Whether SQLite stopped at this sign. */
    static boolean isNear(String message, String sign) {
        Matcher near = NEAR.matcher(errorOf(message));
        return near.matches() && near.group(1).equals(sign);
    }

    private static String errorOf(String message) {
        Matcher whole = MESSAGE.matcher(message);
        return whole.matches() ? whole.group(1) : message;
    }

    Finding endsTooEarly() {
        return syntax(": it ends too early", "Something is missing at the end.");
    }

    Finding unknownTable(String name) {
        String hint = model.ofEntity(name)
                .map(one -> "The table of entity " + one.entity() + " is " + one.name() + ".")
                .orElseGet(() -> Suggestions.of(name, model.names())
                        + (Suggestions.nearest(name, model.names()).isPresent() ? "" : elsewhere()));
        return SqlProblem.SQL_TABLE_UNKNOWN.at(origin, "table", name, "hint", hint);
    }

    /** Where the table may be that the model does not have. */
    private String elsewhere() {
        if (annotation.equals("Sql")) {
            return " Entities of other modules are named by @Sql(entities = ...).";
        }
        return !annotation.equals("Formula")
                ? ""
                : " Where it is of no entity, say @" + annotation + "(check = false).";
    }

    Finding unknownColumn(String written) {
        int dot = written.lastIndexOf('.');
        String name = written.substring(dot + 1);
        if (dot < 0) {
            TreeSet<String> known = new TreeSet<>();
            sources().forEach(one -> names.tableOf(one).ifPresent(table -> known.addAll(table.columnNames())));
            return column(name, "", Suggestions.of(name, known));
        }
        String qualifier = written.substring(written.lastIndexOf('.', dot - 1) + 1, dot);
        List<Source> named = sources().stream()
                .filter(one -> one.alias.equalsIgnoreCase(qualifier))
                .toList();
        if (named.isEmpty()) {
            List<String> aliases = sources().stream()
                    .map(one -> one.alias)
                    .filter(one -> !one.isEmpty())
                    .distinct()
                    .toList();
            return SqlProblem.SQL_SOURCE_UNKNOWN.at(
                    origin,
                    "what",
                    what,
                    "name",
                    qualifier,
                    "column",
                    written,
                    "hint",
                    Suggestions.of(qualifier, aliases));
        }
        Optional<ModelTable> table =
                named.stream().map(names::tableOf).flatMap(Optional::stream).findFirst();
        return column(
                name,
                " in " + table.map(ModelTable::name).orElse(qualifier),
                table.map(one -> Suggestions.of(name, one.columnNames()))
                        .orElse("See what " + qualifier + " selects."));
    }

    private Finding column(String name, String of, String hint) {
        return SqlProblem.SQL_COLUMN_UNKNOWN.at(origin, "column", name, "of", of, "hint", hint);
    }

    private Finding ambiguous(String name) {
        String plain = name.substring(name.lastIndexOf('.') + 1);
        String tables = sources().stream()
                .filter(one ->
                        names.tableOf(one).flatMap(table -> table.column(plain)).isPresent())
                .map(one -> one.alias)
                .distinct()
                .collect(Collectors.joining(" or "));
        return SqlProblem.SQL_COLUMN_AMBIGUOUS.at(
                origin, "column", name, "tables", tables.isEmpty() ? "several tables" : tables);
    }

    private Finding syntax(String near, String hint) {
        return SqlProblem.SQL_SYNTAX.at(origin, "what", what, "record", subject, "near", near, "hint", hint);
    }

    /** The word before the place where SQLite stopped, or at it, may be a keyword with a slip. */
    private String slip(String stopped) {
        for (int i = 0; i < text.size(); i++) {
            if (text.at(i).text().equals(stopped)) {
                for (int word : new int[] {i, i - 1, i - 2}) {
                    String written = text.at(word).keyword();
                    Optional<String> meant =
                            written.length() < 3 ? Optional.empty() : Suggestions.nearest(written, KEYWORDS);
                    if (meant.isPresent() && !KEYWORDS.contains(written)) {
                        return "Did you mean " + meant.get() + " for " + written + "?";
                    }
                }
            }
        }
        return "Something is wrong there, or just before.";
    }

    private List<Source> sources() {
        List<Source> all = new ArrayList<>();
        outline.scopes().forEach(one -> all.addAll(one.sources));
        return all;
    }
}
