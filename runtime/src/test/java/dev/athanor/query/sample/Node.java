package dev.athanor.query.sample;

import dev.athanor.spi.EntityModel;
import dev.athanor.spi.LinkTable;
import dev.athanor.spi.RelationshipModel;
import dev.athanor.table.ColumnDef;
import dev.athanor.table.TableDef;
import dev.athanor.type.Types;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A node of a tree that also has neighbours: a one-to-many and a many-to-many to its own table. */
public final class Node extends SampleObject {
    static final TableDef NEIGHBOURS = TableDef.of(
                    "node_neighbour", ColumnDef.of("node_id", Types.LONG), ColumnDef.of("neighbour_id", Types.LONG))
            .primaryKey("node_id", "neighbour_id")
            .foreignKey(List.of("node_id"), "node", List.of("id"))
            .foreignKey(List.of("neighbour_id"), "node", List.of("id"));

    static final EntityModel<Node> MODEL = SampleModel.of(
            Node.class,
            () -> QNode.NODE,
            attribute -> Node.MODEL,
            TableDef.of(
                            "node",
                            ColumnDef.of("id", Types.LONG),
                            ColumnDef.of("name", Types.STRING),
                            ColumnDef.of("parent_id", Types.LONG).orNull())
                    .primaryKey("id")
                    .foreignKey(List.of("parent_id"), "node", List.of("id")),
            List.of("id", "name", "parent"),
            RelationshipModel.toOne(3, "parent", 2).backPopulates("children"),
            RelationshipModel.oneToMany(4, "children", "parent_id").backPopulates("parent"),
            RelationshipModel.manyToMany(
                    5, "neighbours", new LinkTable(NEIGHBOURS, List.of("node_id"), List.of("neighbour_id"))));

    private Node() {
        super(MODEL);
    }

    /** A transient node. */
    public static Node of(@Nullable Long id) {
        Node node = new Node();
        if (id != null) {
            node.put(0, id);
        }
        return node;
    }
}
