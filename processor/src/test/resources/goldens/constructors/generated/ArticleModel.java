package press;

import dev.athanor.spi.ColumnModel;
import dev.athanor.spi.EntityModel;
import dev.athanor.spi.LinkTable;
import dev.athanor.spi.MappedEntity;
import dev.athanor.spi.Masks;
import dev.athanor.spi.NullableAccessors;
import dev.athanor.spi.RelationshipModel;
import dev.athanor.spi.TrackedList;
import dev.athanor.table.ColumnDef;
import dev.athanor.table.TableBuilder;
import dev.athanor.table.TableDef;
import dev.athanor.type.RowBinder;
import dev.athanor.type.Types;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** The facts about {@link Article}. */
@Generated("dev.athanor.processor.AthanorProcessor")
@NullMarked
@NullableAccessors("getCreatedAt")
public final class ArticleModel extends EntityModel<Article> {
    static final TableDef TABLE = define();

    private static final LinkTable RELATED_LINK = new LinkTable(
            TableDef.of("related_article",
                            ColumnDef.of("article_id", Types.LONG),
                            ColumnDef.of("related_id", Types.LONG))
                    .primaryKey("article_id", "related_id")
                    .foreignKey(List.of("article_id"), "article", List.of("id"))
                    .foreignKey(List.of("related_id"), "article", List.of("id")),
            List.of("article_id"), List.of("related_id"));

    static final RelationshipModel RELATED = RelationshipModel.manyToMany(4, "related", RELATED_LINK);

    /** The one instance. */
    public static final ArticleModel MODEL = new ArticleModel();

    /** Called by the service loader; others use {@link #MODEL}. */
    public ArticleModel() {
        super(Article.class, TABLE, new ArticleRowMapper(),
                ColumnModel.withDefaults(ColumnModel.all(TABLE, "id", "title", "status", "createdAt"), 2, 3),
                RELATED);
    }

    private static TableDef define() {
        TableBuilder table = new TableBuilder("article");
        table.column("id", Types.LONG).generatedByDatabase();
        table.column("title", Types.STRING);
        table.column("status", Types.enumeration(Article.Status.class)).length(30);
        table.column("created_at", Types.LOCAL_DATE_TIME).orNull();
        table.primaryKey("id");
        return table.build();
    }

    /** Leads here from the instance that the service loader makes. */
    @Override
    public EntityModel<Article> canonical() {
        return MODEL;
    }

    @Override
    public QArticle queryType() {
        return QArticle.ARTICLE;
    }

    /** Called late, as models may lead to each other. */
    @Override
    public EntityModel<?> target(int relationship) {
        return switch (relationship) {
            case 4 -> ArticleModel.MODEL;
            default -> super.target(relationship);
        };
    }

    @Override
    public @Nullable Object get(MappedEntity entity, int attribute) {
        MappedArticle e = (MappedArticle) entity;
        return switch (attribute) {
            case 0 -> e.id;
            case 1 -> e.title;
            case 2 -> e.status;
            case 3 -> e.createdAt;
            case 4 -> e.related;
            default -> throw new IndexOutOfBoundsException(attribute);
        };
    }

    @Override
    @SuppressWarnings("unchecked")
    public void set(MappedEntity entity, int attribute, @Nullable Object value) {
        MappedArticle e = (MappedArticle) entity;
        switch (attribute) {
            case 0 -> e.id = value == null ? 0 : (long) value;
            case 1 -> e.title = (String) value;
            case 2 -> e.status = (Article.Status) value;
            case 3 -> e.createdAt = (LocalDateTime) value;
            case 4 -> e.related = (TrackedList<Article>) value;
            default -> throw new IndexOutOfBoundsException(attribute);
        }
    }

    @Override
    public void bind(MappedEntity entity, int column, RowBinder out, int index) throws SQLException {
        MappedArticle e = (MappedArticle) entity;
        switch (column) {
            case 0 -> out.setLong(index, e.id);
            case 1 -> out.setString(index, e.title);
            case 2 -> out.setEnum(index, e.status);
            case 3 -> out.setLocalDateTime(index, e.createdAt);
            default -> throw new IndexOutOfBoundsException(column);
        }
    }

    @Override
    public long longKey(MappedEntity entity) {
        return ((MappedArticle) entity).id;
    }

    @Override
    public @Nullable Object key(MappedEntity entity) {
        MappedArticle e = (MappedArticle) entity;
        return Masks.isLoaded(e, 0) ? e.id : null;
    }

    @Override
    public @Nullable Object defaultValue(int column) {
        return switch (column) {
            case 2 -> Article.draft();
            case 3 -> Article.now();
            default -> null;
        };
    }
}
