package lending;

import dev.athanor.spi.EntityModel;
import dev.athanor.spi.EntityOwner;
import dev.athanor.spi.LongKeyModel;
import dev.athanor.spi.MappedEntity;
import dev.athanor.spi.Masks;
import dev.athanor.table.TableDef;
import dev.athanor.type.RowBinder;
import dev.athanor.type.RowReader;
import dev.athanor.type.Types;
import java.sql.SQLException;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullUnmarked;

/** The facts about {@link Card}. */
@Generated("dev.athanor.processor.AthanorProcessor")
@NullUnmarked
public final class CardModel extends LongKeyModel<Card> {
    static final TableDef TABLE = define();

    /** The one instance. */
    public static final CardModel MODEL = new CardModel();

    /** What is read of a row, a bit for each attribute. */
    private static final long COLUMNS = 0x1L;

    /** Called by the service loader; others use {@link #MODEL}. */
    public CardModel() {
        super(Card.class, TABLE,
                columnsOf(TABLE, "number"));
    }

    private static TableDef define() {
        var table = TableDef.builder("card");
        table.comment("What a member has alone.");
        table.column("number", Types.LONG);
        table.primaryKey("number");
        return table.build();
    }

    /** Leads here from the instance that the service loader makes. */
    @Override
    public EntityModel<Card> canonical() {
        return MODEL;
    }

    @Override
    public QCard queryType() {
        return QCard.CARD;
    }

    @Override
    public Object get(MappedEntity entity, int attribute) {
        MappedCard e = (MappedCard) entity;
        return switch (attribute) {
            case 0 -> e.number;
            default -> throw new IndexOutOfBoundsException(attribute);
        };
    }

    @Override
    public void set(MappedEntity entity, int attribute, Object value) {
        MappedCard e = (MappedCard) entity;
        switch (attribute) {
            case 0 -> e.number = value == null ? 0 : (long) value;
            default -> throw new IndexOutOfBoundsException(attribute);
        }
    }

    @Override
    public void bind(MappedEntity entity, int column, RowBinder out, int index) throws SQLException {
        MappedCard e = (MappedCard) entity;
        switch (column) {
            case 0 -> out.setLong(index, e.number);
            default -> throw new IndexOutOfBoundsException(column);
        }
    }

    @Override
    public long longKey(MappedEntity entity) {
        return ((MappedCard) entity).number;
    }

    @Override
    public Object key(MappedEntity entity) {
        MappedCard e = (MappedCard) entity;
        return Masks.isLoaded(e, 0) ? e.number : null;
    }

    /** Forgets what a constructor may have set. */
    @Override
    public MappedEntity newInstance() {
        MappedCard e = new MappedCard();
        e.athanor$mask(0, 0);
        e.athanor$mask(1, 0);
        return e;
    }

    @Override
    public void fill(MappedEntity entity, long key, RowReader row, int at) throws SQLException {
        MappedCard e = (MappedCard) entity;
        e.number = key;
        e.athanor$mask(0, COLUMNS);
    }

    /** The instances of {@link Card}. The number of an attribute is its place among the fields. */
    static final class MappedCard extends Card implements MappedEntity {
        long number;
        private int loaded;
        private int dirty;
        private EntityOwner owner;

        @Override
        public long getNumber() {
            return number;
        }

        @Override
        public EntityModel<?> athanor$model() {
            return CardModel.MODEL;
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

        @Override
        public String toString() {
            return MappedEntity.textOf(this);
        }
    }
}
