package dev.athanor.query;

import dev.athanor.error.QueryException;
import dev.athanor.query.ast.ColumnRef;
import dev.athanor.query.ast.ExprNode;
import dev.athanor.query.ast.Source;
import dev.athanor.query.ast.TableSource;
import dev.athanor.table.ForeignKeyDef;
import java.util.ArrayList;
import java.util.List;

/** Finds the one foreign key by which a table can be joined to those before it. */
final class ForeignKeyInference {
    private static final String REMEDY =
            "Join along a relationship, as in .join(OWNER.relationship), or say what it is joined on: .join(TABLE, "
                    + "condition).";

    private ForeignKeyInference() {}

    static ExprNode on(List<TableSource> before, Source joined) {
        if (!(joined instanceof TableSource target)) {
            throw new QueryException(joined + " is no table, so no foreign key leads to it. " + REMEDY);
        }
        List<ExprNode> found = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (TableSource source : before) {
            collect(source, target, found, names);
            collect(target, source, found, names);
        }
        if (found.size() == 1) {
            return found.get(0);
        }
        if (found.isEmpty()) {
            throw new QueryException("No foreign key connects " + target + " with " + before + ". " + REMEDY);
        }
        throw new QueryException(
                "More than one foreign key connects " + target + " with " + before + ": " + names + ". " + REMEDY);
    }

    /** The foreign keys of {@code referring} to {@code referred}. */
    private static void collect(TableSource referred, TableSource referring, List<ExprNode> found, List<String> names) {
        for (ForeignKeyDef key : referring.table().foreignKeys()) {
            if (key.qualifiedTarget().equals(referred.table().qualifiedName())) {
                found.add(RelationshipKeys.equal(
                        columns(referred, key.targetColumns()), columns(referring, key.columns())));
                names.add(referring + " " + key.columns());
            }
        }
    }

    private static List<ColumnRef> columns(TableSource source, List<String> names) {
        return names.stream().map(source::column).toList();
    }
}
