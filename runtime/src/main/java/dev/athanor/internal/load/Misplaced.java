package dev.athanor.internal.load;

import dev.athanor.error.QueryException;
import dev.athanor.query.ColumnOption;
import dev.athanor.query.EntityTable;
import dev.athanor.query.LoadOption;
import dev.athanor.query.QueryOption;
import dev.athanor.query.RelationshipPath;
import dev.athanor.query.Selection;
import dev.athanor.query.TableItem;
import dev.athanor.query.ast.JoinNode;
import dev.athanor.query.ast.TableSource;
import dev.athanor.spi.EntityModel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The errors of options that are not about what the query returns or joins, with what to write in their place. */
final class Misplaced {
    private Misplaced() {}

    /**
     * The error of an option about an entity that the query does not return.
     *
     * @param returned the entities that it returns
     * @param options all of its options about relationships
     */
    static QueryException unreturned(
            QueryOption<?> option, List<Selection.EntitySelection> returned, List<LoadOption<?, ?>> options) {
        EntityTable<?, ?> about = about(option);
        EntityModel<?> model = about == null ? null : about.model();
        for (Selection.EntitySelection selection : returned) {
            if (about != null && selection.table().model() == model) {
                String alias = selection.table().source().alias();
                String code = alias == null ? about.model().constantName() : alias;
                return new QueryException(option + " is about " + name(about) + ", and the query returns "
                        + about.model().name() + " as " + name(selection.table()) + ". Make the option of that: "
                        + code(option, code) + ".");
            }
        }
        String start = option + " is about an entity that the query does not return";
        LoadOption<?, ?> bringing = model == null ? null : bringing(model, options);
        if (about != null && bringing != null) {
            return new QueryException(start + ", and that " + word(bringing) + " brings. Put it below that: "
                    + code(bringing, bringing.path().owner().model().constantName()) + ".then("
                    + code(option, about.model().constantName()) + ").");
        }
        String entity = option instanceof LoadOption<?, ?> load
                ? String.valueOf(load.path().owner())
                : "the entity itself";
        return new QueryException(start + ". Select " + entity + ", or leave the option out.");
    }

    private static String name(EntityTable<?, ?> table) {
        String alias = table.source().alias();
        return alias == null ? table.source().baseName() : alias;
    }

    /** The error of an option that reads from a join which the query does not have. */
    static QueryException unjoined(LoadOption<?, ?> option, List<JoinNode> joins) {
        String code = option.path().owner().model().constantName() + "."
                + option.path().model().name();
        String start = option + " needs the join that it reads from";
        TableSource other = other(option.path(), joins);
        if (other == null) {
            return new QueryException(start + ": add .join(" + code + ").");
        }
        String alias = other.alias();
        String target = alias == null ? code : code + ".to(" + alias + ")";
        return new QueryException(start + ", and the query joins " + other.baseName()
                + (alias == null ? " under its own name" : " as " + alias) + ": write "
                + option.strategy().word() + "(" + target + ").");
    }

    /** A source of the same table that the query joins under a name. */
    private static @Nullable TableSource other(RelationshipPath<?, ?, ?> path, List<JoinNode> joins) {
        for (JoinNode join : joins) {
            boolean same = join.source() instanceof TableSource table
                    && !table.isAnonymous()
                    && table.table() == path.model().target().table();
            TableSource found = same ? (TableSource) join.source() : other(path, join.nested());
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static @Nullable EntityTable<?, ?> about(QueryOption<?> option) {
        if (option instanceof LoadOption<?, ?> load) {
            return load.path().owner();
        }
        if (option instanceof ColumnOption<?> columns) {
            TableItem table = columns.entity() != null || columns.columns().isEmpty()
                    ? columns.entity()
                    : columns.columns().get(0).table();
            return table instanceof EntityTable<?, ?> entity ? entity : null;
        }
        return null;
    }

    /** The option, at any depth, whose relationship leads to an entity. */
    private static @Nullable LoadOption<?, ?> bringing(EntityModel<?> entity, List<LoadOption<?, ?>> options) {
        for (LoadOption<?, ?> option : options) {
            if (option.path().model().target() == entity) {
                return option;
            }
            LoadOption<?, ?> deeper = bringing(entity, option.nested().relationships());
            if (deeper != null) {
                return deeper;
            }
        }
        return null;
    }

    /** The option without what is below it. */
    private static String word(LoadOption<?, ?> option) {
        return option.strategy().word() + "(" + option.path() + ")";
    }

    /** The option as code, about a source that code names so. */
    private static String code(QueryOption<?> option, String source) {
        if (option instanceof LoadOption<?, ?> load) {
            return load.strategy().word() + "(" + source + "."
                    + load.path().model().name() + ")";
        }
        EntityTable<?, ?> about = about(option);
        String constant = about == null ? "" : about.model().constantName();
        return option.toString()
                .replace("(" + constant + ".", "(" + source + ".")
                .replace(", " + constant + ".", ", " + source + ".")
                .replace("(" + constant + ")", "(" + source + ")")
                .replace("(" + constant + ",", "(" + source + ",");
    }
}
