package press;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.error.InvalidValueException;
import dev.athanor.spi.MappedEntity;
import dev.athanor.spi.Masks;
import java.time.LocalDateTime;

/** Entities whose constructors do something, defaults, and values without a column. */
public final class Constructed {
    private Constructed() {}

    public static void create_callsTheConstructor() {
        assertThat(QArticle.create().getTitle()).isEqualTo("untitled");
        Article article = QArticle.create("news", "of", "today");
        assertThat(article.getTitle()).isEqualTo("news");
        assertThat(article.getNote()).isEqualTo("of today");
        assertThat(article).hasToString("news");
    }

    public static void newInstance_forgetsWhatTheConstructorSet() {
        MappedEntity instance = ArticleModel.MODEL.newInstance();
        assertThat(Masks.isLoaded(instance, 1)).isFalse();
        assertThatThrownBy(((Article) instance)::getTitle).isInstanceOf(InvalidValueException.class);
    }

    public static void defaultColumn_isUnsetByNull() {
        Article article = QArticle.builder().createdAt(null).build();
        MappedEntity mapped = MappedEntity.of(article);
        assertThat(Masks.isLoaded(mapped, 3)).isFalse();
        article.setStatus(Article.Status.PUBLISHED);
        assertThat(Masks.isLoaded(mapped, 2)).isTrue();
        article.setStatus(null);
        assertThat(Masks.isLoaded(mapped, 2)).isFalse();
        assertThat(ArticleModel.MODEL.defaultValue(2)).isEqualTo(Article.Status.DRAFT);
        assertThat(ArticleModel.MODEL.defaultValue(3)).isInstanceOf(LocalDateTime.class);
        assertThat(ArticleModel.MODEL.defaultValue(1)).isNull();
        assertThat(ArticleModel.MODEL.columns().get(2).hasDefault()).isTrue();
        assertThat(ArticleModel.MODEL.columns().get(1).hasDefault()).isFalse();
    }

    public static void primitiveKey_isNullUntilSet() {
        MappedEntity mapped = MappedEntity.of(QArticle.create());
        assertThat(ArticleModel.MODEL.key(mapped)).isNull();
        ArticleModel.MODEL.set(mapped, 0, 5L);
        Masks.setLoaded(mapped, 0, true);
        assertThat(ArticleModel.MODEL.key(mapped)).isEqualTo(5L);
        assertThat(ArticleModel.MODEL.longKey(mapped)).isEqualTo(5L);
    }
}
