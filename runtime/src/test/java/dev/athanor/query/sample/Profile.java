package dev.athanor.query.sample;

import dev.athanor.spi.EntityModel;
import dev.athanor.spi.RelationshipModel;
import dev.athanor.table.ColumnDef;
import dev.athanor.table.TableDef;
import dev.athanor.type.Types;
import java.util.List;

/** A user's profile: the owning side of a one-to-one. */
public final class Profile extends SampleObject {
    static final EntityModel<Profile> MODEL = SampleModel.of(
            Profile.class,
            () -> QProfile.PROFILE,
            attribute -> User.MODEL,
            TableDef.of("profile", ColumnDef.of("id", Types.LONG), ColumnDef.of("user_id", Types.LONG))
                    .primaryKey("id")
                    .unique("user_id")
                    .foreignKey(List.of("user_id"), "user_account", List.of("id")),
            List.of("id", "userId"),
            RelationshipModel.toOne(2, "user", 1).backPopulates("profile"));

    private Profile() {
        super(MODEL);
    }

    /** A transient profile. */
    public static Profile of(Long id, Long userId) {
        Profile profile = new Profile();
        profile.put(0, id);
        profile.put(1, userId);
        return profile;
    }
}
