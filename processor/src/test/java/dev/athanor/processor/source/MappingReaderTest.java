package dev.athanor.processor.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.annotation.Cascade;
import dev.athanor.annotation.Loading;
import dev.athanor.processor.model.CollectionKind;
import dev.athanor.processor.model.ColumnMeta;
import dev.athanor.processor.model.ConstructorMeta;
import dev.athanor.processor.model.EntityMeta;
import dev.athanor.processor.model.ForeignKeyMeta;
import dev.athanor.processor.model.KeyPart;
import dev.athanor.processor.model.LinkTableMeta;
import dev.athanor.processor.model.RelationshipKind;
import dev.athanor.processor.model.RelationshipMeta;
import dev.athanor.processor.model.TypeText;
import dev.athanor.processor.model.ValueForm;
import dev.athanor.processor.naming.NamingStrategy;
import dev.athanor.processor.option.NamingStyle;
import dev.athanor.processor.testing.InProcess;
import dev.athanor.processor.testing.Outcome;
import dev.athanor.processor.testing.Source;
import dev.athanor.processor.testing.TestProcessor;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The model of correct entities. */
class MappingReaderTest {
    private static final String ADDRESS = """
            @Entity public abstract class Address {
                @Id(generated = true) public abstract @Nullable Long getId();
                @Relationship(backPopulates = "addresses") public abstract @Nullable User getUser();
                public abstract void setUser(@Nullable User user);
            }
            """;

    private static final String LINE = """
            @Entity(table = "lines") public interface Line {
                @Id @Column(length = 10) String order();
                @Id int position();
            }
            """;

    @TempDir
    Path folder;

    @Test
    void columns_areNumberedWithTheKeyFirst() {
        EntityMeta user = read("""
                @Entity public abstract class User {
                    public abstract String getName();
                    @Id public abstract int getSecond();
                    @Relationship public abstract @Nullable User getParent();
                    @Id public abstract long getFirst();
                }
                """);
        assertThat(user.columns())
                .extracting(ColumnMeta::column)
                .containsExactly("second", "first", "name", "parent_second", "parent_first");
        assertThat(user.columns()).extracting(ColumnMeta::index).containsExactly(0, 1, 2, 3, 4);
        assertThat(user.id().columns()).extracting(ColumnMeta::name).containsExactly("second", "first");
        assertThat(user.relationships()).extracting(RelationshipMeta::index).containsExactly(5);
        assertThat(user.attributeCount()).isEqualTo(6);
    }

    @ParameterizedTest
    @CsvSource({"false", "true"})
    void nullness_comesFromTheType(boolean eclipse) {
        EntityMeta user = read(eclipse ? InProcess.ecj() : InProcess.javac(), """
                @NullMarked @Entity public abstract class User {
                    @Id(generated = true) public abstract @Nullable Long getId();
                    public abstract String getName();
                    public abstract @Nullable String getNick();
                    public abstract byte[] getData();
                    public abstract byte @Nullable [] getPhoto();
                    public abstract int getAge();
                    @Relationship public abstract @Nullable User getParent();
                    @Relationship public abstract User getOwner();
                }
                """);
        assertThat(user.columns())
                .filteredOn(ColumnMeta::nullable)
                .extracting(ColumnMeta::column)
                .containsExactly("nick", "photo", "parent_id");
        assertThat(user.columns()).allMatch(one -> one.value().form() == ValueForm.BUILT_IN);
        ColumnMeta id = user.columns().get(0);
        assertThat(id.nullable()).isFalse();
        assertThat(id.generated()).isTrue();
        assertThat(id.accessor())
                .isNotNull()
                .satisfies(one -> assertThat(one.nullable()).isTrue());
        assertThat(user.relationships()).extracting(RelationshipMeta::nullable).containsExactly(true, false);
    }

    @Test
    void nullness_withoutNullMarked_isTheSame() {
        EntityMeta user =
                read(Source.singleEntity("public abstract String getName();\n").text());
        assertThat(user.columns()).noneMatch(ColumnMeta::nullable);
    }

    @Test
    void sizes_areThoseOfTheAnnotationAndTheType() {
        EntityMeta user = read("""
                @Entity public abstract class User {
                    enum Short { A }
                    enum Long { A_CONSTANT_THAT_IS_LONGER_THAN_THIRTY }
                    @Id public abstract int getId();
                    public abstract Short getShort();
                    public abstract Long getLong();
                    @Column(length = 5) public abstract Short getStated();
                    @Column(precision = 9, scale = 2) public abstract BigDecimal getPrice();
                    public abstract char getLetter();
                    public abstract String getText();
                }
                """);
        assertThat(user.columns()).extracting(one -> one.value().length()).containsExactly(0, 30, 37, 5, 0, 1, 0);
        assertThat(user.columns().get(4).value().precision()).isEqualTo(9);
        assertThat(user.columns().get(4).value().scale()).isEqualTo(2);
    }

    @Test
    void accessors_pairByName() {
        EntityMeta user = read("""
                @Entity public abstract class User {
                    @Id public abstract int getId();
                    public abstract void setURL(String url);
                    public abstract String getURL();
                    public abstract boolean isActive();
                    public abstract void setActive(boolean active);
                    public abstract Boolean isOld();
                    @Transient public abstract Thread getWorker();
                    public String getSomething() { return ""; }
                }
                """);
        assertThat(user.columns()).extracting(ColumnMeta::name).containsExactly("id", "url", "active", "old");
        assertThat(user.columns()).extracting(ColumnMeta::isSettable).containsExactly(false, true, true, false);
        assertThat(user.transients()).extracting(one -> one.name()).containsExactly("worker");
        assertThat(user.unmapped()).isEmpty();
    }

    @Test
    void plainAccessors_pairByName() {
        EntityMeta line =
                read(LINE.replace("int position();", "int position(); String getaway(); void getaway(String v);"));
        assertThat(line.isInterface()).isTrue();
        assertThat(line.constructors()).isEmpty();
        assertThat(line.columns()).extracting(ColumnMeta::name).containsExactly("order", "position", "getaway");
        assertThat(line.columns()).extracting(ColumnMeta::isSettable).containsExactly(false, false, true);
        assertThat(line.isLoadable()).isTrue();
    }

    @Test
    void inheritedAccessors_areRead() {
        EntityMeta user = read(
                """
                @Entity public abstract class User extends Base<Long> implements Named {
                    public abstract String getMail();
                    @Override public String getComputed() { return ""; }
                }
                """,
                """
                public abstract class Base<K> {
                    @Id public abstract K getId();
                    public abstract String getComputed();
                }
                """,
                "public interface Named { @Nullable String getName(); default String title() { return \"\"; } }");
        assertThat(user.columns()).extracting(ColumnMeta::name).containsExactlyInAnyOrder("id", "name", "mail");
        assertThat(TypeText.of(user.columns().get(0).value().type())).isEqualTo("Long");
        assertThat(user.columns())
                .filteredOn(ColumnMeta::nullable)
                .extracting(ColumnMeta::name)
                .containsExactly("name");
        assertThat(user.unmapped()).isEmpty();
    }

    @Test
    void oneToMany_isJoinedByTheForeignKeyOfItsOtherSide() {
        EntityMeta user = read("""
                @Entity(table = "user_account") public abstract class User {
                    @Id public abstract long getId();
                    @Relationship(backPopulates = "user", cascade = {ALL, DELETE_ORPHAN}, loading = Loading.SELECT)
                    public abstract List<Address> getAddresses();
                }
                """, ADDRESS);
        RelationshipMeta addresses = user.relationships().get(0);
        assertThat(addresses.kind()).isEqualTo(RelationshipKind.ONE_TO_MANY);
        assertThat(addresses.owning()).isFalse();
        assertThat(addresses.collection()).isEqualTo(CollectionKind.LIST);
        assertThat(addresses.backPopulates()).isEqualTo("user");
        assertThat(addresses.loading()).isEqualTo(Loading.SELECT);
        assertThat(addresses.cascade())
                .contains(Cascade.DELETE, Cascade.DELETE_ORPHAN)
                .doesNotContain(Cascade.ALL);
        assertThat(columns(addresses.join())).containsExactly("user_id -> id");
        assertThat(user.columns()).hasSize(1);
        assertThat(user.foreignKeys()).isEmpty();
    }

    @Test
    void manyToOne_ownsAColumnThatNobodyExposes() {
        EntityMeta address = readNamed("shop.Address", ADDRESS, """
                @Entity(table = "user_account") public abstract class User {
                    @Id @Column(length = 36) public abstract String getCode();
                    @Relationship(backPopulates = "user") public abstract List<Address> getAddresses();
                }
                """);
        ColumnMeta userCode = address.columns().get(1);
        assertThat(userCode.name()).isEqualTo("userCode");
        assertThat(userCode.column()).isEqualTo("user_code");
        assertThat(userCode.relationship()).isEqualTo("user");
        assertThat(userCode.accessor()).isNull();
        assertThat(userCode.value().length()).isEqualTo(36);
        assertThat(userCode.value().isString()).isTrue();
        RelationshipMeta user = address.relationships().get(0);
        assertThat(user.kind()).isEqualTo(RelationshipKind.MANY_TO_ONE);
        assertThat(user.cascade()).containsExactly(Cascade.SAVE_UPDATE, Cascade.MERGE);
        assertThat(address.foreignKeys()).singleElement().satisfies(key -> {
            assertThat(key.targetTable()).isEqualTo("user_account");
            assertThat(columns(key)).containsExactly("user_code -> code");
        });
    }

    @Test
    void exposedForeignKey_isTheColumnOfTheRelationship() {
        EntityMeta address = readNamed(
                "shop.Address", """
                @Entity public abstract class Address {
                    @Id public abstract long getId();
                    @ForeignKey("user") public abstract long getOwnerKey();
                    @Relationship public abstract User getUser();
                    @ForeignKey(entity = User.class) public abstract @Nullable Long getTenant();
                    @Relationship(joinColumn = "landlord") public abstract User getLandlord();
                }
                """, "@Entity public abstract class User { @Id public abstract long getId(); }");
        assertThat(address.columns())
                .extracting(ColumnMeta::column)
                .containsExactly("id", "user_id", "tenant", "landlord");
        assertThat(address.columns())
                .extracting(ColumnMeta::name)
                .containsExactly("id", "ownerKey", "tenant", "landlordId");
        assertThat(address.columns().get(1).relationship()).isEqualTo("user");
        assertThat(address.columns().get(1).value().isPrimitive()).isTrue();
        assertThat(address.foreignKeys()).hasSize(3);
    }

    @Test
    void oneToMany_withoutOtherSide_usesTheColumnOfTheChild() {
        EntityMeta user = read("""
                @Entity public abstract class User {
                    @Id public abstract long getId();
                    @Relationship public abstract Collection<Address> getAddresses();
                }
                """, """
                @Entity public abstract class Address {
                    @Id public abstract long getId();
                    @ForeignKey(entity = User.class) public abstract long getOwner();
                }
                """);
        assertThat(user.relationships().get(0).collection()).isEqualTo(CollectionKind.COLLECTION);
        assertThat(columns(user.relationships().get(0).join())).containsExactly("owner -> id");
    }

    @Test
    void compositeKey_givesSeveralColumns() {
        EntityMeta user = read("""
                @Entity public abstract class User {
                    @Id public abstract long getId();
                    @Relationship public abstract @Nullable Line getLine();
                    @ForeignKey("line") public abstract @Nullable Integer getLinePosition();
                    @ForeignKey("line") @Column(name = "line_order") public abstract @Nullable String getOther();
                }
                """, LINE);
        assertThat(user.columns()).extracting(ColumnMeta::column).containsExactly("id", "line_position", "line_order");
        assertThat(columns(user.relationships().get(0).join()))
                .containsExactly("line_order -> order", "line_position -> position");
    }

    @Test
    void foreignKeyInTheKey_isNamedAfterWhatItRefersTo() {
        EntityMeta delivery = readNamed(
                "shop.Delivery",
                """
                @Entity public abstract class Delivery {
                    @Id public abstract long getId();
                    @Relationship public abstract OrderItem getItem();
                }
                """,
                """
                @Entity public abstract class OrderItem {
                    @Id @ForeignKey("order") public abstract String getOrderKey();
                    @Relationship public abstract Order getOrder();
                    @Id public abstract int getLine();
                }
                """,
                "@Entity public abstract class Order { @Id @Column(length = 8) public abstract String getNo(); }");
        assertThat(columns(delivery.relationships().get(0).join()))
                .containsExactly("item_order_no -> order_no", "item_line -> line");
        assertThat(delivery.columns().get(1).value().length()).isEqualTo(8);
    }

    @Test
    void keysInACircle_end() {
        EntityMeta user = read("""
                @Entity public abstract class User {
                    @Id @ForeignKey("twin") public abstract long getId();
                    @Relationship(joinColumn = "twin_id") public abstract User getTwin();
                    @Relationship public abstract User getOther();
                }
                """);
        assertThat(user.columns()).extracting(ColumnMeta::column).containsExactly("twin_id", "other_twin_id");
    }

    @Test
    void manyToMany_hasItsLinkTableOnBothSides() {
        String post = """
                @Entity(table = "posts") public abstract class Post {
                    @Id public abstract long getId();
                    @Relationship(secondary = "post_tag", backPopulates = "posts") public abstract Set<Tag> getTags();
                }
                """;
        String tag = """
                @Entity public abstract class Tag {
                    @Id @Column(length = 20) public abstract String getWord();
                    @Relationship(backPopulates = "tags") public abstract List<Post> getPosts();
                }
                """;
        RelationshipMeta tags =
                readNamed("shop.Post", post, tag).relationships().get(0);
        RelationshipMeta posts =
                readNamed("shop.Tag", post, tag).relationships().get(0);
        assertThat(tags.kind()).isEqualTo(RelationshipKind.MANY_TO_MANY);
        assertThat(tags.owning()).isTrue();
        assertThat(posts.owning()).isFalse();
        assertThat(columns(tags.join())).containsExactly("post_id -> id", "tag_word -> word");
        assertThat(columns(posts.join())).containsExactly("tag_word -> word", "post_id -> id");
    }

    @Test
    void oneToOne_isOwnedByTheSideThatNamesTheColumn() {
        String person = """
                @Entity public abstract class Person {
                    @Id public abstract long getId();
                    @Relationship(backPopulates = "holder") public abstract @Nullable Passport getPassport();
                }
                """;
        String passport = """
                @Entity public abstract class Passport {
                    @Id public abstract long getNo();
                    @Relationship(backPopulates = "passport", joinColumn = "person") public abstract Person getHolder();
                }
                """;
        EntityMeta inverse = readNamed("shop.Person", person, passport);
        EntityMeta owner = readNamed("shop.Passport", person, passport);
        assertThat(inverse.columns()).hasSize(1);
        assertThat(inverse.relationships().get(0).owning()).isFalse();
        assertThat(columns(inverse.relationships().get(0).join())).containsExactly("person -> id");
        assertThat(owner.relationships().get(0).kind()).isEqualTo(RelationshipKind.ONE_TO_ONE);
        assertThat(owner.columns()).extracting(ColumnMeta::column).containsExactly("no", "person");
    }

    @Test
    void class_isReadAsItIs() {
        EntityMeta user = read("""
                @Entity abstract class User {
                    User() {}
                    protected User(String name, @Nullable Integer... ages) {}
                    private User(int secret) {}
                    @Id public abstract long getId();
                    @Override public String toString() { return "me"; }
                }
                """);
        assertThat(user.access().modifiers()).isEmpty();
        assertThat(user.hasToString()).isTrue();
        assertThat(user.extendable()).isTrue();
        assertThat(user.constructors())
                .hasSize(2)
                .extracting(ConstructorMeta::varargs)
                .containsExactly(false, true);
    }

    @Test
    void defaultMethod_isItsName() {
        EntityMeta user = read(Source.singleEntity("""
                @Default("now") public abstract Instant getCreated();
                static Instant now() { return Instant.EPOCH; }
                """).text());
        assertThat(user.columns().get(1).defaultMethod()).isEqualTo("now");
        assertThat(user.hasToString()).isFalse();
    }

    private static List<String> columns(@Nullable Object join) {
        List<KeyPart> parts = join instanceof ForeignKeyMeta key
                ? key.parts()
                : join instanceof LinkTableMeta link
                        ? Stream.concat(link.toThis().stream(), link.toTarget().stream())
                                .toList()
                        : List.of();
        return parts.stream()
                .map(part -> part.column() + " -> " + part.targetColumn())
                .toList();
    }

    private EntityMeta read(String... sources) {
        return read(InProcess.javac(), sources);
    }

    private EntityMeta read(InProcess compiler, String... sources) {
        return readNamed(compiler, Source.of(sources[0]).name(), sources);
    }

    private EntityMeta readNamed(String name, String... sources) {
        return readNamed(InProcess.javac(), name, sources);
    }

    private EntityMeta readNamed(InProcess compiler, String name, String... sources) {
        AtomicReference<EntityMeta> found = new AtomicReference<>();
        TestProcessor processor = new TestProcessor((environment, annotations, round) -> {
            Elements elements = environment.getElementUtils();
            TypeElement type = elements.getTypeElement(name);
            if (!round.processingOver() && type != null) {
                EntityReader reader = new EntityReader(
                        elements,
                        environment.getTypeUtils(),
                        new Namings(elements, NamingStrategy.of(NamingStyle.SNAKE_CASE), Set.of()));
                found.set(new MappingReader(elements, reader)
                        .read(reader.read(type))
                        .entity());
            }
        });
        Outcome outcome =
                compiler.compile(folder, Stream.of(sources).map(Source::of).toList(), List.of(processor));
        assertThat(outcome.errors()).isEmpty();
        return found.get();
    }
}
