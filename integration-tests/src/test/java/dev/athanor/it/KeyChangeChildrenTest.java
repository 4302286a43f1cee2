package dev.athanor.it;

import static dev.athanor.it.keys.QAccount.ACCOUNT;
import static dev.athanor.it.keys.QBranch.BRANCH;
import static dev.athanor.it.keys.QCrane.CRANE;
import static dev.athanor.it.keys.QHarbour.HARBOUR;
import static dev.athanor.it.keys.QInvoice.INVOICE;
import static dev.athanor.it.keys.QInvoiceLine.INVOICE_LINE;
import static dev.athanor.it.keys.QMessage.MESSAGE;
import static dev.athanor.it.keys.QPassport.PASSPORT;
import static dev.athanor.it.keys.QRemark.REMARK;
import static dev.athanor.it.keys.QShip.SHIP;
import static dev.athanor.it.keys.QTopic.TOPIC;
import static dev.athanor.it.keys.QTwig.TWIG;
import static dev.athanor.it.keys.QVisa.VISA;
import static dev.athanor.query.Sql.select;
import static dev.athanor.query.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.conformance.Row;
import dev.athanor.error.IntegrityException;
import dev.athanor.error.QueryException;
import dev.athanor.event.EntityListener;
import dev.athanor.it.keys.Account;
import dev.athanor.it.keys.Branch;
import dev.athanor.it.keys.Crane;
import dev.athanor.it.keys.Harbour;
import dev.athanor.it.keys.Invoice;
import dev.athanor.it.keys.InvoiceLine;
import dev.athanor.it.keys.Message;
import dev.athanor.it.keys.Passport;
import dev.athanor.it.keys.QAccount;
import dev.athanor.it.keys.QBranch;
import dev.athanor.it.keys.QCrane;
import dev.athanor.it.keys.QHarbour;
import dev.athanor.it.keys.QInvoice;
import dev.athanor.it.keys.QInvoiceLine;
import dev.athanor.it.keys.QMessage;
import dev.athanor.it.keys.QPassport;
import dev.athanor.it.keys.QRemark;
import dev.athanor.it.keys.QShip;
import dev.athanor.it.keys.QTopic;
import dev.athanor.it.keys.QTwig;
import dev.athanor.it.keys.QVisa;
import dev.athanor.it.keys.Remark;
import dev.athanor.it.keys.Ship;
import dev.athanor.it.keys.Topic;
import dev.athanor.it.keys.Twig;
import dev.athanor.it.keys.Visa;
import dev.athanor.session.Session;
import dev.athanor.session.SessionFactory;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What becomes of rows that refer to a key which changes, in the database and in memory. */
class KeyChangeChildrenTest extends DatabaseTest {
    private static final String CHANGE =
            "UPDATE keyed_account SET login = ?, version = ? WHERE keyed_account.login = ? AND keyed_account.version = ?";
    private static final String SELECT_SHIPS =
            "SELECT ship.name, ship.harbour_number FROM ship WHERE ship.harbour_number = ? ORDER BY ship.name";
    private static final String UPDATE_SHIP = "UPDATE ship SET harbour_number = ? WHERE ship.name = ?";
    private static final String UPDATE_HARBOUR = "UPDATE harbour SET number = ? WHERE harbour.number = ?";

    private static Message message(String text) {
        return QMessage.builder().text(text).build();
    }

    private static Account account(String login, String... texts) {
        Account account = QAccount.builder().login(login).build();
        for (String text : texts) {
            account.getMessages().add(message(text));
        }
        return account;
    }

    @Test
    @Row("C121")
    void passiveUpdates_sendOnlyTheParentsUpdate_andLoadedChildrenFollowInMemory() {
        given(account("ann", "one", "two"), account("bob", "three"));
        try (Session session = engine.openSession()) {
            Account ann = session.getOne(ACCOUNT, "ann");
            assertThat(ann.getMessages()).hasSize(2);
            Message three = session.one(select(MESSAGE).where(MESSAGE.text.eq("three")));
            recorder.clear();
            ann.setLogin("anna");
            session.flush();
            assertStatements(CHANGE);
            List<Message> messages = List.copyOf(ann.getMessages());
            assertThat(messages).allMatch(each -> each.getAccount() == ann);
            assertThat(recorder.log()).isEmpty();
            assertThat(session.list(select(MESSAGE).where(MESSAGE.account.eq(ann))))
                    .containsExactlyInAnyOrderElementsOf(messages);
            messages.get(0).setText("changed");
            session.commit();
            assertThat(three.getAccount().getLogin()).isEqualTo("bob");
            assertThat(messages.get(0).getAccount()).isSameAs(ann);
        }
        try (Session session = engine.openSession()) {
            assertThat(session.getOne(ACCOUNT, "anna").getMessages())
                    .extracting(Message::getText)
                    .containsExactly("changed", "two");
        }
    }

    @Test
    @Row("C121")
    void childrenThatAreNotLoaded_areLeftToTheDatabase() {
        given(account("ann", "one", "two"));
        try (Session session = engine.openSession()) {
            Account ann = session.getOne(ACCOUNT, "ann");
            recorder.clear();
            ann.setLogin("anna");
            session.flush();
            assertStatements(CHANGE);
            assertThat(ann.getMessages()).hasSize(2);
        }
    }

    @Test
    void childWhoseParentIsNotLoaded_refersToTheNewKey() {
        given(account("ann", "one"));
        try (Session session = engine.openSession()) {
            Message one = session.one(select(MESSAGE));
            Account ann = session.getOne(ACCOUNT, "ann");
            ann.setLogin("anna");
            session.flush();
            recorder.clear();
            assertThat(one.getAccount()).isSameAs(ann);
            assertThat(recorder.log()).isEmpty();
            session.rollback();
            assertThat(one.getAccount()).isSameAs(ann);
            assertThat(ann.getLogin()).isEqualTo("ann");
        }
    }

    @Test
    void childrenThatComeAndGo_inTheSameFlush() {
        given(account("ann", "one", "two"), account("bob", "three"));
        try (Session session = engine.openSession()) {
            Account ann = session.getOne(ACCOUNT, "ann");
            Account bob = session.getOne(ACCOUNT, "bob");
            List<Message> messages = session.list(select(MESSAGE).orderBy(MESSAGE.id.asc()));
            messages.get(0).setAccount(bob);
            messages.get(2).setAccount(ann);
            session.delete(messages.get(1));
            ann.getMessages().add(message("four"));
            ann.setLogin("bob");
            bob.setLogin("ann");
            session.commit();
            assertThat(ann.getMessages()).extracting(Message::getText).containsExactly("three", "four");
            assertThat(bob.getMessages()).extracting(Message::getText).containsExactly("one");
            assertThat(bob.getLogin()).isEqualTo("ann");
        }
    }

    @Test
    void linkRows_areTakenAlong() {
        Account ann = account("ann");
        ann.getTopics().add(QTopic.builder().code("java").build());
        ann.getTopics().add(QTopic.builder().code("sql").build());
        given(ann);
        try (Session session = engine.openSession()) {
            Account found = session.getOne(ACCOUNT, "ann");
            Topic java = session.getOne(TOPIC, "java");
            Topic sql = session.getOne(TOPIC, "sql");
            assertThat(found.getTopics()).hasSize(2);
            found.setLogin("anna");
            java.setCode("jvm");
            found.getTopics().remove(sql);
            found.getTopics().add(QTopic.builder().code("orm").build());
            session.commit();
        }
        try (Session session = engine.openSession()) {
            assertThat(session.getOne(ACCOUNT, "anna").getTopics())
                    .extracting(Topic::getCode)
                    .containsExactlyInAnyOrder("jvm", "orm");
        }
    }

    @Test
    void sharedKey_isThatOfTheOtherRow_andSoOnDown() {
        Account ann = account("ann");
        Passport passport = QPassport.builder().country("fr").build();
        ann.setPassport(passport);
        passport.getVisas().add(QVisa.builder().build());
        given(ann);
        try (Session session = engine.openSession()) {
            Account found = session.getOne(ACCOUNT, "ann");
            Passport papers = session.getOne(PASSPORT, "ann");
            Visa visa = session.one(select(VISA));
            recorder.clear();
            found.setLogin("anna");
            session.flush();
            assertStatements(CHANGE);
            assertThat(papers.getLogin()).isEqualTo("anna");
            assertThat(session.get(PASSPORT, "anna")).isSameAs(papers);
            assertThat(visa.getPassport()).isSameAs(papers);
            assertThat(found.getPassport()).isSameAs(papers);
            papers.setCountry("de");
            session.flush();
            session.rollback();
            assertThat(papers.getLogin()).isEqualTo("ann");
            assertThat(session.get(PASSPORT, "ann")).isSameAs(papers);
            assertThat(visa.getPassport()).isSameAs(papers);
            found.setLogin("anne");
            papers.setCountry("it");
            session.commit();
            assertThat(session.get(PASSPORT, "anne")).isSameAs(papers);
            assertThat(papers.getCountry()).isEqualTo("it");
        }
    }

    @Test
    void newObject_canReferToARowThatIsTakenAlong() {
        Account ann = account("ann");
        ann.setPassport(QPassport.builder().country("fr").build());
        given(ann);
        try (Session session = engine.openSession()) {
            Account found = session.getOne(ACCOUNT, "ann");
            Passport papers = session.getOne(PASSPORT, "ann");
            found.setLogin("anna");
            session.add(QVisa.builder().passport(papers).build());
            session.commit();
            assertThat(papers.getVisas()).hasSize(1);
            assertThat(papers.getLogin()).isEqualTo("anna");
        }
    }

    @Test
    void deletedRow_isFoundByTheKeyThatItWasTakenAlongTo() {
        Account ann = account("ann");
        ann.setPassport(QPassport.builder().country("fr").build());
        given(ann);
        try (Session session = engine.openSession()) {
            Account found = session.getOne(ACCOUNT, "ann");
            Passport papers = session.getOne(PASSPORT, "ann");
            assertThat(papers.getVisas()).isEmpty();
            found.setLogin("anna");
            session.delete(papers);
            session.commit();
            assertThat(session.list(select(PASSPORT))).isEmpty();
        }
    }

    @Test
    void compositeKeys_areTakenAlong_andPartsOfThemChangedAsWell() {
        Invoice invoice = QInvoice.builder().book(1).number(1).build();
        InvoiceLine line = QInvoiceLine.builder().line(1).amount(5).build();
        line.getRemarks().add(QRemark.builder().build());
        invoice.getLines().add(line);
        given(invoice);
        try (Session session = engine.openSession()) {
            Invoice found = session.getOne(INVOICE, QInvoice.key(1, 1));
            InvoiceLine one = session.getOne(INVOICE_LINE, QInvoiceLine.key(1, 1, 1));
            Remark remark = session.one(select(REMARK));
            recorder.clear();
            found.setNumber(2);
            one.setLine(7);
            session.flush();
            assertStatements(
                    "UPDATE invoice SET nr = ? WHERE invoice.book = ? AND invoice.nr = ?",
                    "UPDATE invoice_line SET line = ? WHERE invoice_line.book = ? AND invoice_line.nr = ? "
                            + "AND invoice_line.line = ?");
            assertThat(session.get(INVOICE_LINE, QInvoiceLine.key(1, 2, 7))).isSameAs(one);
            assertThat(remark.getLine()).isSameAs(one);
            assertThat(one.getInvoice()).isSameAs(found);
            session.rollback();
            assertThat(session.get(INVOICE_LINE, QInvoiceLine.key(1, 1, 1))).isSameAs(one);
            assertThat(remark.getLine()).isSameAs(one);
            found.setBook(3);
            one.setAmount(6);
            found.getLines().add(QInvoiceLine.builder().line(2).amount(1).build());
            session.commit();
            assertThat(found.getLines()).hasSize(2).first().isSameAs(one);
            assertThat(one.getAmount()).isEqualTo(6);
            assertThat(one.getBook()).isEqualTo(3);
        }
    }

    @Test
    void invoiceLine_movesToAnotherInvoice_whileTheKeyOfItsOwnChanges() {
        Invoice first = QInvoice.builder().book(1).number(1).build();
        first.getLines().add(QInvoiceLine.builder().line(1).amount(5).build());
        given(first, QInvoice.builder().book(2).number(2).build());
        try (Session session = engine.openSession()) {
            Invoice one = session.getOne(INVOICE, QInvoice.key(1, 1));
            Invoice two = session.getOne(INVOICE, QInvoice.key(2, 2));
            InvoiceLine line = one.getLines().get(0);
            one.setNumber(9);
            line.setInvoice(two);
            session.commit();
            assertThat(session.get(INVOICE_LINE, QInvoiceLine.key(2, 2, 1))).isSameAs(line);
            assertThat(one.getLines()).isEmpty();
            assertThat(two.getLines()).containsExactly(line);
        }
    }

    private static Harbour harbour(long number, String... ships) {
        Harbour harbour = QHarbour.builder().number(number).build();
        for (String ship : ships) {
            harbour.getShips().add(QShip.builder().name(ship).build());
        }
        return harbour;
    }

    @Test
    @Row("C121")
    void activeUpdates_loadTheChildren_andWriteThemAfterTheParent() {
        given(harbour(1, "Ann", "Bea"), harbour(3, "Cid"));
        try (Session session = engine.openSession()) {
            Harbour one = session.getOne(HARBOUR, 1L);
            Harbour three = session.getOne(HARBOUR, 3L);
            recorder.clear();
            one.setNumber(2);
            session.flush();
            assertStatements(SELECT_SHIPS, UPDATE_SHIP, UPDATE_HARBOUR, UPDATE_SHIP);
            assertThat(one.getShips()).extracting(Ship::getName).containsExactly("Ann", "Bea");
            assertThat(one.getShips()).allMatch(ship -> ship.getHarbour() == one);
            session.rollback();
            assertThat(one.getShips()).extracting(Ship::getName).containsExactly("Ann", "Bea");
            session.rollback();
            one.setNumber(11);
            three.setNumber(13);
            recorder.clear();
            session.flush();
            assertThat(recorder.sql())
                    .filteredOn(sql -> sql.startsWith("SELECT"))
                    .hasSize(1); // the ships of both
            session.commit();
        }
        try (Session session = engine.openSession()) {
            assertThat(session.getOne(HARBOUR, 11L).getShips()).hasSize(2);
            assertThat(session.getOne(HARBOUR, 13L).getShips()).hasSize(1);
        }
    }

    @Test
    void activeUpdates_withShipsThatComeAndGo() {
        given(harbour(1, "Ann", "Bea", "Cid"), harbour(2, "Dot"));
        try (Session session = engine.openSession()) {
            Harbour one = session.getOne(HARBOUR, 1L);
            Harbour two = session.getOne(HARBOUR, 2L);
            List<Ship> ships = session.list(select(SHIP).orderBy(SHIP.name.asc()));
            one.setNumber(2);
            two.setNumber(1);
            ships.get(0).setHarbour(two);
            ships.get(3).setHarbour(one);
            ships.get(1).setHarbour(null);
            session.delete(ships.get(2));
            session.commit();
            assertThat(one.getShips()).containsExactly(ships.get(3));
            assertThat(two.getShips()).containsExactly(ships.get(0));
        }
        try (Session session = engine.openSession()) {
            assertThat(session.getOne(HARBOUR, 2L).getShips())
                    .extracting(Ship::getName)
                    .containsExactly("Dot");
        }
    }

    @Test
    void rowsThatNobodyTakesAlong_areInTheWay() {
        Harbour harbour = harbour(1);
        harbour.getCranes().add(QCrane.builder().build());
        given(harbour);
        try (Session session = engine.openSession()) {
            Harbour one = session.getOne(HARBOUR, 1L);
            Crane crane = session.one(select(CRANE));
            one.setNumber(2);
            assertThatThrownBy(session::flush)
                    .isInstanceOf(IntegrityException.class)
                    .hasMessageContaining("A row of Harbour was to get another key, and rows that refer to it by the"
                            + " former one are in the way")
                    .hasMessageContaining("@Relationship(onUpdate = KeyUpdate.CASCADE)");
            session.rollback();
            assertThat(one.getNumber()).isEqualTo(1);
            assertThat(crane.getHarbour()).isSameAs(one);
            assertThat(session.get(HARBOUR, 1L)).isSameAs(one);
        }
    }

    private static Branch branch(String path, Branch... children) {
        Branch branch = QBranch.builder().path(path).build();
        branch.getChildren().addAll(List.of(children));
        return branch;
    }

    @Test
    void tree_whoseKeysChangeOnSeveralLevels() {
        given(branch("/a", branch("/a/b", branch("/a/b/c")), branch("/a/d")));
        try (Session session = engine.openSession()) {
            Branch a = session.getOne(BRANCH, "/a");
            Branch b = session.getOne(BRANCH, "/a/b");
            Branch c = session.getOne(BRANCH, "/a/b/c");
            a.setPath("/x");
            b.setPath("/x/b");
            b.setTitle("b");
            c.setParent(a);
            a.getChildren().add(branch("/x/new"));
            session.commit();
            assertThat(a.getChildren()).extracting(Branch::getPath).containsExactly("/a/b/c", "/a/d", "/x/b", "/x/new");
            assertThat(b.getTitle()).isEqualTo("b");
            assertThat(b.getParent()).isSameAs(a);
            assertThat(b.getChildren()).isEmpty();
        }
    }

    @Test
    void tree_whereANewRootTakesARowWithANewKey() {
        given(branch("/a", branch("/a/b")));
        try (Session session = engine.openSession()) {
            Branch a = session.getOne(BRANCH, "/a");
            Branch root = branch("/");
            a.setPath("/top");
            a.setParent(root);
            root.setParent(null);
            Branch leaf = branch("/leaf");
            leaf.setParent(a);
            session.addAll(root, leaf);
            session.commit();
            assertThat(root.getChildren()).containsExactly(a);
            assertThat(a.getChildren()).extracting(Branch::getPath).containsExactly("/a/b", "/leaf");
        }
    }

    @Test
    void exchangedKeysInATree() {
        given(branch("/a", branch("/b", branch("/c"))));
        try (Session session = engine.openSession()) {
            Branch a = session.getOne(BRANCH, "/a");
            Branch b = session.getOne(BRANCH, "/b");
            a.setPath("/b");
            b.setPath("/a");
            session.commit();
            assertThat(b.getParent()).isSameAs(a);
            assertThat(a.getPath()).isEqualTo("/b");
            assertThat(b.getChildren()).extracting(Branch::getPath).containsExactly("/c");
        }
    }

    @Test
    @RunsOn(
            value = {ItDatabase.SQLITE, ItDatabase.POSTGRESQL, ItDatabase.H2},
            because = "InnoDB does not cascade updates within a table")
    void treeThatTheDatabaseTakesAlong() {
        Twig one = QTwig.builder().number(1).build();
        Twig two = QTwig.builder().number(2).build();
        Twig three = QTwig.builder().number(3).build();
        one.getChildren().add(two);
        two.getChildren().add(three);
        given(one);
        try (Session session = engine.openSession()) {
            Twig root = session.getOne(TWIG, 1);
            Twig middle = session.getOne(TWIG, 2);
            Twig leaf = session.getOne(TWIG, 3);
            recorder.clear();
            root.setNumber(11);
            session.flush();
            assertStatements("UPDATE twig SET number = ? WHERE twig.number = ?");
            assertThat(middle.getParent()).isSameAs(root);
            middle.setNumber(12);
            middle.setTitle("middle");
            leaf.setTitle("leaf");
            leaf.setParent(root);
            session.commit();
            assertThat(root.getChildren()).containsExactly(leaf, middle);
            assertThat(middle.getChildren()).isEmpty();
        }
    }

    @Test
    @RunsOn(value = ItDatabase.MARIADB, because = "InnoDB does not cascade updates within a table")
    void treeThatTheDatabaseDoesNotTakeAlong_isRefused() {
        Twig one = QTwig.builder().number(1).build();
        one.getChildren().add(QTwig.builder().number(2).build());
        given(one);
        try (Session session = engine.openSession()) {
            session.getOne(TWIG, 1).setNumber(11);
            assertThatThrownBy(session::flush)
                    .isInstanceOf(IntegrityException.class)
                    .hasMessageContaining("passiveUpdates = false");
        }
    }

    @Test
    @Row("C121")
    void childrenThatTheSessionTakesAlong_areToldToListeners() {
        given(harbour(1, "Ann", "Bea"), harbour(3, "Cid"));
        List<String> told = new ArrayList<>();
        SessionFactory sessions = engine.sessions(options -> options.listener(SHIP, new EntityListener<>() {
            @Override
            public void beforeUpdate(Ship ship) {
                told.add("before " + ship.getName());
            }

            @Override
            public void afterUpdate(Ship ship) {
                told.add("after " + ship.getName());
            }
        }));
        try (Session session = sessions.openSession()) {
            Harbour one = session.getOne(HARBOUR, 1L);
            Ship cid = session.one(select(SHIP).where(SHIP.name.eq("Cid")));
            session.delete(one.getShips().get(1));
            one.getShips().add(cid);
            one.setNumber(2);
            session.flush();
            assertThat(told).containsExactly("before Cid", "before Ann", "after Cid", "after Ann");
        }
    }

    @Test
    void childrenThatListenersHearOf_areLoadedOnce() {
        given(harbour(1, "Ann", "Bea"));
        SessionFactory sessions =
                engine.sessions(options -> options.listener(Object.class, new EntityListener<Object>() {}));
        try (Session session = sessions.openSession()) {
            Harbour one = session.getOne(HARBOUR, 1L);
            recorder.clear();
            one.setNumber(2);
            session.flush();
            assertStatements(SELECT_SHIPS, UPDATE_SHIP, UPDATE_HARBOUR, UPDATE_SHIP);
        }
    }

    @Test
    @Row("C121")
    void childrenThatTheSessionTakesAlong_areToldBefore() {
        given(harbour(1, "Ann", "Bea"));
        try (Session session = engine.openSession()) {
            Harbour one = session.getOne(HARBOUR, 1L);
            one.setNumber(2);
            recorder.clear();
            assertThat(session.changes().toString().lines())
                    .containsExactly(
                            "UPDATE Harbour with key 2: number: 1 -> 2", "LOAD Harbour.ships of Harbour with key 2");
            assertStatements();
            session.rollback();
            assertThat(one.getShips()).hasSize(2);
            one.setNumber(2);
            recorder.clear();
            assertThat(session.changes().toString().lines())
                    .containsExactly(
                            "UPDATE Harbour with key 2: number: 1 -> 2",
                            "UPDATE Ship with key Ann: harbourNumber: 1 -> 2 <- follows the key: Harbour.ships of Harbour with key 2",
                            "UPDATE Ship with key Bea: harbourNumber: 1 -> 2 <- follows the key: Harbour.ships of Harbour with key 2");
            assertStatements();
            session.flush();
            assertThat(session.changes().isEmpty()).isTrue();
        }
    }

    @Test
    void rowsThatNobodyTakesAlong_keepTheirKeysInMemoryToo() {
        Harbour harbour = harbour(1);
        harbour.getCranes().add(QCrane.builder().build());
        given(harbour);
        try (Session session = engine.openSession()) {
            session.handle().execute(ItDatabase.noForeignKeys());
            Harbour one = session.getOne(HARBOUR, 1L);
            Crane crane = session.one(select(CRANE));
            one.setNumber(2);
            session.flush();
            assertThat(crane).hasToString("Crane(id=1, harbourNumber=1)");
            session.rollback();
            assertThat(crane.getHarbour()).isSameAs(one);
        }
    }

    @Test
    void statementThatSetsAKey_isFollowedByWhatRefersToIt() {
        given(account("ann", "one"));
        try (Session session = engine.openSession()) {
            Message one = session.one(select(MESSAGE));
            session.execute(update(ACCOUNT).set(ACCOUNT.login, "anna").where(ACCOUNT.login.eq("ann")));
            recorder.clear();
            assertThat(one.getAccount().getLogin()).isEqualTo("anna");
            assertCount(2);
            session.commit();
        }
    }

    @Test
    void statementThatSetsAKey_whichOthersHaveInTheirs_isRefusedWhereTheseAreHeld() {
        Account ann = account("ann");
        ann.setPassport(QPassport.builder().country("fr").build());
        given(ann);
        try (Session session = engine.openSession()) {
            Passport papers = session.getOne(PASSPORT, "ann");
            var rename = update(ACCOUNT).set(ACCOUNT.login, "anna").where(ACCOUNT.login.eq("ann"));
            assertThatThrownBy(() -> session.execute(rename))
                    .isInstanceOf(QueryException.class)
                    .hasMessage(
                            "The statement sets Account.login, and with it the key of objects of Passport that the session"
                                    + " holds. Expunge them first, or execute it by engine.begin().");
            session.expunge(papers);
            assertThat(session.execute(rename)).isEqualTo(1);
            assertThat(session.getOne(PASSPORT, "anna").getCountry()).isEqualTo("fr");
        }
    }
}
