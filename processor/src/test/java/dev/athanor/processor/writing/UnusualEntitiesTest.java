package dev.athanor.processor.writing;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is generated compiles without a warning for entities whose names, places and supertypes are out of the ordinary. */
final class UnusualEntitiesTest {
    private static final String IMPORTS = """
            import dev.athanor.annotation.*;
            import org.jspecify.annotations.*;
            """;

    @Test
    void names_ofGeneratedMembers_mayBeTheUsers() {
        String pet = """
                package clash;
                %s
                @NullMarked
                @Entity
                public abstract class Pet {
                    static class Access {}
                    interface TrackedList {}
                    enum TableDef { ONE }
                    interface MappedEntity {}
                    @Id(generated = true) public abstract @Nullable Long getId();
                    public abstract int getLoaded();
                    public abstract void setLoaded(int loaded);
                    public abstract boolean isDirty();
                    public abstract @Nullable String getBefore();
                    public abstract void setBefore(@Nullable String before);
                    public abstract String getEntity();
                    public abstract String getValue();
                    public abstract void setValue(String value);
                    public abstract String getAttribute();
                    public abstract TableDef getWhich();
                    public abstract String getDefault();
                    public abstract void setDefault(String text);
                    public abstract boolean isNew();
                    public abstract String getWait();
                    public abstract String getBuild();
                    public abstract String getKey();
                    public abstract String getThis();
                    @Relationship(index = true) public abstract @Nullable Pet getOwner();
                    public abstract void setOwner(@Nullable Pet owner);
                    @Relationship(index = true) public abstract Pet getModel();
                    public abstract void setModel(Pet model);
                    @Relationship(index = true) public abstract Pet getTable();
                    @Relationship(secondary = "pet_pet", inverseJoinColumn = "other_id")
                    public abstract java.util.List<Pet> getColumns();
                    public abstract void setColumns(java.util.List<Pet> pets);
                }
                """;
        succeeds(Sources.of(pet.formatted(IMPORTS)));
    }

    @Test
    void names_ofGeneratedClasses_mayBeThoseOfNestedClasses() {
        String car = """
                package clash;
                %s
                @NullMarked
                @Entity
                public abstract class Car {
                    public enum CarModel { SMALL }
                    public enum MappedCar { YES }
                    public enum QCar { NO }
                    @Id(generated = true) public abstract @Nullable Long getId();
                    public abstract CarModel getModel();
                    public abstract void setModel(CarModel model);
                    public abstract MappedCar getMapped();
                    public abstract QCar getQuality();
                    @Relationship(index = true, backPopulates = "trailers") public abstract @Nullable Car getTractor();
                    public abstract void setTractor(@Nullable Car tractor);
                    @Relationship(backPopulates = "tractor") public abstract java.util.List<Car> getTrailers();
                }
                """;
        succeeds(Sources.of(car.formatted(IMPORTS)));
    }

    @Test
    void nestedClasses_mayHaveTheNamesOfThoseThatAttributesHave() {
        String pet = """
                package clash;
                %s
                @NullMarked
                @Entity
                public abstract class Pet {
                    public static class Owner {}
                    public static class Outer {}
                    @Id(generated = true) public abstract @Nullable Long getId();
                    @Relationship(index = true) public abstract clash.Owner getOwner();
                    public abstract void setOwner(clash.Owner owner);
                    public abstract other.Outer.Status getStatus();
                    public abstract void setStatus(other.Outer.Status status);
                }
                """;
        String owner = """
                package clash;
                %s
                @NullMarked
                @Entity
                public interface Owner {
                    @Id(generated = true) @Nullable Long getId();
                }
                """;
        String outer = """
                package other;

                public final class Outer {
                    public enum Status { NEW }
                }
                """;
        succeeds(Sources.of(pet.formatted(IMPORTS), owner.formatted(IMPORTS), outer));
    }

    @Test
    void longTexts_areNotBrokenWithinTheirLiterals() {
        String order = """
                package clash;
                %s
                /** One line of an order, where total = quantity * price (before the discount that the contract of the customer grants). */
                @NullMarked
                @Entity
                @Check(name = "ck_state", value = "state = 'OPEN' or (state = 'CLOSED' and closed_at is not null and closed_by is not null)")
                public abstract class Purchase {
                    @Id(generated = true) public abstract @Nullable Long getId();
                    /** What state = means: a state that is = to none of the others, and (as one would think) what may be seen = it. */
                    @ServerDefault("'OPEN = (not closed)'") @Column(length = 30) public abstract String getState();
                    public abstract java.time.@Nullable Instant getClosedAt();
                    public abstract @Nullable String getClosedBy();
                }
                """;
        succeeds(Sources.of(order.formatted(IMPORTS)));
    }

    @Test
    void keyColumns_mayBeNamedLikeParametersAndMethodsOfRecords() throws Throwable {
        String seat = """
                package clash;
                %s
                @NullMarked
                @Entity
                public interface Seat {
                    @Id int getRow();
                    @Id @Column(length = 3) String getAt();
                    @Id long getKey();
                    @Id int getHashCode();
                    @Id Short getPosition();
                    @Id boolean isPart();
                    String getParts();
                }
                """;
        String use = """
                package clash;
                public final class UseOfSeat {
                    public static void partsAreThoseOfTheKey() {
                        QSeat.Key key = QSeat.key(10, "11", 12, 13, (short) 14, true);
                        assert key.part(0).equals(10) && key.part(4).equals((short) 14) && key.part(5).equals(true)
                                : key.part(0) + ", " + key.part(4) + ", " + key.part(5);
                    }
                }
                """;
        Scenario scenario = Scenario.of(Sources.of(seat.formatted(IMPORTS), use).compile());
        scenario.setDefaultAssertionStatus(true);
        scenario.run("clash.UseOfSeat", "partsAreThoseOfTheKey");
    }

    @Test
    void recordsWithinRecords_mayBeNamedTogetherLikeOtherRecordsAndColumns() {
        String place = """
                package clash;
                %s
                @NullMarked
                @Entity
                public abstract class Place {
                    public record Position(int x, int y) {}
                    public record Point(int lat) {}
                    public record Geo(@Embedded @Nullable Position point, int z) {}
                    public record Home(@Embedded Geo geo, int geoPoint, @Embedded Point position) {}
                    public record Wide(@Embedded Inner aB) {}
                    public record Inner(@Embedded Position c) {}
                    public record Other(@Embedded Deep a) {}
                    public record Deep(@Embedded Point bC) {}
                    public record Both(@Embedded Wide one, @Embedded Other two) {}
                    public record All(@Embedded Inner aB, @Embedded Deep a) {}
                    @Id(generated = true) public abstract @Nullable Long getId();
                    @Embedded public abstract Home getHome();
                    public abstract void setHome(Home home);
                    @Embedded public abstract Position getHomePosition();
                    public abstract void setHomePosition(Position position);
                    @Embedded public abstract @Nullable All getAll();
                    public abstract void setAll(@Nullable All all);
                    @Embedded public abstract Point getDefault();
                    public abstract void setDefault(Point point);
                }
                """;
        succeeds(Sources.of(place.formatted(IMPORTS)));
    }

    @Test
    void entities_mayBeNamedLikeClassesOfTheRuntime() {
        Sources sources = Sources.of();
        List<String> names = List.of("Access", "Types", "Column", "Key", "Builder", "List", "Nullable", "Generated");
        for (int i = 0; i < names.size(); i++) {
            String target = names.get((i + 1) % names.size());
            sources.and("""
                    package clash;

                    @dev.athanor.annotation.Entity
                    @org.jspecify.annotations.NullMarked
                    public abstract class %s {
                        @dev.athanor.annotation.Id
                        public abstract long getId();
                        @dev.athanor.annotation.Relationship(index = true)
                        public abstract %s getOther();
                        public abstract void setOther(%s other);
                        @dev.athanor.annotation.Relationship(secondary = "many_%s", joinColumn = "one", inverseJoinColumn = "other")
                        public abstract java.util.List<%s> getMany();
                    }
                    """.formatted(names.get(i), target, target, names.get(i), target));
        }
        succeeds(sources);
    }

    @Test
    void nestedEntities_andThoseOfOtherPackages_areReached() {
        String zoo = """
                package zoo;
                %s
                @NullMarked
                public final class Zoo {
                    private Zoo() {}

                    @Entity
                    public abstract static class Animal {
                        @Id(generated = true) protected abstract @Nullable Long getId();
                        @Relationship(backPopulates = "animals", index = true) protected abstract keeper.Keeper getKeeper();
                        @Relationship(index = true) @Nullable abstract Cage getCage();
                    }

                    @Entity
                    interface Cage {
                        @Id short getNumber();
                    }
                }
                """;
        String keeper = """
                package keeper;
                %s
                @NullMarked
                @Entity
                public abstract class Keeper {
                    @Id public abstract java.util.UUID getId();
                    @Relationship(backPopulates = "keeper") public abstract java.util.Set<zoo.Zoo.Animal> getAnimals();
                }
                """;
        Compilation compilation = succeeds(Sources.of(zoo.formatted(IMPORTS), keeper.formatted(IMPORTS)));
        assertThat(Sources.generated(compilation)).containsKeys("QZoo_Animal.java", "Zoo_CageModel.java");
        assertThat(Sources.generated(compilation).get("QZoo_Animal.java")).contains(" QZoo_Animal ANIMAL = ");
        assertThat(Sources.generated(compilation).get("QZoo_Cage.java")).contains("\nfinal class QZoo_Cage ");
    }

    @Test
    void supertypes_mayBeGenericSerializableAndDeprecated() {
        String base = """
                package base;
                %s
                @NullMarked
                public abstract class Base<K> implements java.io.Serializable {
                    private static final long serialVersionUID = 1L;
                    protected int loaded = 1;

                    @Id public abstract K getId();

                    public abstract void setId(K id);

                    @Override
                    public String toString() {
                        return "base";
                    }
                }
                """;
        String item = """
                package base;
                %s
                /** Has an old accessor. */
                @NullMarked
                @Entity
                public abstract class Item extends Base<java.util.UUID> {
                    private static final long serialVersionUID = 1L;

                    /**
                     * Old.
                     *
                     * @deprecated for a test
                     */
                    @Deprecated
                    public abstract String getOld();

                    public abstract void setOld(String old);
                }
                """;
        Compilation compilation = succeeds(Sources.of(base.formatted(IMPORTS), item.formatted(IMPORTS)));
        assertThat(Sources.generated(compilation).get("ItemModel.java")).doesNotContain("toString");
    }

    @Test
    void constructorsOfEmbeddedRecords_mayBeDeprecated() {
        String entity = """
                package base;
                %s
                @NullMarked
                @Entity
                public abstract class House {
                    @Id(generated = true) public abstract @Nullable Long getId();

                    @Embedded public abstract Place getPlace();

                    /** Two components. */
                    public record Place(String street, String city) {
                        /** @deprecated for a test */
                        @Deprecated public Place {}
                    }
                }
                """;
        succeeds(Sources.of(entity.formatted(IMPORTS)));
    }

    @Test
    void converters_mayBeDeprecated() {
        String old = """
                package base;
                /** @deprecated for a test */
                @Deprecated
                public final class Old implements dev.athanor.type.Converter<StringBuilder, String> {
                    @Override public String toColumn(StringBuilder value) { return value.toString(); }
                    @Override public StringBuilder fromColumn(String stored) { return new StringBuilder(stored); }
                }
                """;
        String older = """
                package base;
                public final class Older implements dev.athanor.type.Converter<StringBuilder, String> {
                    /** @deprecated for a test */
                    @Deprecated public Older() {}
                    @Override public String toColumn(StringBuilder value) { return value.toString(); }
                    @Override public StringBuilder fromColumn(String stored) { return new StringBuilder(stored); }
                }
                """;
        String entity = """
                package base;
                %s
                @NullMarked
                @Entity
                @SuppressWarnings("deprecation")
                public abstract class %s {
                    @Id(generated = true) public abstract @Nullable Long getId();
                    %s
                }
                """;
        String row = """
                package base;
                %s
                @NullMarked
                @Sql("select text from one")
                @SuppressWarnings("deprecation")
                public record Row(@Convert(Old.class) StringBuilder text) {}
                """;
        succeeds(Sources.of(
                old,
                older,
                entity.formatted(IMPORTS, "One", "@Convert(Old.class) public abstract StringBuilder getText();"),
                entity.formatted(IMPORTS, "Two", "@Convert(Older.class) public abstract StringBuilder getText();"),
                entity.formatted(
                        IMPORTS,
                        "Three",
                        "@Embedded public abstract Outer getText(); public record Outer(@Embedded Inner in) {} "
                                + "public record Inner(@Convert(Old.class) StringBuilder text) {}"),
                row.formatted(IMPORTS)));
    }

    @Test
    void annotationGenerated_isLeftOutWhereTheModuleDoesNotReadIt() {
        String module = "module shop { requires java.sql; exports shop; }";
        String user = """
                package shop;
                %s
                @NullMarked
                @Entity
                abstract class User {
                    @Id(generated = true) abstract @Nullable Long getId();
                }
                """;
        Compilation compilation = Sources.of(user.formatted(IMPORTS))
                .withModule(module)
                .compileUnchecked("--add-reads", "shop=ALL-UNNAMED");
        assertThat(compilation).succeededWithoutWarnings();
        assertThat(Sources.generated(compilation).get("QUser.java")).doesNotContain("Generated");
    }

    private static Compilation succeeds(Sources sources) {
        Compilation compilation = sources.compile();
        assertThat(compilation).succeededWithoutWarnings();
        return compilation;
    }
}
