package dev.athanor.it;

import static dev.athanor.it.blog.QNode.NODE;
import static dev.athanor.query.Load.selectIn;
import static dev.athanor.query.Sql.select;

import dev.athanor.Engine;
import dev.athanor.it.blog.Node;
import dev.athanor.query.Select;
import dev.athanor.session.Session;
import java.util.stream.Stream;

/** Reads all nodes without a parent and their children, as a stream or as a list, and writes the sum of all keys. */
final class GraphMain {
    private GraphMain() {}

    /** The URL, and how to read. */
    public static void main(String[] arguments) {
        Select<Node> parents = select(NODE).where(NODE.parent.isNull());
        Select<Node> complete = parents.options(selectIn(NODE.children));
        try (Engine engine = Engine.builder(arguments[0])
                        .pool(pool -> pool.size(1).maxOverflow(0))
                        .build();
                Session session = engine.openSession()) {
            long sum = switch (arguments[1]) {
                case "selectIn" -> stream(session, complete);
                case "touched" -> stream(session, parents);
                default ->
                    session.list(complete).stream().mapToLong(GraphMain::sum).sum();
            };
            System.out.println(sum);
        }
    }

    private static long stream(Session session, Select<Node> parents) {
        try (Stream<Node> nodes = session.stream(parents)) {
            return nodes.mapToLong(GraphMain::sum).sum();
        }
    }

    private static long sum(Node parent) {
        long sum = parent.getId();
        for (Node child : parent.getChildren()) {
            sum += child.getParent() == parent ? child.getId() : 0;
        }
        return sum;
    }
}
