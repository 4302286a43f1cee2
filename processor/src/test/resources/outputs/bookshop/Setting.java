package bookshop;

import dev.athanor.annotation.Column;
import dev.athanor.annotation.Entity;
import dev.athanor.annotation.Id;
import org.jspecify.annotations.NullMarked;

/** A switch of the shop; nothing refers to it. */
@NullMarked
@Entity
public interface Setting {
    @Id
    @Column(length = 40)
    String getName();

    /** The value. */
    String getContent();

    void setContent(String content);
}
