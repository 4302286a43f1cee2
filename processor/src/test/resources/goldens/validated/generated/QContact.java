package demo;

import dev.athanor.query.EntityTable;
import dev.athanor.query.NumericColumn;
import dev.athanor.query.StringColumn;
import dev.athanor.query.ToOne;
import dev.athanor.query.ast.TableSource;
import dev.athanor.spi.Masks;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** {@link Contact} in queries, and the way to make its instances. */
@Generated("dev.athanor.processor.AthanorProcessor")
@NullMarked
public final class QContact extends EntityTable<Contact, Long> {
    /** The table under its own name. */
    public static final QContact CONTACT = new QContact(null);

    public final NumericColumn<Long> id = this.<Long>number(0);
    public final StringColumn name = text(1);
    public final StringColumn mail = text(2);
    public final NumericColumn<Long> clubId = this.<Long>number(3);
    public final ToOne<Contact, Club, QClub> club = this.<Club, QClub>toOne(4);

    private QContact(@Nullable TableSource source) {
        super(ContactModel.MODEL, source);
    }

    @Override
    public QContact alias(String name) {
        return new QContact(source(name));
    }

    @Override
    protected QContact from(TableSource source) {
        return new QContact(source);
    }

    /** The target of {@link #club}, joined where its columns are used. */
    public QClub club() {
        return club.pathTarget();
    }

    /** A new instance, which no session knows. */
    public static Contact create() {
        return new ContactModel.MappedContact();
    }

    /** Makes an instance with values by name. */
    public static Builder builder() {
        return new Builder();
    }

    /** Makes one instance; a value that is not given stays unset. */
    public static final class Builder {
        private final ContactModel.MappedContact entity = new ContactModel.MappedContact();

        private Builder() {}

        public Builder name(String name) {
            entity.setName(name);
            return this;
        }

        public Builder mail(@Nullable String mail) {
            mail = entity.lowered(mail);
            entity.mail = mail;
            Masks.setLoaded(entity, 2, true);
            return this;
        }

        public Builder club(@Nullable Club club) {
            entity.setClub(club);
            return this;
        }

        public Contact build() {
            return entity;
        }
    }
}
