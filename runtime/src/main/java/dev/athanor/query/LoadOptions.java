package dev.athanor.query;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a query, or an option of it, says of how the objects of one place are loaded. Immutable. For the runtime.
 *
 * @param relationships how relationships are loaded
 * @param columns which columns are read
 * @param others how a touch loads the relationships that nothing is said of; null where that is for the mapping to say
 */
public record LoadOptions(
        List<LoadOption<?, ?>> relationships,
        List<ColumnOption<?>> columns,
        @Nullable LoadStrategy others) {

    private static final LoadOptions NONE = new LoadOptions(List.of(), List.of(), null);

    /** Copies the lists. */
    public LoadOptions {
        relationships = List.copyOf(relationships);
        columns = List.copyOf(columns);
    }

    /** Nothing. */
    public static LoadOptions none() {
        return NONE;
    }

    /** Whether nothing is said. */
    public boolean isEmpty() {
        return equals(NONE);
    }

    /** These and more of them: of two about the same, the later one counts. */
    LoadOptions plus(QueryOption<?>... more) {
        List<LoadOption<?, ?>> allRelationships = new ArrayList<>(relationships);
        List<ColumnOption<?>> allColumns = new ArrayList<>(columns);
        LoadStrategy lastOthers = others;
        for (QueryOption<?> option : more) {
            if (option instanceof LoadOption<?, ?> relationship) {
                allRelationships.add(relationship);
            } else if (option instanceof ColumnOption<?> column) {
                allColumns.add(column);
            } else if (option instanceof RaiseOption<?> raise) {
                lastOthers = raise.strategy();
            } else if (option instanceof LoadPlan<?> plan) {
                LoadOptions ofPlan = plan.options();
                allRelationships.addAll(ofPlan.relationships());
                allColumns.addAll(ofPlan.columns());
                lastOthers = ofPlan.others() == null ? lastOthers : ofPlan.others();
            }
        }
        return new LoadOptions(allRelationships, allColumns, lastOthers);
    }

    /** {@code [selectIn(User.addresses), raiseAll()]}. */
    @Override
    public String toString() {
        List<String> all = new ArrayList<>();
        relationships.forEach(option -> all.add(option.toString()));
        columns.forEach(option -> all.add(option.toString()));
        if (others != null) {
            all.add(new RaiseOption<>(others).toString());
        }
        return all.toString();
    }
}
