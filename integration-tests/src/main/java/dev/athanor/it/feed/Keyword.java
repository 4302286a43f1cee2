package dev.athanor.it.feed;

import dev.athanor.annotation.Column;
import dev.athanor.annotation.Entity;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.Relationship;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A word by which channels are found. */
@Entity
public abstract class Keyword {
    @Id(generated = true)
    public abstract @Nullable Long getId();

    @Column(length = 40)
    public abstract String getWord();

    public abstract void setWord(String word);

    @Relationship(backPopulates = "keywords")
    public abstract Set<Channel> getChannels();
}
