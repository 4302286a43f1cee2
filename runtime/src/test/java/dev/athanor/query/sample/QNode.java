package dev.athanor.query.sample;

import dev.athanor.query.EntityTable;
import dev.athanor.query.NumericColumn;
import dev.athanor.query.StringColumn;
import dev.athanor.query.ToMany;
import dev.athanor.query.ToOne;
import dev.athanor.query.ast.TableSource;
import org.jspecify.annotations.Nullable;

/** {@link Node} in queries. */
public final class QNode extends EntityTable<Node, Long> {
    public static final QNode NODE = new QNode(null);

    public final NumericColumn<Long> id = number(0);
    public final StringColumn name = text(1);
    public final ToOne<Node, Node, QNode> parent = toOne(3);
    public final ToMany<Node, Node, QNode> children = toMany(4);
    public final ToMany<Node, Node, QNode> neighbours = toMany(5);

    private QNode(@Nullable TableSource source) {
        super(Node.MODEL, source);
    }

    @Override
    public QNode alias(String name) {
        return new QNode(source(name));
    }

    @Override
    protected QNode from(TableSource source) {
        return new QNode(source);
    }
}
