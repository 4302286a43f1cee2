package dev.athanor.it.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.query.AnyConflict;
import dev.athanor.query.ArrayColumn;
import dev.athanor.query.Case;
import dev.athanor.query.ComparableAggregate;
import dev.athanor.query.ComparableExpression;
import dev.athanor.query.Condition;
import dev.athanor.query.Delete;
import dev.athanor.query.DerivedTable;
import dev.athanor.query.EmbeddedColumns;
import dev.athanor.query.Expression;
import dev.athanor.query.Insert;
import dev.athanor.query.InsertColumns;
import dev.athanor.query.JsonExpression;
import dev.athanor.query.Load;
import dev.athanor.query.LoadOption;
import dev.athanor.query.Merge;
import dev.athanor.query.NestedList;
import dev.athanor.query.NumericAggregate;
import dev.athanor.query.NumericExpression;
import dev.athanor.query.OnConflict;
import dev.athanor.query.Order;
import dev.athanor.query.ReturnableStatement;
import dev.athanor.query.RowSetter;
import dev.athanor.query.RowValue;
import dev.athanor.query.Select;
import dev.athanor.query.Sql;
import dev.athanor.query.SqlText;
import dev.athanor.query.StringAggregateExpression;
import dev.athanor.query.StringExpression;
import dev.athanor.query.Table;
import dev.athanor.query.TemporalAggregate;
import dev.athanor.query.TemporalExpression;
import dev.athanor.query.TextQuery;
import dev.athanor.query.ToMany;
import dev.athanor.query.ToOne;
import dev.athanor.query.Update;
import dev.athanor.query.Upsert;
import dev.athanor.query.Window;
import dev.athanor.query.WindowFunction;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Each method of the language is called by a statement of the contract. */
final class CoverageTest {
    private static final List<Class<?>> LANGUAGE = List.of(
            Sql.class,
            Select.class,
            Expression.class,
            ComparableExpression.class,
            NumericExpression.class,
            StringExpression.class,
            TemporalExpression.class,
            JsonExpression.class,
            ArrayColumn.class,
            Condition.class,
            NumericAggregate.class,
            StringAggregateExpression.class,
            TemporalAggregate.class,
            ComparableAggregate.class,
            Order.class,
            Case.class,
            Window.class,
            WindowFunction.class,
            RowValue.class,
            DerivedTable.class,
            Table.class,
            ToOne.class,
            ToMany.class,
            NestedList.class,
            EmbeddedColumns.class,
            Load.class,
            LoadOption.class,
            Insert.class,
            InsertColumns.class,
            RowSetter.class,
            AnyConflict.class,
            OnConflict.class,
            Upsert.class,
            Update.class,
            Delete.class,
            Merge.class,
            Merge.Into.class,
            Merge.Using.class,
            Merge.WhenMatched.class,
            Merge.WhenNotMatched.class,
            ReturnableStatement.class,
            SqlText.class,
            TextQuery.class);

    /** Not of the language: what the runtime asks its objects for. */
    private static final Set<String> RUNTIME = Set.of(
            "node",
            "nodes",
            "type",
            "spec",
            "rendered",
            "sql",
            "synchronization",
            "restricted",
            "relationship",
            "elements",
            "check",
            "use",
            "source",
            "table",
            "columns",
            "depth",
            "columnModels",
            "entity",
            "owner",
            "model",
            "target",
            "hasTarget",
            "pathTarget",
            "condition",
            "joins",
            "attribute",
            "ofEntity",
            "locks",
            "ordering",
            "grouping",
            "strategy",
            "path",
            "nested",
            "equals",
            "hashCode",
            "toString",
            "getClass",
            "notify",
            "notifyAll",
            "wait");

    @Test
    void method_isCalledByAStatement() {
        String code = Language.CHAPTERS.stream()
                .flatMap(chapter -> chapter.examples().stream())
                .map(Example::code)
                .collect(Collectors.joining("\n"));
        Set<String> unused = new TreeSet<>();
        for (Class<?> type : LANGUAGE) {
            for (Method method : type.getMethods()) {
                String name = method.getName();
                if (!RUNTIME.contains(name)
                        && !Pattern.compile("\\b" + name + "\\(").matcher(code).find()) {
                    unused.add(type.getSimpleName() + "." + name);
                }
            }
        }
        assertThat(unused).isEmpty();
    }
}
