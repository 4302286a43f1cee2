package dev.athanor.it;

import static dev.athanor.it.blog.QNode.NODE;
import static dev.athanor.query.Sql.select;

import dev.athanor.Engine;
import dev.athanor.it.blog.Node;
import dev.athanor.query.Row2;
import dev.athanor.session.Session;
import java.util.stream.Stream;

/** Reads all nodes of a database, as entities, as columns, or as a list, and writes the sum of their keys. */
final class StreamMain {
    private StreamMain() {}

    /** The URL, and how to read. */
    public static void main(String[] arguments) {
        try (Engine engine = Engine.builder(arguments[0])
                        .pool(pool -> pool.size(1).maxOverflow(0))
                        .build();
                Session session = engine.openSession()) {
            long sum = switch (arguments[1]) {
                case "entities" -> entities(session);
                case "columns" -> columns(session);
                default ->
                    session.list(select(NODE)).stream().mapToLong(Node::getId).sum();
            };
            System.out.println(sum);
        }
    }

    private static long entities(Session session) {
        try (Stream<Node> nodes = session.stream(select(NODE))) {
            return nodes.mapToLong(node -> node.getName().startsWith("node ") ? node.getId() : 0)
                    .sum();
        }
    }

    private static long columns(Session session) {
        try (Stream<Row2<Long, String>> rows = session.stream(select(NODE.id, NODE.name))) {
            return rows.mapToLong(row -> row.v2().startsWith("node ") ? row.v1() : 0)
                    .sum();
        }
    }
}
