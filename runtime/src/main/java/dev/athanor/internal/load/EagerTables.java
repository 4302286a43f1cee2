package dev.athanor.internal.load;

import dev.athanor.query.Condition;
import dev.athanor.query.LoadOption;
import dev.athanor.query.LoadOptions;
import dev.athanor.query.NestedList;
import dev.athanor.query.ResultSpec;
import dev.athanor.query.SelectSpec;
import dev.athanor.query.Selection;
import dev.athanor.query.TableUse;
import dev.athanor.spi.EntityModel;
import dev.athanor.spi.RelationshipModel;
import dev.athanor.spi.RelationshipModel.Kind;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The tables that a query reads beside those it names, because of relationships that come with it. */
public final class EagerTables {
    private final Set<String> tables = new HashSet<>();
    private final Set<EntityModel<?>> seen = new HashSet<>();
    private boolean opaque;

    private EagerTables() {}

    /** The tables of eager relationships: those of the query's options and those of the mapping. */
    public static TableUse of(ResultSpec<?> spec) {
        EagerTables eager = new EagerTables();
        eager.addOptions(spec.options());
        for (Selection selection : spec.selections()) {
            if (selection instanceof Selection.EntitySelection entity) {
                eager.addMapping(entity.table().model());
            } else if (selection instanceof Selection.NestedSelection nested) {
                eager.add(nested.list());
            }
        }
        return new TableUse(eager.tables, eager.opaque);
    }

    private void addOptions(LoadOptions options) {
        for (LoadOption<?, ?> option : options.relationships()) {
            if (option.strategy().isEager()) {
                add(option.path().model());
            }
            Condition condition = option.path().condition();
            if (condition != null) {
                TableUse use = TableUse.of(condition.node());
                tables.addAll(use.tables());
                opaque |= use.opaque();
            }
            addOptions(option.nested());
        }
    }

    private void addMapping(EntityModel<?> model) {
        if (seen.add(model)) {
            for (RelationshipModel relationship : model.relationships()) {
                if (relationship.loading().isEager()) {
                    add(relationship);
                }
            }
        }
    }

    private void add(NestedList<?> list) {
        SelectSpec<?> spec = list.elements().spec();
        for (TableUse use : List.of(spec.use(), of(spec))) {
            tables.addAll(use.tables());
            opaque |= use.opaque();
        }
    }

    private void add(RelationshipModel relationship) {
        tables.add(relationship.target().table().qualifiedName());
        opaque |= relationship.target().readsMore();
        if (relationship.kind() == Kind.MANY_TO_MANY) {
            tables.add(relationship.link().table().qualifiedName());
        }
        addMapping(relationship.target());
    }
}
