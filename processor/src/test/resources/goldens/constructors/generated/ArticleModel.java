package press;

import dev.athanor.spi.Access;
import dev.athanor.spi.ColumnModel;
import dev.athanor.spi.EntityModel;
import dev.athanor.spi.EntityOwner;
import dev.athanor.spi.LinkTable;
import dev.athanor.spi.LongKeyModel;
import dev.athanor.spi.MappedEntity;
import dev.athanor.spi.Masks;
import dev.athanor.spi.NullableAccessors;
import dev.athanor.spi.RelationshipModel;
import dev.athanor.spi.TrackedList;
import dev.athanor.table.ColumnDef;
import dev.athanor.table.TableDef;
import dev.athanor.type.RowBinder;
import dev.athanor.type.RowReader;
import dev.athanor.type.Types;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** The facts about {@link Article}. */
@Generated("dev.athanor.processor.AthanorProcessor")
@NullUnmarked
@NullableAccessors("getCreatedAt")
public final class ArticleModel extends LongKeyModel<Article> {
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

    /** What is read of a row, a bit for each attribute. */
    private static final long COLUMNS = 0xfL;

    /** Called by the service loader; others use {@link #MODEL}. */
    public ArticleModel() {
        super(Article.class, TABLE,
                ColumnModel.withDefaults(columnsOf(TABLE, "id", "title", "status", "createdAt"), 2, 3),
                RELATED);
    }

    private static TableDef define() {
        var table = TableDef.builder("article");
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
    public Object get(MappedEntity entity, int attribute) {
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
    public void set(MappedEntity entity, int attribute, Object value) {
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
    public Object key(MappedEntity entity) {
        MappedArticle e = (MappedArticle) entity;
        return Masks.isLoaded(e, 0) ? e.id : null;
    }

    /** Forgets what a constructor may have set. */
    @Override
    public MappedEntity newInstance() {
        MappedArticle e = new MappedArticle();
        e.related = null;
        e.athanor$mask(0, 0);
        e.athanor$mask(1, 0);
        return e;
    }

    @Override
    public void fill(MappedEntity entity, long key, RowReader row, int at) throws SQLException {
        MappedArticle e = (MappedArticle) entity;
        e.id = key;
        e.title = row.getString(at + 1);
        e.status = row.getEnum(at + 2, Article.Status.class);
        e.createdAt = row.getLocalDateTime(at + 3);
        e.athanor$mask(0, COLUMNS);
    }

    @Override
    public Object defaultValue(int column) {
        return switch (column) {
            case 2 -> Article.draft();
            case 3 -> Article.now();
            default -> null;
        };
    }

    /** The instances of {@link Article}. The number of an attribute is its place among the fields. */
    static final class MappedArticle extends Article implements MappedEntity {
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
}
