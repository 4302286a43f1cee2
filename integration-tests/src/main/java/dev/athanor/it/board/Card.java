package dev.athanor.it.board;

import dev.athanor.annotation.Column;
import dev.athanor.annotation.Entity;
import dev.athanor.annotation.ForeignKey;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.Relationship;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A card on a board. */
@Entity
public abstract class Card {
    @Id(generated = true)
    public abstract @Nullable Long getId();

    @Column(length = 40)
    public abstract String getText();

    public abstract void setText(String text);

    @Relationship(backPopulates = "cards", index = true)
    public abstract @Nullable Board getBoard();

    public abstract void setBoard(@Nullable Board board);

    @ForeignKey("board")
    public abstract @Nullable Long getBoardId();

    @Relationship(secondary = "card_topic", backPopulates = "cards")
    public abstract Set<Topic> getTopics();
}
