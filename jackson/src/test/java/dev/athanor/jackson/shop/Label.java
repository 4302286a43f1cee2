package dev.athanor.jackson.shop;

import dev.athanor.annotation.Column;
import dev.athanor.annotation.Entity;
import dev.athanor.annotation.ForeignKey;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.Relationship;

/** The name of a good in one language, with a key of two columns. */
@Entity
public abstract class Label {
    @Id
    @ForeignKey("good")
    public abstract long getGoodId();

    @Id
    @Column(length = 2)
    public abstract String getLanguage();

    public abstract void setLanguage(String language);

    @Column(length = 80)
    public abstract String getText();

    public abstract void setText(String text);

    @Relationship(backPopulates = "labels")
    public abstract Good getGood();

    public abstract void setGood(Good good);
}
