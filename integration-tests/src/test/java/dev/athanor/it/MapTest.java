package dev.athanor.it;

import static dev.athanor.it.related.QCatalogue.CATALOGUE;
import static dev.athanor.it.related.QFolder.FOLDER;
import static dev.athanor.it.related.QProduct.PRODUCT;
import static dev.athanor.query.Load.joined;
import static dev.athanor.query.Load.selectIn;
import static dev.athanor.query.Sql.select;
import static dev.athanor.query.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.conformance.Row;
import dev.athanor.error.InvalidValueException;
import dev.athanor.it.related.Catalogue;
import dev.athanor.it.related.Folder;
import dev.athanor.it.related.Product;
import dev.athanor.it.related.QCatalogue;
import dev.athanor.it.related.QFolder;
import dev.athanor.it.related.QProduct;
import dev.athanor.session.EntityState;
import dev.athanor.session.Inspect;
import dev.athanor.session.Session;
import java.util.ConcurrentModificationException;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A to-many as a map: keyed by a column of its objects, in step with the other side, and written as adds and removals. */
class MapTest extends DatabaseTest {
    private static final String SELECT_PRODUCTS = "SELECT product.id, product.code, product.catalogue_id FROM product"
            + " WHERE product.catalogue_id = ? ORDER BY product.code, product.id";
    private static final String INSERT_PRODUCT = "INSERT INTO product (code, catalogue_id) VALUES (?, ?) RETURNING id";
    private static final String UPDATE_CODE = "UPDATE product SET code = ? WHERE product.id = ?";
    private static final String DELETE_PRODUCT = "DELETE FROM product WHERE product.id = ?";

    @Test
    void transientMap_isLikeAMap_andKeepsTheOtherSideEqual() {
        Catalogue catalogue = QCatalogue.create();
        Product a = product("A");
        Product b = product("B");
        Map<String, Product> products = catalogue.getProducts();
        assertThat(products).isEmpty();
        assertThat(products.put("A", a)).isNull();
        b.setCatalogue(catalogue);
        assertThat(a.getCatalogue()).isSameAs(catalogue);
        assertThat(products).containsExactly(Map.entry("A", a), Map.entry("B", b));
        assertThat(products.get("A")).isSameAs(a);
        assertThat(products.get("C")).isNull();
        assertThat(products.containsKey("B")).isTrue();
        assertThat(products.containsValue(b)).isTrue();
        assertThat(products.containsValue(product("B"))).isFalse();
        assertThat(products.put("A", a)).isSameAs(a);

        Map<String, Product> plain = new HashMap<>(Map.of("A", a, "B", b));
        assertThat(products).isEqualTo(plain).hasSameHashCodeAs(plain).hasToString("{A=" + a + ", B=" + b + "}");
        assertThat(plain).isEqualTo(products);

        assertThat(products.remove("A")).isSameAs(a);
        assertThat(products.remove("A")).isNull();
        assertThat(a.getCatalogue()).isNull();
        b.setCatalogue(null);
        assertThat(products).isEmpty();
    }

    @Test
    void views_removeFromTheMap() {
        Catalogue catalogue = QCatalogue.builder()
                .products(product("A"), product("B"), product("C"), product("D"), product("E"))
                .build();
        Map<String, Product> products = catalogue.getProducts();
        assertThat(products.keySet()).containsExactly("A", "B", "C", "D", "E");
        assertThat(products.keySet().remove("A")).isTrue();
        Product b = products.get("B");
        assertThat(products.values().remove(b)).isTrue();
        assertThat(products.entrySet().removeIf(entry -> entry.getKey().equals("C")))
                .isTrue();
        Iterator<Product> values = products.values().iterator();
        Product d = values.next();
        values.remove();
        assertThat(List.of(b, d)).extracting(Product::getCatalogue).containsOnlyNulls();
        assertThat(products.keySet()).containsExactly("E");
        products.clear();
        assertThat(products).isEmpty();
    }

    @Test
    void replaceAll_andSetValue_replaceInPlace() {
        Catalogue catalogue =
                QCatalogue.builder().products(product("A"), product("B")).build();
        Map<String, Product> products = catalogue.getProducts();
        Product former = products.get("A");
        products.replaceAll((code, product) -> product(code));
        assertThat(products.get("A")).isNotSameAs(former);
        assertThat(former).isNotNull().extracting(Product::getCatalogue).isNull();
        Product next = product("A");
        products.entrySet().iterator().next().setValue(next);
        assertThat(products.get("A")).isSameAs(next);
        assertThat(products.keySet()).containsExactly("A", "B");
        assertThat(products.computeIfAbsent("C", MapTest::product).getCatalogue())
                .isSameAs(catalogue);
        assertThat(products.values()).extracting(Product::getCode).containsExactly("A", "B", "C");
    }

    @Test
    void iterator_seesThatTheMapChanged() {
        Catalogue catalogue =
                QCatalogue.builder().products(product("A"), product("B")).build();
        Iterator<Map.Entry<String, Product>> entries =
                catalogue.getProducts().entrySet().iterator();
        entries.next();
        product("C").setCatalogue(catalogue);
        assertThatThrownBy(entries::next).isInstanceOf(ConcurrentModificationException.class);
    }

    @Test
    void objectWithAnotherKey_isRefused_namingBoth() {
        Catalogue catalogue = QCatalogue.create();
        assertThatThrownBy(() -> catalogue.getProducts().put("B", product("A")))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("Catalogue.products is keyed by Product.code, which is A on Product(code=A): the object "
                        + "cannot be put under B. Put it under A, or change its Product.code first.");
        assertThatThrownBy(() -> catalogue.getProducts().put("B", QProduct.create()))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("Catalogue.products is keyed by Product.code, which is not set on Product(). Set it before "
                        + "the object is put under B.");
        assertThatThrownBy(() -> catalogue.getProducts().put("B", null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("Catalogue.products holds no null.");
        assertThat(catalogue.getProducts()).isEmpty();
    }

    @Test
    void otherSide_mayBeSetBeforeTheKey_butTheMapIsReadAfterIt() {
        Catalogue catalogue = QCatalogue.create();
        Product product = QProduct.create();
        product.setCatalogue(catalogue);
        assertThatThrownBy(() -> catalogue.getProducts().get("A"))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("Catalogue.products holds Product(), whose Product.code is not set. The map is keyed by "
                        + "it: set it before the map is read.");
        product.setCode("A");
        assertThat(catalogue.getProducts().get("A")).isSameAs(product);
    }

    @Test
    void changedKey_isFoundAtOnce() {
        Catalogue catalogue =
                QCatalogue.builder().products(product("A"), product("B")).build();
        Map<String, Product> products = catalogue.getProducts();
        Product a = products.get("A");
        Product b = products.get("B");
        a.setCode("X");
        assertThat(products.get("A")).isNull();
        assertThat(products.get("X")).isSameAs(a);
        a.setCode("B");
        b.setCode("A");
        assertThat(products).containsExactly(Map.entry("B", a), Map.entry("A", b));
        b.setCode("B");
        assertThatThrownBy(products::size)
                .isInstanceOf(InvalidValueException.class)
                .hasMessage(
                        "Catalogue.products is keyed by Product.code, but two of its objects have B: "
                                + "Product(code=B) and Product(code=B). Make it unique among them, or map the relationship as a List.");
        products.values().remove(b);
        assertThat(products).containsOnly(Map.entry("B", a));
    }

    @Test
    void objectThatTookTheKeyOfAnother_replacesIt_whereItIsPutAgain() {
        Catalogue catalogue =
                QCatalogue.builder().products(product("A"), product("B")).build();
        Map<String, Product> products = catalogue.getProducts();
        Product a = products.get("A");
        Product b = products.get("B");
        a.setCode("B");
        assertThat(products.put("B", a)).isSameAs(b);
        assertThat(products).containsExactly(Map.entry("B", a));
        assertThat(b.getCatalogue()).isNull();
    }

    @Test
    @Row("C82")
    void replacingTheValueOfAKey_insertsTheNewOne_andDeletesTheOld() {
        given(QCatalogue.builder().products(product("A"), product("B")).build());
        try (Session session = engine.openSession()) {
            Catalogue catalogue = session.getOne(CATALOGUE, 1L);
            recorder.clear();
            Product next = product("A");
            Product former = catalogue.getProducts().put("A", next);
            assertStatements(SELECT_PRODUCTS);
            assertThat(Inspect.state(next)).isEqualTo(EntityState.PENDING);
            session.commit();
            assertStatements(INSERT_PRODUCT, DELETE_PRODUCT);
            assertThat(former).isNotNull();
            assertThat(session.contains(former)).isFalse();
            assertThat(catalogue.getProducts())
                    .containsKeys("A", "B")
                    .hasSize(2)
                    .containsValue(next);
            // where SQLAlchemy checks nothing, a key that the object does not have is refused
            assertThatThrownBy(() -> catalogue.getProducts().put("C", next))
                    .isInstanceOf(InvalidValueException.class)
                    .hasMessageContaining("cannot be put under C. Put it under A");
        }
    }

    @Test
    void removing_deletesTheOrphan() {
        given(QCatalogue.builder()
                .products(product("A"), product("B"), product("C"))
                .build());
        try (Session session = engine.openSession()) {
            Catalogue catalogue = session.getOne(CATALOGUE, 1L);
            catalogue.getProducts().remove("B");
            recorder.clear();
            session.commit();
            assertStatements(DELETE_PRODUCT);
            assertThat(catalogue.getProducts().keySet()).containsExactly("A", "C");
            catalogue.getProducts().clear();
            session.commit();
            assertThat(session.list(select(PRODUCT))).isEmpty();
        }
    }

    @Test
    void addingByTheOtherSide_waitsWhereTheMapIsNotLoaded() {
        given(QCatalogue.builder().products(product("B")).build());
        try (Session session = engine.openSession()) {
            Catalogue catalogue = session.getOne(CATALOGUE, 1L);
            recorder.clear();
            Product product = product("A");
            product.setCatalogue(catalogue);
            session.add(product);
            assertStatements();
            session.noAutoflush(() -> {
                assertThat(catalogue.getProducts().keySet()).containsExactly("B", "A");
                return null;
            });
            assertStatements(SELECT_PRODUCTS);
            session.commit();
            assertStatements(INSERT_PRODUCT);
            assertThat(catalogue.getProducts().keySet()).containsExactly("A", "B");
        }
    }

    @Test
    void rollback_putsTheContentsBack() {
        given(QCatalogue.builder().products(product("A"), product("B")).build());
        try (Session session = engine.openSession()) {
            Catalogue catalogue = session.getOne(CATALOGUE, 1L);
            Product former = catalogue.getProducts().put("A", product("A"));
            catalogue.getProducts().remove("B");
            session.flush();
            session.rollback();
            assertThat(catalogue.getProducts().get("A")).isSameAs(former);
            assertThat(catalogue.getProducts()).hasSize(2);
        }
    }

    @Test
    void changedKeyOfARow_isFoundBeforeAndAfterTheFlush() {
        given(QCatalogue.builder().products(product("A"), product("B")).build());
        try (Session session = engine.openSession()) {
            Catalogue catalogue = session.getOne(CATALOGUE, 1L);
            Product a = catalogue.getProducts().get("A");
            assertThat(a).isNotNull();
            a.setCode("X");
            assertThat(catalogue.getProducts().keySet()).containsExactly("X", "B");
            recorder.clear();
            session.commit();
            assertStatements(UPDATE_CODE);
            assertThat(catalogue.getProducts().keySet()).containsExactly("B", "X");
            assertThat(catalogue.getProducts().get("X")).isSameAs(a);
        }
    }

    @Test
    void twoRowsWithTheSameKey_areAnErrorThatNamesBoth() {
        given(QCatalogue.builder().products(product("A"), product("B")).build());
        try (Session session = engine.openSession()) {
            session.execute(update(PRODUCT).set(PRODUCT.code, "A").where(PRODUCT.id.eq(2L)));
            Catalogue catalogue = session.getOne(CATALOGUE, 1L);
            assertThatThrownBy(() -> catalogue.getProducts().get("A"))
                    .isInstanceOf(InvalidValueException.class)
                    .hasMessage("Catalogue.products is keyed by Product.code, but two of its objects have A: "
                            + "Product(id=1, code=A, catalogueId=1) and Product(id=2, code=A, catalogueId=1). Make it "
                            + "unique among them, or map the relationship as a List.");
        }
    }

    @Test
    void eagerLoads_fillTheMap() {
        given(QCatalogue.builder().products(product("B"), product("A")).build());
        for (var option : List.of(selectIn(CATALOGUE.products), joined(CATALOGUE.products))) {
            try (Session session = engine.openSession()) {
                Catalogue catalogue = session.one(select(CATALOGUE).options(option));
                recorder.clear();
                assertThat(catalogue.getProducts().keySet()).containsExactly("A", "B");
                assertStatements();
            }
        }
    }

    @Test
    void linkTable_isWrittenByAMapToo() {
        Catalogue catalogue =
                QCatalogue.builder().products(product("A"), product("B")).build();
        catalogue.getFeatured().putAll(catalogue.getProducts());
        given(catalogue);
        try (Session session = engine.openSession()) {
            Catalogue found = session.getOne(CATALOGUE, 1L);
            assertThat(found.getFeatured().keySet()).containsExactlyInAnyOrder("A", "B");
            found.getFeatured().remove("A");
            recorder.clear();
            session.commit();
            assertStatements("DELETE FROM catalogue_featured WHERE catalogue_featured.catalogue_id = ?"
                    + " AND catalogue_featured.product_id = ?");
            assertThat(found.getFeatured().keySet()).containsExactly("B");
            assertThat(found.getProducts()).hasSize(2);
        }
    }

    @Test
    void tree_hasItsNodesByName_andTwoRelationshipsToItself() {
        Folder root = folder("root");
        Folder a = folder("a");
        Folder b = folder("b");
        root.getChildren().put("a", a);
        b.setParent(root);
        a.getChildren().put("leaf", folder("leaf"));
        a.setShortcut(root);
        b.setShortcut(root);
        given(root);
        try (Session session = engine.openSession()) {
            Folder found = session.one(select(FOLDER).where(FOLDER.name.eq("root")));
            recorder.clear();
            assertThat(found.getChildren().keySet()).containsExactly("b", "a");
            assertThat(found.getShortcuts()).extracting(Folder::getName).containsExactly("a", "b");
            assertStatements(
                    "SELECT folder.id, folder.name, folder.parent_id, folder.shortcut_id FROM folder"
                            + " WHERE folder.parent_id = ? ORDER BY folder.name DESC, folder.id",
                    "SELECT folder.id, folder.name, folder.parent_id, folder.shortcut_id FROM folder"
                            + " WHERE folder.shortcut_id = ? ORDER BY folder.name, folder.id");
            session.delete(found);
            session.commit();
            assertThat(session.list(select(FOLDER))).isEmpty();
        }
    }

    private static Folder folder(String name) {
        return QFolder.builder().name(name).build();
    }

    private static Product product(String code) {
        return QProduct.builder().code(code).build();
    }
}
