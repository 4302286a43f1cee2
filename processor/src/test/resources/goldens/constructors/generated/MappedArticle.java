package press;

import dev.athanor.spi.Access;
import dev.athanor.spi.EntityModel;
import dev.athanor.spi.EntityOwner;
import dev.athanor.spi.MappedEntity;
import dev.athanor.spi.Masks;
import dev.athanor.spi.TrackedList;
import java.time.LocalDateTime;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** The instances of {@link Article}. The number of an attribute is its place among the fields. */
@Generated("dev.athanor.processor.AthanorProcessor")
@NullUnmarked
final class MappedArticle extends Article implements MappedEntity {
    long id;
    String title;
    Article.Status status;
    LocalDateTime createdAt;
    TrackedList<Article> related;
    String note;
    private int loaded;
    private int dirty;
    private EntityOwner owner;

    MappedArticle() {}

    MappedArticle(String title, @Nullable String... words) {
        super(title, words);
    }

    @Override
    public long getId() {
        return id;
    }

    @Override
    public String getTitle() {
        athanor$load(1);
        return title;
    }

    @Override
    public void setTitle(String title) {
        athanor$change(1, this.title, Access.required(this, 1, title));
        this.title = title;
    }

    @Override
    Article.Status getStatus() {
        athanor$load(2);
        return status;
    }

    @Override
    void setStatus(Article.Status status) {
        athanor$change(2, this.status, status);
        this.status = status;
        if (status == null) {
            Masks.setLoaded(this, 2, false);
        }
    }

    @Override
    public LocalDateTime getCreatedAt() {
        athanor$load(3);
        return createdAt;
    }

    @Override
    public TrackedList<Article> getRelated() {
        if (related == null) {
            related = new TrackedList<Article>(this, ArticleModel.RELATED);
        }
        return related;
    }

    @Override
    public String getNote() {
        return note;
    }

    @Override
    public void setNote(String note) {
        this.note = note;
    }

    @Override
    public EntityModel<?> athanor$model() {
        return ArticleModel.MODEL;
    }

    @Override
    public EntityOwner athanor$owner() {
        return owner;
    }

    @Override
    public void athanor$owner(EntityOwner owner) {
        this.owner = owner;
    }

    @Override
    public long athanor$mask(int which) {
        return (which == 0 ? loaded : dirty) & 0xFFFFFFFFL;
    }

    @Override
    public void athanor$mask(int which, long bits) {
        if (which == 0) {
            loaded = (int) bits;
        } else {
            dirty = (int) bits;
        }
    }

    private void athanor$load(int attribute) {
        if ((loaded & 1 << attribute) == 0) {
            Access.load(this, attribute);
        }
    }

    private void athanor$change(int attribute, Object before, Object after) {
        if (owner != null) {
            owner.changing(this, attribute, before, after);
        }
        loaded |= 1 << attribute;
    }
}
