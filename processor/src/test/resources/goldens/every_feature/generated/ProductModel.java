package shop;

import dev.athanor.spi.Access;
import dev.athanor.spi.ColumnModel;
import dev.athanor.spi.EntityModel;
import dev.athanor.spi.EntityOwner;
import dev.athanor.spi.MappedEntity;
import dev.athanor.spi.NullableAccessors;
import dev.athanor.spi.ObjectKeyModel;
import dev.athanor.table.TableDef;
import dev.athanor.type.ColumnType;
import dev.athanor.type.RowBinder;
import dev.athanor.type.RowReader;
import dev.athanor.type.Types;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.time.Year;
import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullUnmarked;

/** The facts about {@link Product}. */
@Generated("dev.athanor.processor.AthanorProcessor")
@NullUnmarked
@NullableAccessors("getTags")
public final class ProductModel extends ObjectKeyModel<Product> {
    static final ColumnType<Code> CODE_TYPE = Types.converted(Code.class, Types.STRING, new CodeConverter());
    static final ColumnType<Money> PRICE_TYPE = Types.converted(Money.class, Types.decimal(4), new MoneyConverter());
    static final ColumnType<List<String>> TAGS_TYPE = Types.converted(List.class, Types.STRING, new TagsConverter());
    static final TableDef TABLE = define();

    /** The one instance. */
    public static final ProductModel MODEL = new ProductModel();

    /** What is read of a row, a bit for each attribute. */
    private static final long COLUMNS = 0x1ffL;

    /** Called by the service loader; others use {@link #MODEL}. */
    public ProductModel() {
        super(Product.class, TABLE,
                ColumnModel.withVersion(ColumnModel.withOnUpdate(ColumnModel.withDefaults(
                        columnsOf(TABLE, "code", "name", "price", "tags", "quantity",
                                "total", "since", "changed", "version"), 7), 7), 8));
    }

    private static TableDef define() {
        var table = TableDef.builder("product");
        table.schema("crm");
        table.comment("Something that can be bought.");
        table.column("code", CODE_TYPE).length(12).comment("The number on the shelf.");
        table.column("name", Types.STRING).length(80);
        table.column("price", PRICE_TYPE).digits(19, 4).comment("What one of it costs.");
        table.column("tags", TAGS_TYPE).orNull();
        table.column("quantity", Types.INTEGER).defaultSql("1");
        table.column("total", Types.decimal(4)).digits(19, 4).computed("price * quantity", true);
        table.column("since", Types.YEAR);
        table.column("changed", Types.INSTANT);
        table.column("version", Types.INTEGER);
        table.primaryKey("code");
        table.index("name", "since");
        table.namedUnique("one_code_a_year", "code", "since");
        return table.build();
    }

    /** Leads here from the instance that the service loader makes. */
    @Override
    public EntityModel<Product> canonical() {
        return MODEL;
    }

    @Override
    public QProduct queryType() {
        return QProduct.PRODUCT;
    }

    @Override
    public Object get(MappedEntity entity, int attribute) {
        MappedProduct e = (MappedProduct) entity;
        return switch (attribute) {
            case 0 -> e.code;
            case 1 -> e.name;
            case 2 -> e.price;
            case 3 -> e.tags;
            case 4 -> e.quantity;
            case 5 -> e.total;
            case 6 -> e.since;
            case 7 -> e.changed;
            case 8 -> e.version;
            default -> throw new IndexOutOfBoundsException(attribute);
        };
    }

    @Override
    @SuppressWarnings("unchecked")
    public void set(MappedEntity entity, int attribute, Object value) {
        MappedProduct e = (MappedProduct) entity;
        switch (attribute) {
            case 0 -> e.code = (Code) value;
            case 1 -> e.name = (String) value;
            case 2 -> e.price = (Money) value;
            case 3 -> e.tags = (List<String>) value;
            case 4 -> e.quantity = value == null ? 0 : (int) value;
            case 5 -> e.total = (BigDecimal) value;
            case 6 -> e.since = (Year) value;
            case 7 -> e.changed = (Instant) value;
            case 8 -> e.version = value == null ? 0 : (int) value;
            default -> throw new IndexOutOfBoundsException(attribute);
        }
    }

    @Override
    public void bind(MappedEntity entity, int column, RowBinder out, int index) throws SQLException {
        MappedProduct e = (MappedProduct) entity;
        switch (column) {
            case 0 -> out.set(index, CODE_TYPE, e.code);
            case 1 -> out.setString(index, e.name);
            case 2 -> out.set(index, PRICE_TYPE, e.price);
            case 3 -> out.set(index, TAGS_TYPE, e.tags);
            case 4 -> out.setInt(index, e.quantity);
            case 5 -> out.setBigDecimal(index, e.total);
            case 6 -> out.set(index, Types.YEAR, e.since);
            case 7 -> out.setInstant(index, e.changed);
            case 8 -> out.setInt(index, e.version);
            default -> throw new IndexOutOfBoundsException(column);
        }
    }

    /** Forgets what a constructor may have set. */
    @Override
    public MappedEntity newInstance() {
        MappedProduct e = new MappedProduct();
        e.athanor$mask(0, 0);
        e.athanor$mask(1, 0);
        return e;
    }

    @Override
    public Object readKey(RowReader row, int at) throws SQLException {
        return row.get(at, CODE_TYPE);
    }

    @Override
    public void fill(MappedEntity entity, Object key, RowReader row, int at) throws SQLException {
        MappedProduct e = (MappedProduct) entity;
        e.code = (Code) key;
        e.name = row.getString(at + 1);
        e.price = row.get(at + 2, PRICE_TYPE);
        e.tags = row.get(at + 3, TAGS_TYPE);
        e.quantity = row.getInt(at + 4);
        e.total = row.getBigDecimal(at + 5, 4);
        e.since = row.get(at + 6, Types.YEAR);
        e.changed = row.getInstant(at + 7);
        e.version = row.getInt(at + 8);
        e.athanor$mask(0, COLUMNS);
    }

    @Override
    public Object defaultValue(int column) {
        return switch (column) {
            case 7 -> Product.now();
            default -> null;
        };
    }

    @Override
    public Object updateValue(int column) {
        return switch (column) {
            case 7 -> Product.now();
            default -> null;
        };
    }

    /** The instances of {@link Product}. The number of an attribute is its place among the fields. */
    static final class MappedProduct extends Product implements MappedEntity {
        Code code;
        String name;
        Money price;
        List<String> tags;
        int quantity;
        BigDecimal total;
        Year since;
        Instant changed;
        int version;
        private int loaded;
        private int dirty;
        private EntityOwner owner;

        @Override
        public Code getCode() {
            if (code == null) {
                Access.load(this, 0);
            }
            return code;
        }

        @Override
        public String getName() {
            athanor$load(1);
            return name;
        }

        @Override
        public Money getPrice() {
            athanor$load(2);
            return price;
        }

        @Override
        public void setPrice(Money price) {
            athanor$change(2, this.price, Access.required(this, 2, price));
            this.price = price;
        }

        @Override
        public List<String> getTags() {
            athanor$load(3);
            return tags;
        }

        @Override
        public void setTags(List<String> tags) {
            athanor$change(3, this.tags, tags);
            this.tags = Access.copy(this, 3, tags);
        }

        @Override
        public int getQuantity() {
            athanor$load(4);
            return quantity;
        }

        @Override
        public BigDecimal getTotal() {
            athanor$load(5);
            return total;
        }

        @Override
        public Year getSince() {
            athanor$load(6);
            return since;
        }

        @Override
        public Instant getChanged() {
            athanor$load(7);
            return changed;
        }

        @Override
        public int getVersion() {
            athanor$load(8);
            return version;
        }

        @Override
        public EntityModel<?> athanor$model() {
            return ProductModel.MODEL;
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

        private void athanor$load(int attribute) {
            if ((loaded & 1 << attribute) == 0) {
                Access.load(this, attribute);
            }
        }

        private void athanor$change(int attribute, Object before, Object after) {
            if (owner != null) {
                owner.changing(this, attribute, before, after);
            }
            loaded |= 1 << attribute;
        }

        @Override
        public String toString() {
            return MappedEntity.textOf(this);
        }
    }
}
