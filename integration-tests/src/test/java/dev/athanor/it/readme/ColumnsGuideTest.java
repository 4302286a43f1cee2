package dev.athanor.it.readme;

import static dev.athanor.it.deferred.QReport.REPORT;
import static dev.athanor.query.Load.defer;
import static dev.athanor.query.Load.loadOnly;
import static dev.athanor.query.Load.raise;
import static dev.athanor.query.Load.undefer;
import static dev.athanor.query.Load.undeferAll;
import static dev.athanor.query.Load.undeferGroup;
import static dev.athanor.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.Engine;
import dev.athanor.error.RaiseLoadException;
import dev.athanor.it.deferred.QReport;
import dev.athanor.it.deferred.Report;
import dev.athanor.session.Session;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Runs what the guide to columns shows, and checks that it shows just this. */
class ColumnsGuideTest {
    private final Engine engine = Engine.open("jdbc:sqlite::memory:");

    @BeforeEach
    void createTables() {
        engine.schema().createAll();
        Report stored = QReport.builder()
                .title("Annual")
                .text("It was a good year.")
                .scan(new byte[] {1, 2})
                .scanFormat("png")
                .build();
        engine.useTransaction(session -> session.add(stored));
    }

    @AfterEach
    void closeEngine() {
        engine.close();
    }

    @Test
    void deferred() {
        try (Session session = engine.openSession()) {
            List<Report> reports = session.list(select(REPORT).orderBy(REPORT.id)); // without text and scan
            String first = reports.get(0).getText(); // one statement: the texts of all of them
            byte[] scan = reports.get(0).getScan(); // one statement: scan and scanFormat of all of them
            assertThat(first).isEqualTo("It was a good year.");
            assertThat(scan).containsExactly(1, 2);
            assertThat(reports.get(0).getScanFormat()).isEqualTo("png");
        }
    }

    @Test
    void options() {
        try (Session session = engine.openSession()) {
            Report whole = session.one(select(REPORT).options(undefer(REPORT.text)));
            Report scanned = session.one(select(REPORT).options(undeferGroup(REPORT, "scan")));
            Report all = session.one(select(REPORT).options(undeferAll(REPORT)));
            assertThat(whole).isSameAs(scanned).isSameAs(all);
        }
        try (Session session = engine.openSession()) {
            List<Report> titles = session.list(select(REPORT).options(loadOnly(REPORT.title))); // id, title, version
            assertThat(titles).extracting(Report::getTitle).containsExactly("Annual");
        }
        try (Session session = engine.openSession()) {
            List<Report> untitled = session.list(select(REPORT).options(defer(REPORT.title)));
            assertThat(untitled).extracting(Report::getTitle).containsExactly("Annual");
        }
        try (Session session = engine.openSession()) {
            Report strict = session.one(select(REPORT).options(raise(REPORT.text)));
            assertThatThrownBy(strict::getText).isInstanceOf(RaiseLoadException.class);
        }
    }

    @Test
    void made() {
        try (Session session = engine.openSession()) {
            Report report = QReport.builder().title("Annual").text("...").build();
            session.add(report);
            session.flush(); // INSERT ... RETURNING id, priority, weight
            assertThat(report.getPriority()).isEqualTo(1); // no statement
            assertThat(report.getWeight()).isEqualTo(10);
        }
    }

    @Test
    void guideBlocks_areTheCodeThatRuns() throws IOException {
        ShownCode.assertRuns(
                "docs/columns.md",
                "main/java/dev/athanor/it/deferred/Report.java",
                "test/java/dev/athanor/it/readme/ColumnsGuideTest.java");
    }
}
