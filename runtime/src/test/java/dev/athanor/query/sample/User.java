package dev.athanor.query.sample;

import dev.athanor.spi.EntityModel;
import dev.athanor.spi.RelationshipModel;
import dev.athanor.table.ColumnDef;
import dev.athanor.table.TableDef;
import dev.athanor.type.Types;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A user with addresses: the parent of a one-to-many. */
public final class User extends SampleObject {
    /** The names that the default of {@code note} has given so far. */
    public static int defaults;

    static final EntityModel<User> MODEL = SampleModel.withDefaults(
            User.class,
            () -> QUser.USER,
            attribute -> attribute == 7 ? Address.MODEL : Profile.MODEL,
            TableDef.of(
                            "user_account",
                            ColumnDef.of("id", Types.LONG).generatedByDatabase(),
                            ColumnDef.of("name", Types.STRING).length(30),
                            ColumnDef.of("fullname", Types.STRING).orNull(),
                            ColumnDef.of("deleted", Types.BOOLEAN),
                            ColumnDef.of("last_login", Types.LOCAL_DATE_TIME).orNull(),
                            ColumnDef.of("age", Types.INTEGER).orNull(),
                            ColumnDef.of("note", Types.STRING).orNull())
                    .primaryKey("id"),
            List.of("id", "name", "fullname", "deleted", "lastLogin", "age", "note"),
            List.of("note"),
            column -> "note " + ++defaults,
            RelationshipModel.oneToMany(7, "addresses", "user_id").backPopulates("user"),
            RelationshipModel.inverseToOne(8, "profile", "user_id").backPopulates("user"));

    private User() {
        super(MODEL);
    }

    /** A transient user. */
    public static User of(@Nullable Long id, String name) {
        User user = new User();
        if (id != null) {
            user.put(0, id);
        }
        user.put(1, name);
        return user;
    }
}
