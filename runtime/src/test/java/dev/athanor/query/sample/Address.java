package dev.athanor.query.sample;

import dev.athanor.spi.EntityModel;
import dev.athanor.spi.RelationshipModel;
import dev.athanor.table.ColumnDef;
import dev.athanor.table.TableDef;
import dev.athanor.type.Types;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An address of a user: the child of a one-to-many. */
public final class Address extends SampleObject {
    static final EntityModel<Address> MODEL = SampleModel.of(
            Address.class,
            () -> QAddress.ADDRESS,
            attribute -> User.MODEL,
            TableDef.of(
                            "address",
                            ColumnDef.of("id", Types.LONG).generatedByDatabase(),
                            ColumnDef.of("email_address", Types.STRING).length(255),
                            ColumnDef.of("user_id", Types.LONG).orNull())
                    .primaryKey("id")
                    .unique("email_address")
                    .index("user_id")
                    .foreignKey(List.of("user_id"), "user_account", List.of("id")),
            List.of("id", "emailAddress", "user"),
            RelationshipModel.toOne(3, "user", 2).backPopulates("addresses"));

    private Address() {
        super(MODEL);
    }

    /** A transient address. */
    public static Address of(@Nullable Long id, @Nullable Long userId) {
        Address address = new Address();
        if (id != null) {
            address.put(0, id);
        }
        if (userId != null) {
            address.put(2, userId);
        }
        return address;
    }

    /** Refers to a user, whose key the flush would bring into the column. */
    public Address user(@Nullable User user) {
        put(3, user);
        return this;
    }
}
