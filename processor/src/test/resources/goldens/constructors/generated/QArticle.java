package press;

import dev.athanor.query.Column;
import dev.athanor.query.EntityTable;
import dev.athanor.query.NumericColumn;
import dev.athanor.query.StringColumn;
import dev.athanor.query.TemporalColumn;
import dev.athanor.query.ToMany;
import dev.athanor.query.ast.TableSource;
import dev.athanor.spi.Masks;
import java.time.LocalDateTime;
import java.util.Collection;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** {@link Article} in queries, and the way to make its instances. */
@Generated("dev.athanor.processor.AthanorProcessor")
@NullMarked
public final class QArticle extends EntityTable<Article, Long> {
    /** The table under its own name. */
    public static final QArticle ARTICLE = new QArticle(null);

    public final NumericColumn<Long> id = this.<Long>number(0);
    public final StringColumn title = text(1);
    public final Column<Article.Status> status = this.<Article.Status>column(2);
    public final TemporalColumn<LocalDateTime> createdAt = this.<LocalDateTime>temporal(3);
    public final ToMany<Article, Article, QArticle> related = this.<Article, QArticle>toMany(4);

    private QArticle(@Nullable TableSource source) {
        super(ArticleModel.MODEL, source);
    }

    @Override
    public QArticle alias(String name) {
        return new QArticle(source(name));
    }

    @Override
    protected QArticle from(TableSource source) {
        return new QArticle(source);
    }

    /** A new instance, which no session knows. */
    public static Article create() {
        return new ArticleModel.MappedArticle();
    }

    /** A new instance, which no session knows. */
    static Article create(String title, @Nullable String... words) {
        return new ArticleModel.MappedArticle(title, words);
    }

    /** Makes an instance with values by name. */
    public static Builder builder() {
        return new Builder();
    }

    /** Makes one instance; a value that is not given stays unset. */
    public static final class Builder {
        private final ArticleModel.MappedArticle entity = new ArticleModel.MappedArticle();

        private Builder() {}

        public Builder title(String title) {
            entity.setTitle(title);
            return this;
        }

        public Builder status(Article.Status status) {
            entity.setStatus(status);
            return this;
        }

        public Builder createdAt(@Nullable LocalDateTime createdAt) {
            entity.createdAt = createdAt;
            Masks.setLoaded(entity, 3, createdAt != null);
            return this;
        }

        public Builder related(Article... related) {
            for (Article one : related) {
                entity.getRelated().add(one);
            }
            return this;
        }

        public Builder related(Collection<? extends Article> related) {
            entity.getRelated().addAll(related);
            return this;
        }

        public Article build() {
            return entity;
        }
    }
}
