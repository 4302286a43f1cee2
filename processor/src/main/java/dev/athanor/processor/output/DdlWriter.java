package dev.athanor.processor.output;

import dev.athanor.dialect.Dialect;
import dev.athanor.error.MappingException;
import dev.athanor.processor.schema.DescribedModel;
import java.util.List;
import java.util.Locale;

/** Writes {@code schema/sqlite.sql} and the like: a script of the statements by which an engine creates its tables. */
public final class DdlWriter implements OutputWriter {
    /** The writer. */
    public DdlWriter() {}

    @Override
    public List<OutputFile> write(DescribedModel model) {
        return DescribedModel.dialects().stream()
                .map(dialect -> new OutputFile(path(dialect), script(model, dialect)))
                .toList();
    }

    private static String path(Dialect dialect) {
        return "schema/" + dialect.name().toLowerCase(Locale.ROOT) + ".sql";
    }

    /** A model that one database cannot have may be right for another: the file then says why it is empty. */
    private static String script(DescribedModel model, Dialect dialect) {
        try {
            return script(model.ddl(dialect));
        } catch (MappingException e) {
            return "-- No schema for " + dialect.name() + ". " + e.getMessage() + "\n";
        }
    }

    private static String script(List<String> statements) {
        StringBuilder script = new StringBuilder();
        for (String statement : statements) {
            script.append(script.isEmpty() ? "" : "\n")
                    .append(onLines(statement))
                    .append(";\n");
        }
        return script.toString();
    }

    /** A CREATE TABLE with each column and constraint on a line of its own; another statement as it is. */
    static String onLines(String statement) {
        if (!statement.startsWith("CREATE TABLE ")) {
            return statement;
        }
        StringBuilder lines = new StringBuilder(statement.length() + 100);
        int depth = 0;
        char quote = 0;
        for (int i = 0; i < statement.length(); i++) {
            char c = statement.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '\'' || c == '"' || c == '`') {
                quote = c;
            } else if (c == '(' && depth++ == 0) {
                lines.append("(\n    ");
                continue;
            } else if (c == ')' && --depth == 0) {
                lines.append("\n)");
                continue;
            } else if (c == ' ' && depth == 1 && statement.charAt(i - 1) == ',') {
                lines.append("\n    ");
                continue;
            }
            lines.append(c);
        }
        return lines.toString();
    }
}
