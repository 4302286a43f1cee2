package dev.athanor.it.readme;

import static dev.athanor.it.guide.QArticle.ARTICLE;
import static dev.athanor.it.guide.QDispatch.DISPATCH;
import static dev.athanor.it.guide.QSupplier.SUPPLIER;
import static dev.athanor.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.athanor.Engine;
import dev.athanor.error.StaleEntityException;
import dev.athanor.it.guide.Address;
import dev.athanor.it.guide.Article;
import dev.athanor.it.guide.Dispatch;
import dev.athanor.it.guide.Money;
import dev.athanor.it.guide.QArticle;
import dev.athanor.it.guide.QDispatch;
import dev.athanor.it.guide.QStop;
import dev.athanor.it.guide.QSupplier;
import dev.athanor.it.guide.Stop;
import dev.athanor.it.guide.Supplier;
import dev.athanor.session.Session;
import dev.athanor.type.Json;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Year;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Runs what the guide to mapping shows, and checks that it shows just this. */
class MappingGuideTest {
    @Test
    void guideCode_runs() {
        Engine engine = Engine.open("jdbc:sqlite::memory:");
        engine.schema().createAll();
        try (Session session = engine.openSession()) {
            Supplier supplier = QSupplier.builder()
                    .office(new Address(null, "Busan"))
                    .articles(QArticle.builder()
                            .code("A-1")
                            .price(new Money(new BigDecimal("9.9000")))
                            .since(Year.of(2024))
                            .build())
                    .build();
            session.add(supplier);
            session.commit();

            Article article = supplier.getArticles().get("A-1");
            assertThat(article.getStock()).isZero(); // the database's default
            assertThat(article.isAvailable()).isFalse(); // and what it computed
            article.setStock(3);
            session.commit(); // UPDATE article SET stock = ?, changed = ?, version = ? WHERE id = ? AND version = ?
            assertThat(article.isAvailable()).isTrue();

            supplier.setOffice(new Address("Harbour 1", "Busan"));
            session.commit(); // UPDATE supplier SET office_street = ? ...: the component that changed
            assertThat(supplier.getStore()).isNull(); // all its columns are NULL

            List<Article> cheap = session.list(select(ARTICLE)
                    .where(ARTICLE.price.eq(new Money(new BigDecimal("9.9000"))), ARTICLE.since.lt(Year.of(2025))));
            List<Supplier> local = session.list(select(SUPPLIER)
                    .where(SUPPLIER.office.city.eq("Busan"), SUPPLIER.office.ne(new Address(null, "Busan"))));
            assertThat(cheap).containsExactly(article);
            assertThat(local).containsExactly(supplier);

            Supplier busy = session.one(select(SUPPLIER)
                    .where(SUPPLIER.articleCount.gt(0L), SUPPLIER.label.like("Harbour%"))
                    .orderBy(SUPPLIER.articleCount.desc()));
            assertThat(busy.getArticleCount()).isEqualTo(1); // selected with the supplier
            assertThat(busy.label()).isEqualTo("Harbour 1, Busan"); // the method, in Java
        }
        engine.close();
    }

    @Test
    void listsAndJson_areAskedFor() {
        Engine engine = Engine.open("jdbc:sqlite::memory:");
        engine.schema().createAll();
        try (Session session = engine.openSession()) {
            Dispatch dispatch = QDispatch.builder()
                    .weight(12)
                    .stage(Dispatch.Stage.PACKED)
                    .tags(List.of("fragile", "express"))
                    .customs(Json.of("{\"value\": 120, \"to\": {\"country\": \"KR\"}}"))
                    .build();
            session.add(dispatch);
            session.commit();

            List<Dispatch> express = session.list(select(DISPATCH)
                    .where(DISPATCH.tags.contains("express"), DISPATCH.stage.eq(Dispatch.Stage.PACKED)));
            List<Dispatch> abroad = session.list(select(DISPATCH)
                    .where(
                            DISPATCH.customs.get("to").get("country").asText().eq("KR"),
                            DISPATCH.customs.get("value").asLong().gt(100L)));
            assertThat(express).containsExactly(dispatch);
            assertThat(abroad).containsExactly(dispatch);
        }
        engine.close();
    }

    @Test
    void stops_keepTheirOrder() {
        Engine engine = Engine.open("jdbc:sqlite::memory:");
        engine.schema().createAll();
        try (Session session = engine.openSession()) {
            Dispatch dispatch = QDispatch.builder()
                    .weight(3)
                    .stage(Dispatch.Stage.SENT)
                    .tags(List.of())
                    .build();
            session.add(dispatch);
            List<Stop> stops = dispatch.getStops();
            for (String town : List.of("Seoul", "Daegu", "Busan")) {
                stops.add(QStop.builder().town(town).build());
            }
            session.commit(); // Seoul has the place 0, Daegu 1, Busan 2

            stops.add(1, stops.remove(2));
            session.commit(); // Busan and Daegu are updated
            assertThat(stops).extracting(Stop::getTown).containsExactly("Seoul", "Busan", "Daegu");
            assertThat(stops).extracting(Stop::getPlace).containsExactly(0, 1, 2);
        }
        engine.close();
    }

    @Test
    void staleVersion_isRefused() {
        Engine engine = Engine.open("jdbc:sqlite::memory:");
        engine.schema().createAll();
        engine.useTransaction(session -> session.add(QArticle.builder()
                .code("A-1")
                .price(new Money(new BigDecimal("1.0000")))
                .supplier(QSupplier.builder().office(new Address(null, "Ulsan")).build())
                .build()));
        try (Session one = engine.openSession()) {
            Article read = one.getOne(ARTICLE, 1);
            int version = read.getVersion();
            one.rollback();
            engine.useTransaction(other -> other.getOne(ARTICLE, 1).setPrice(new Money(new BigDecimal("2.0000"))));
            assertThat(version).isEqualTo(1);
            assertThat(one.getOne(ARTICLE, 1).getVersion()).isEqualTo(2);
        }
        assertThatExceptionOfType(StaleEntityException.class)
                .isThrownBy(() -> engine.useTransaction(session -> {
                    Article read = session.getOne(ARTICLE, 1);
                    session.handle().execute("update article set version = 9 where id = 1");
                    read.setPrice(new Money(new BigDecimal("3.0000")));
                }))
                .withMessageContaining("Article");
        engine.close();
    }

    @Test
    void guideBlocks_areTheCodeThatRuns() throws IOException {
        ShownCode.assertRuns(
                "docs/mapping.md",
                "main/java/dev/athanor/it/guide/Supplier.java",
                "main/java/dev/athanor/it/guide/Article.java",
                "main/java/dev/athanor/it/guide/Address.java",
                "main/java/dev/athanor/it/guide/MoneyConverter.java",
                "main/java/dev/athanor/it/guide/Dispatch.java",
                "test/java/dev/athanor/it/readme/MappingGuideTest.java");
    }
}
