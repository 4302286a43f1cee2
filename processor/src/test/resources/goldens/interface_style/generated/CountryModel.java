package world;

import dev.athanor.spi.ColumnModel;
import dev.athanor.spi.EntityModel;
import dev.athanor.spi.LinkTable;
import dev.athanor.spi.MappedEntity;
import dev.athanor.spi.NullableAccessors;
import dev.athanor.spi.RelationshipModel;
import dev.athanor.spi.TrackedList;
import dev.athanor.table.ColumnDef;
import dev.athanor.table.TableBuilder;
import dev.athanor.table.TableDef;
import dev.athanor.type.RowBinder;
import dev.athanor.type.Types;
import java.sql.SQLException;
import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** The facts about {@link Country}. */
@Generated("dev.athanor.processor.AthanorProcessor")
@NullMarked
@NullableAccessors("population")
public final class CountryModel extends EntityModel<Country> {
    static final TableDef TABLE = define();

    private static final LinkTable NEIGHBOURS_LINK = new LinkTable(
            TableDef.of("border",
                            ColumnDef.of("country_code", Types.STRING).length(2),
                            ColumnDef.of("neighbour_code", Types.STRING).length(2))
                    .primaryKey("country_code", "neighbour_code")
                    .foreignKey(List.of("country_code"), "country", List.of("code"))
                    .foreignKey(List.of("neighbour_code"), "country", List.of("code")),
            List.of("country_code"), List.of("neighbour_code"));

    static final RelationshipModel NEIGHBOURS = RelationshipModel.manyToMany(3, "neighbours", NEIGHBOURS_LINK);

    /** The one instance. */
    public static final CountryModel MODEL = new CountryModel();

    /** Called by the service loader; others use {@link #MODEL}. */
    public CountryModel() {
        super(Country.class, TABLE, new CountryRowMapper(),
                ColumnModel.all(TABLE, "code", "name", "population"),
                NEIGHBOURS);
    }

    private static TableDef define() {
        TableBuilder table = new TableBuilder("country");
        table.column("code", Types.STRING).length(2);
        table.column("name", Types.STRING);
        table.column("population", Types.LONG).orNull();
        table.primaryKey("code");
        return table.build();
    }

    /** Leads here from the instance that the service loader makes. */
    @Override
    public EntityModel<Country> canonical() {
        return MODEL;
    }

    @Override
    public QCountry queryType() {
        return QCountry.COUNTRY;
    }

    /** Called late, as models may lead to each other. */
    @Override
    public EntityModel<?> target(int relationship) {
        return switch (relationship) {
            case 3 -> CountryModel.MODEL;
            default -> super.target(relationship);
        };
    }

    @Override
    public @Nullable Object get(MappedEntity entity, int attribute) {
        MappedCountry e = (MappedCountry) entity;
        return switch (attribute) {
            case 0 -> e.code;
            case 1 -> e.name;
            case 2 -> e.population;
            case 3 -> e.neighbours;
            default -> throw new IndexOutOfBoundsException(attribute);
        };
    }

    @Override
    @SuppressWarnings("unchecked")
    public void set(MappedEntity entity, int attribute, @Nullable Object value) {
        MappedCountry e = (MappedCountry) entity;
        switch (attribute) {
            case 0 -> e.code = (String) value;
            case 1 -> e.name = (String) value;
            case 2 -> e.population = (Long) value;
            case 3 -> e.neighbours = (TrackedList<Country>) value;
            default -> throw new IndexOutOfBoundsException(attribute);
        }
    }

    @Override
    public void bind(MappedEntity entity, int column, RowBinder out, int index) throws SQLException {
        MappedCountry e = (MappedCountry) entity;
        switch (column) {
            case 0 -> out.setString(index, e.code);
            case 1 -> out.setString(index, e.name);
            case 2 -> out.setLong(index, e.population);
            default -> throw new IndexOutOfBoundsException(column);
        }
    }
}
