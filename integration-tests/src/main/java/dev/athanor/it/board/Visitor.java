package dev.athanor.it.board;

import dev.athanor.annotation.Column;
import dev.athanor.annotation.Entity;
import dev.athanor.annotation.ForeignKey;
import dev.athanor.annotation.Id;
import org.jspecify.annotations.Nullable;

/** Who looks at a board, which alone knows of it. */
@Entity
public abstract class Visitor {
    @Id(generated = true)
    public abstract @Nullable Long getId();

    @Column(length = 40)
    public abstract String getName();

    public abstract void setName(String name);

    @Column(index = true)
    @ForeignKey(entity = Board.class)
    public abstract @Nullable Long getBoardId();
}
