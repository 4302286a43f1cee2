package dev.athanor.query.sample;

import dev.athanor.spi.EntityModel;
import dev.athanor.spi.RelationshipModel;
import dev.athanor.table.ColumnDef;
import dev.athanor.table.TableDef;
import dev.athanor.type.Types;
import java.util.List;

/** A tag of items: the inverse side of a many-to-many. */
public final class Tag extends SampleObject {
    static final EntityModel<Tag> MODEL = SampleModel.of(
            Tag.class,
            () -> QTag.TAG,
            attribute -> Item.MODEL,
            TableDef.of("tag", ColumnDef.of("id", Types.LONG), ColumnDef.of("label", Types.STRING))
                    .primaryKey("id"),
            List.of("id", "label"),
            RelationshipModel.inverseManyToMany(2, "items").backPopulates("tags"));

    private Tag() {
        super(MODEL);
    }

    /** A transient tag. */
    public static Tag of(Long id) {
        Tag tag = new Tag();
        tag.put(0, id);
        return tag;
    }
}
