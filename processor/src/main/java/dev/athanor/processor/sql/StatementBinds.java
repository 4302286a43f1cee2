package dev.athanor.processor.sql;

import dev.athanor.processor.model.BindMeta;
import dev.athanor.processor.model.StatementMeta;
import dev.athanor.processor.model.ValueMeta;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** The binds of a statement with their types, as the generated class asks for them. Called by the step. */
public final class StatementBinds {
    private static final Set<String> TESTS = Set.of("is", "isnull", "notnull");

    private final TokenizedSql text;
    private final StatementMeta statement;

    /** The binds of a statement. */
    public StatementBinds(StatementMeta statement) {
        this.statement = statement;
        this.text = new TokenizedSql(statement.sql().value());
    }

    /** The statement as JDBC takes it. */
    public String withMarks() {
        return text.withMarks();
    }

    /** The binds; the model is asked for only where a bind's type is not stated. A type that is not known is left out. */
    public List<BindMeta> read(Supplier<ModelTables> model) {
        List<BindMeta> binds = new ArrayList<>();
        for (String name : text.binds()) {
            ValueMeta type =
                    statement.stated(name).map(one -> one.value()).orElseGet(() -> inferred(name, model.get()));
            binds.add(new BindMeta(name, type, isList(name), isNullable(name), text.marksOf(name)));
        }
        return binds;
    }

    /** The binds that are used as a list at one place and as a value at another. */
    public List<String> ambiguous() {
        return text.binds().stream()
                .filter(name -> isList(name) && text.usesOf(name).stream().anyMatch(one -> !isList(one)))
                .toList();
    }

    /** The type that all places where one can be told agree on; unknown where there is none, or they do not. */
    private ValueMeta inferred(String name, ModelTables model) {
        SqlOutline outline = new SqlOutline(text);
        BindTypes types = new BindTypes(text, outline, new Names(outline, model));
        List<ValueMeta> found = text.usesOf(name).stream()
                .map(types::typeAt)
                .flatMap(Optional::stream)
                .toList();
        boolean agree = found.stream()
                        .map(ValueMeta::boxed)
                        .map(Objects::toString)
                        .distinct()
                        .count()
                == 1;
        return agree ? found.get(0) : ValueMeta.unknown();
    }

    private boolean isList(String name) {
        return text.usesOf(name).stream().anyMatch(this::isList);
    }

    /** Alone between the parentheses of IN. */
    private boolean isList(int use) {
        return text.at(use - 1).isSign("(")
                && text.at(use + 1).isSign(")")
                && text.at(use - 2).keyword().equals("in");
    }

    private boolean isNullable(String name) {
        return text.usesOf(name).stream().anyMatch(this::isTestedForNull);
    }

    private boolean isTestedForNull(int use) {
        if (TESTS.contains(text.at(use + 1).keyword())) {
            return true;
        }
        int before = use - 1;
        while (Set.of("not", "distinct", "from").contains(text.at(before).keyword())) {
            before--;
        }
        boolean inCall = text.at(before).isSign("(") || text.at(before).isSign(",");
        return text.at(before).keyword().equals("is") || inCall && isArgumentOfCoalesce(before);
    }

    private boolean isArgumentOfCoalesce(int before) {
        for (int i = before; i > 0; i--) {
            if (text.at(i).isSign(")")) {
                i = text.partner(i);
            } else if (text.at(i).isSign("(")) {
                return Set.of("coalesce", "ifnull", "nullif")
                        .contains(text.at(i - 1).keyword());
            }
        }
        return false;
    }
}
