package world;

import dev.athanor.spi.Access;
import dev.athanor.spi.EntityModel;
import dev.athanor.spi.EntityOwner;
import dev.athanor.spi.LinkTable;
import dev.athanor.spi.MappedEntity;
import dev.athanor.spi.NullableAccessors;
import dev.athanor.spi.ObjectKeyModel;
import dev.athanor.spi.RelationshipModel;
import dev.athanor.spi.TrackedList;
import dev.athanor.table.ColumnDef;
import dev.athanor.table.TableDef;
import dev.athanor.type.RowBinder;
import dev.athanor.type.RowReader;
import dev.athanor.type.Types;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullUnmarked;

/** The facts about {@link Country}. */
@Generated("dev.athanor.processor.AthanorProcessor")
@NullUnmarked
@NullableAccessors("population")
public final class CountryModel extends ObjectKeyModel<Country> {
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

    /** What is read of a row, a bit for each attribute. */
    private static final long COLUMNS = 0x7L;

    /** Called by the service loader; others use {@link #MODEL}. */
    public CountryModel() {
        super(Country.class, TABLE,
                columnsOf(TABLE, "code", "name", "population"),
                NEIGHBOURS);
    }

    private static TableDef define() {
        var table = TableDef.builder("country");
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
    public Object get(MappedEntity entity, int attribute) {
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
    public void set(MappedEntity entity, int attribute, Object value) {
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

    @Override
    public MappedEntity newInstance() {
        return new MappedCountry();
    }

    @Override
    public Object readKey(RowReader row, int at) throws SQLException {
        return row.getString(at);
    }

    @Override
    public void fill(MappedEntity entity, Object key, RowReader row, int at) throws SQLException {
        MappedCountry e = (MappedCountry) entity;
        e.code = (String) key;
        e.name = row.getString(at + 1);
        e.population = row.getLongOrNull(at + 2);
        e.athanor$mask(0, COLUMNS);
    }

    /** The instances of {@link Country}. The number of an attribute is its place among the fields. */
    static final class MappedCountry implements Country, MappedEntity {
        String code;
        String name;
        Long population;
        TrackedList<Country> neighbours;
        private int loaded;
        private int dirty;
        private EntityOwner owner;

        @Override
        public String code() {
            if (code == null) {
                Access.load(this, 0);
            }
            return code;
        }

        @Override
        public void code(String code) {
            athanor$change(0, this.code, Access.required(this, 0, code));
            this.code = code;
        }

        @Override
        public String name() {
            athanor$load(1);
            return name;
        }

        @Override
        public void name(String name) {
            athanor$change(1, this.name, Access.required(this, 1, name));
            this.name = name;
        }

        @Override
        public Long population() {
            athanor$load(2);
            return population;
        }

        @Override
        public void population(Long population) {
            athanor$change(2, this.population, population);
            this.population = population;
        }

        @Override
        public TrackedList<Country> neighbours() {
            if (neighbours == null) {
                neighbours = new TrackedList<Country>(this, CountryModel.NEIGHBOURS);
            }
            return neighbours;
        }

        @Override
        public void neighbours(Collection<Country> neighbours) {
            Access.required(this, 3, neighbours);
            neighbours().replaceWith(List.copyOf(neighbours));
        }

        @Override
        public EntityModel<?> athanor$model() {
            return CountryModel.MODEL;
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
