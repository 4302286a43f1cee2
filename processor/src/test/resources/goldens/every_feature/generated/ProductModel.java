package shop;

import dev.athanor.spi.ColumnModel;
import dev.athanor.spi.EntityModel;
import dev.athanor.spi.MappedEntity;
import dev.athanor.spi.NullableAccessors;
import dev.athanor.table.TableBuilder;
import dev.athanor.table.TableDef;
import dev.athanor.type.ColumnType;
import dev.athanor.type.RowBinder;
import dev.athanor.type.Types;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.time.Year;
import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** The facts about {@link Product}. */
@Generated("dev.athanor.processor.AthanorProcessor")
@NullMarked
@NullableAccessors("getTags")
public final class ProductModel extends EntityModel<Product> {
    static final ColumnType<Code> CODE_TYPE = Types.converted(Code.class, Types.STRING, new CodeConverter());
    static final ColumnType<Money> PRICE_TYPE = Types.converted(Money.class, Types.decimal(4), new MoneyConverter());
    static final ColumnType<List<String>> TAGS_TYPE = Types.converted(List.class, Types.STRING, new TagsConverter());
    static final TableDef TABLE = define();

    /** The one instance. */
    public static final ProductModel MODEL = new ProductModel();

    /** Called by the service loader; others use {@link #MODEL}. */
    public ProductModel() {
        super(Product.class, TABLE, new ProductRowMapper(),
                ColumnModel.withVersion(ColumnModel.withOnUpdate(ColumnModel.withDefaults(
                        ColumnModel.all(TABLE, "code", "name", "price", "tags", "quantity",
                                "total", "since", "changed", "version"), 7), 7), 8));
    }

    private static TableDef define() {
        TableBuilder table = new TableBuilder("product");
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
    public @Nullable Object get(MappedEntity entity, int attribute) {
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
    public void set(MappedEntity entity, int attribute, @Nullable Object value) {
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

    @Override
    public @Nullable Object defaultValue(int column) {
        return switch (column) {
            case 7 -> Product.now();
            default -> null;
        };
    }

    @Override
    public @Nullable Object updateValue(int column) {
        return switch (column) {
            case 7 -> Product.now();
            default -> null;
        };
    }
}
