package shop;

import dev.athanor.query.Projected;
import dev.athanor.query.Selectable;
import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/** {@link UserSummary} as the result of a query. */
@Generated("dev.athanor.processor.AthanorProcessor")
@NullMarked
public final class QUserSummary {
    private QUserSummary() {}

    /** Each component, as what it is selected as. */
    public static Projected<UserSummary> of(Selectable<Long> id, Selectable<String> name,
            Selectable<String> fullname) {
        return Projected.of(
                row -> new UserSummary((long) row.<Long>get(0), row.<String>get(1),
                        row.<String>getOrNull(2)),
                List.of("id", "name", "fullname"),
                List.of(id, name, fullname));
    }

    /** The columns of {@link User} that are called like the components. */
    public static Projected<UserSummary> from(QUser table) {
        return of(table.id, table.name, table.fullname);
    }
}
