package dev.athanor.jackson.shop;

import dev.athanor.annotation.Cascade;
import dev.athanor.annotation.Column;
import dev.athanor.annotation.Entity;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.Relationship;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A node of a tree, and of a graph whose links may go round. */
@Entity
@SuppressWarnings("this-escape")
public abstract class Node {
    protected Node() {}

    /** Not for JSON, which names no constructor. */
    public Node(String name, String suffix) {
        setName(name + suffix);
    }

    @Id(generated = true)
    public abstract @Nullable Long getId();

    @Column(length = 40)
    public abstract String getName();

    public abstract void setName(String name);

    @Relationship(backPopulates = "children", index = true)
    public abstract @Nullable Node getParent();

    public abstract void setParent(@Nullable Node parent);

    @Relationship(backPopulates = "parent", cascade = Cascade.ALL)
    public abstract List<Node> getChildren();

    @Relationship(
            secondary = "node_link",
            joinColumn = "from_id",
            inverseJoinColumn = "to_id",
            backPopulates = "linkedFrom")
    public abstract Set<Node> getLinks();

    @Relationship(backPopulates = "links")
    public abstract Set<Node> getLinkedFrom();
}
