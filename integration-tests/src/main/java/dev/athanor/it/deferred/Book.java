package dev.athanor.it.deferred;

import dev.athanor.annotation.Column;
import dev.athanor.annotation.Entity;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.Relationship;
import dev.athanor.annotation.Version;
import org.jspecify.annotations.Nullable;

/** A book: deferred columns of a group and alone, required ones among them, and a version. */
@Entity(table = "volume")
public abstract class Book {
    @Id
    public abstract long getId();

    @Column(deferred = true)
    public abstract String getSummary();

    public abstract void setSummary(String summary);

    public abstract String getTitle();

    public abstract void setTitle(String title);

    @Column(deferred = true, group = "scan")
    public abstract @Nullable String getCover();

    public abstract void setCover(@Nullable String cover);

    @Column(deferred = true, group = "scan")
    public abstract int getPages();

    public abstract void setPages(int pages);

    @Version
    public abstract int getVersion();

    @Relationship(backPopulates = "books", index = true)
    public abstract @Nullable Author getAuthor();

    public abstract void setAuthor(@Nullable Author author);
}
