package lending;

import dev.athanor.query.EntityTable;
import dev.athanor.query.NumericColumn;
import dev.athanor.query.ast.TableSource;
import dev.athanor.spi.Masks;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** {@link Card} in queries, and the way to make its instances. */
@Generated("dev.athanor.processor.AthanorProcessor")
@NullMarked
public final class QCard extends EntityTable<Card, Long> {
    /** The table under its own name. */
    public static final QCard CARD = new QCard(null);

    public final NumericColumn<Long> number = this.<Long>number(0);

    private QCard(@Nullable TableSource source) {
        super(CardModel.MODEL, source);
    }

    @Override
    public QCard alias(String name) {
        return new QCard(source(name));
    }

    @Override
    protected QCard from(TableSource source) {
        return new QCard(source);
    }

    /** A new instance, which no session knows. */
    public static Card create() {
        return new CardModel.MappedCard();
    }

    /** Makes an instance with values by name. */
    public static Builder builder() {
        return new Builder();
    }

    /** Makes one instance; a value that is not given stays unset. */
    public static final class Builder {
        private final CardModel.MappedCard entity = new CardModel.MappedCard();

        private Builder() {}

        public Builder number(long number) {
            entity.number = number;
            Masks.setLoaded(entity, 0, true);
            return this;
        }

        public Card build() {
            return entity;
        }
    }
}
