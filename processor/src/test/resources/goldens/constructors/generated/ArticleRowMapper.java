package press;

import dev.athanor.spi.LongKeyRowMapper;
import dev.athanor.spi.MappedEntity;
import dev.athanor.type.RowReader;
import java.sql.SQLException;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/** Reads rows into instances of {@link Article}. */
@Generated("dev.athanor.processor.AthanorProcessor")
@NullMarked
final class ArticleRowMapper extends LongKeyRowMapper<Article> {
    /** What is read of a row, a bit for each attribute. */
    private static final long COLUMNS = 0xfL;

    /** What the constructor set does not count. */
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
}
