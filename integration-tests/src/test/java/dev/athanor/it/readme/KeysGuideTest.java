package dev.athanor.it.readme;

import static dev.athanor.it.keys.QAccount.ACCOUNT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.Engine;
import dev.athanor.it.keys.Account;
import dev.athanor.it.keys.Message;
import dev.athanor.it.keys.QAccount;
import dev.athanor.it.keys.QMessage;
import dev.athanor.session.Session;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Runs what the page about keys shows, and checks that it shows just this. */
class KeysGuideTest {
    private final Engine engine = Engine.open("jdbc:sqlite::memory:");

    @BeforeEach
    void insertAnAccount() {
        engine.schema().createAll();
        engine.useTransaction(session -> session.add(QAccount.builder()
                .login("ann")
                .messages(QMessage.builder().text("hello").build())
                .build()));
    }

    @AfterEach
    void closeEngine() {
        engine.close();
    }

    @Test
    void changingAKey() {
        try (Session session = engine.openSession()) {
            Account ann = session.getOne(ACCOUNT, "ann");
            ann.setLogin("anna");
            assertThat(session.get(ACCOUNT, "ann")).isSameAs(ann); // until the flush, the row has the former key

            session.flush(); // UPDATE ... SET login = 'anna' ... WHERE login = 'ann'
            assertThat(session.get(ACCOUNT, "anna")).isSameAs(ann);
            assertThat(session.get(ACCOUNT, "ann")).isNull();

            session.rollback(); // gives the former key back
            assertThat(session.get(ACCOUNT, "ann")).isSameAs(ann);
        }
    }

    @Test
    void whatRefersToTheRow() {
        try (Session session = engine.openSession()) {
            Account ann = session.getOne(ACCOUNT, "ann");
            Message message = ann.getMessages().get(0);
            ann.setLogin("anna");
            session.flush();
            assertThat(message.getAccount()).isSameAs(ann);
        }
    }

    @Test
    void shownCode_runs() throws IOException {
        ShownCode.assertRuns(
                "docs/keys.md",
                "test/java/dev/athanor/it/readme/KeysGuideTest.java",
                "main/java/dev/athanor/it/keys/Account.java",
                "main/java/dev/athanor/it/keys/Harbour.java");
    }
}
