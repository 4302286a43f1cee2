package dev.athanor.query.sample;

import dev.athanor.table.TableDef;
import java.util.List;

/** All tables of the sample. */
public final class SampleTables {
    public static final List<TableDef> ALL = List.of(
            Item.ITEM_TAG,
            Node.NEIGHBOURS,
            Address.MODEL.table(),
            Profile.MODEL.table(),
            Node.MODEL.table(),
            Item.MODEL.table(),
            Tag.MODEL.table(),
            User.MODEL.table());

    private SampleTables() {}
}
