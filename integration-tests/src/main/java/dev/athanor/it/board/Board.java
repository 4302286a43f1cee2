package dev.athanor.it.board;

import dev.athanor.annotation.Cascade;
import dev.athanor.annotation.Column;
import dev.athanor.annotation.Convert;
import dev.athanor.annotation.Entity;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.Relationship;
import dev.athanor.type.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A board with cards on it, which belong to it. */
@Entity
public abstract class Board {
    @Id(generated = true)
    public abstract @Nullable Long getId();

    @Column(length = 40)
    public abstract String getTitle();

    public abstract void setTitle(String title);

    @Column(length = 40)
    public abstract @Nullable String getMotto();

    public abstract void setMotto(@Nullable String motto);

    public abstract int getVisits();

    public abstract void setVisits(int visits);

    @Convert(PaletteConverter.class)
    public abstract @Nullable Palette getPalette();

    public abstract void setPalette(@Nullable Palette palette);

    public abstract byte @Nullable [] getImage();

    public abstract void setImage(byte @Nullable [] image);

    public abstract @Nullable Json getSettings();

    public abstract void setSettings(@Nullable Json settings);

    public abstract @Nullable List<String> getLabels();

    public abstract void setLabels(@Nullable List<String> labels);

    @Relationship(
            backPopulates = "board",
            cascade = {Cascade.ALL, Cascade.DELETE_ORPHAN})
    public abstract List<Card> getCards();

    @Relationship
    public abstract List<Visitor> getVisitors();
}
