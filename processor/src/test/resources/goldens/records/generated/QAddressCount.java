package shop;

import dev.athanor.query.RecordQuery;
import dev.athanor.query.ResultRow;
import dev.athanor.query.SqlQuery;
import dev.athanor.type.Types;
import java.sql.SQLException;
import java.util.Collection;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/** The statement of {@link AddressCount}. */
@Generated("dev.athanor.processor.AthanorProcessor")
@NullMarked
public final class QAddressCount {
    private static final RecordQuery<AddressCount> QUERY = RecordQuery.of(
            "select u.id, u.name, count(*) as n\n"
                    + "from user_account u join address a on a.user_id = u.id\n"
                    + "where u.name like ? and (u.id in (?) or ? = 'all')\n"
                    + "group by u.id, u.name",
            QAddressCount::read,
            "id", "name", "n");

    private QAddressCount() {}

    /** The statement, once it has its values. */
    public static Name query() {
        return name -> ids -> QUERY
                .bind("name", Types.STRING, name, 1, 3)
                .bindAll("ids", Types.LONG, ids, 2);
    }

    private static AddressCount read(ResultRow row) throws SQLException {
        return new AddressCount(row.get(0, Types.LONG), row.get(1, Types.STRING),
                row.get(2, Types.LONG));
    }

    /** Asks for {@code :name}. */
    public interface Name {
        Ids name(String name);
    }

    /** Asks for {@code :ids}. */
    public interface Ids {
        SqlQuery<AddressCount> ids(Collection<? extends Long> ids);
    }
}
