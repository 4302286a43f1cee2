package press;

import dev.athanor.annotation.Default;
import dev.athanor.annotation.Entity;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.Relationship;
import dev.athanor.annotation.Transient;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

@NullMarked
@Entity
@SuppressWarnings("this-escape")
public abstract class Article {
    enum Status {
        DRAFT,
        PUBLISHED
    }

    protected Article() {
        setTitle("untitled");
    }

    Article(String title, @Nullable String... words) {
        setTitle(title);
        setNote(String.join(" ", words));
    }

    @Id(generated = true)
    public abstract long getId();

    public abstract String getTitle();

    public abstract void setTitle(String title);

    @Default("draft")
    abstract Status getStatus();

    abstract void setStatus(Status status);

    @Default("now")
    public abstract @Nullable LocalDateTime getCreatedAt();

    @Transient
    public abstract @Nullable String getNote();

    public abstract void setNote(@Nullable String note);

    @Relationship(secondary = "related_article", inverseJoinColumn = "related_id")
    public abstract List<Article> getRelated();

    static Status draft() {
        return Status.DRAFT;
    }

    static LocalDateTime now() {
        return LocalDateTime.now();
    }

    @Override
    public String toString() {
        return getTitle();
    }
}
