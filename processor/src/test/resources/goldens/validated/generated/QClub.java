package demo;

import dev.athanor.query.EntityTable;
import dev.athanor.query.NumericColumn;
import dev.athanor.query.StringColumn;
import dev.athanor.query.ToMany;
import dev.athanor.query.ast.TableSource;
import dev.athanor.spi.Access;
import dev.athanor.spi.Masks;
import java.util.Collection;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** {@link Club} in queries, and the way to make its instances. */
@Generated("dev.athanor.processor.AthanorProcessor")
@NullMarked
public final class QClub extends EntityTable<Club, Long> {
    /** The table under its own name. */
    public static final QClub CLUB = new QClub(null);

    public final NumericColumn<Long> id = this.<Long>number(0);
    public final StringColumn name = text(1);
    public final ToMany<Club, Contact, QContact> contacts = this.<Contact, QContact>toMany(2);

    private QClub(@Nullable TableSource source) {
        super(ClubModel.MODEL, source);
    }

    @Override
    public QClub alias(String name) {
        return new QClub(source(name));
    }

    @Override
    protected QClub from(TableSource source) {
        return new QClub(source);
    }

    /** A new instance, which no session knows. */
    public static Club create() {
        return new ClubModel.MappedClub();
    }

    /** Makes an instance with values by name. */
    public static Builder builder() {
        return new Builder();
    }

    /** Makes one instance; a value that is not given stays unset. */
    public static final class Builder {
        private final ClubModel.MappedClub entity = new ClubModel.MappedClub();

        private Builder() {}

        public Builder name(String name) {
            Access.required(entity, 1, name);
            entity.name = name;
            Masks.setLoaded(entity, 1, true);
            return this;
        }

        public Builder contacts(Contact... contacts) {
            for (Contact one : contacts) {
                entity.getContacts().add(one);
            }
            return this;
        }

        public Builder contacts(Collection<? extends Contact> contacts) {
            entity.getContacts().addAll(contacts);
            return this;
        }

        public Club build() {
            return entity;
        }
    }
}
