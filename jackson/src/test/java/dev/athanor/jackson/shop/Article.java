package dev.athanor.jackson.shop;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.athanor.annotation.Column;
import dev.athanor.annotation.Default;
import dev.athanor.annotation.Entity;
import dev.athanor.annotation.Id;
import org.jspecify.annotations.Nullable;

/** An article that JSON makes by its constructor. */
@Entity
@SuppressWarnings("this-escape")
public abstract class Article {
    protected Article() {
        setTitle("untitled");
    }

    /** Made by JSON. */
    @JsonCreator
    public Article(@JsonProperty("title") String title, @JsonProperty("words") int words) {
        setTitle(title.strip());
        setText("word ".repeat(words).strip());
    }

    @Id(generated = true)
    public abstract @Nullable Long getId();

    @Column(length = 80)
    public abstract String getTitle();

    public abstract void setTitle(String title);

    public abstract @Nullable String getText();

    public abstract void setText(@Nullable String text);

    @Default("draft")
    @Column(length = 10)
    public abstract String getStatus();

    public abstract void setStatus(String status);

    static String draft() {
        return "draft";
    }
}
