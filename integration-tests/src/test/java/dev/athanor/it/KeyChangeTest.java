package dev.athanor.it;

import static dev.athanor.it.keys.QAccount.ACCOUNT;
import static dev.athanor.it.keys.QInvoice.INVOICE;
import static dev.athanor.it.keys.QInvoiceLine.INVOICE_LINE;
import static dev.athanor.it.keys.QPassport.PASSPORT;
import static dev.athanor.query.Sql.select;
import static dev.athanor.query.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.conformance.Row;
import dev.athanor.error.InvalidValueException;
import dev.athanor.error.QueryException;
import dev.athanor.error.SessionStateException;
import dev.athanor.error.StaleEntityException;
import dev.athanor.it.keys.Account;
import dev.athanor.it.keys.Invoice;
import dev.athanor.it.keys.InvoiceLine;
import dev.athanor.it.keys.Passport;
import dev.athanor.it.keys.QAccount;
import dev.athanor.it.keys.QInvoice;
import dev.athanor.it.keys.QInvoiceLine;
import dev.athanor.it.keys.QPassport;
import dev.athanor.query.Synchronization;
import dev.athanor.query.WriteStatement;
import dev.athanor.session.EntityKey;
import dev.athanor.session.Savepoint;
import dev.athanor.session.Session;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Keys of persistent objects that change: what is sent, and by which key an object is found meanwhile. */
class KeyChangeTest extends DatabaseTest {
    private static final String CHANGE =
            "UPDATE keyed_account SET login = ?, version = ? WHERE keyed_account.login = ? AND keyed_account.version = ?";
    private static final String SELECT_ACCOUNT =
            "SELECT keyed_account.login, keyed_account.name, keyed_account.version FROM keyed_account WHERE keyed_account.login = ?";

    private static Account account(String login) {
        return QAccount.builder().login(login).name(login).build();
    }

    private List<String> logins() {
        try (Session session = engine.openSession()) {
            return session.list(select(ACCOUNT.login).orderBy(ACCOUNT.login.asc()));
        }
    }

    @Test
    @Row("C120")
    void newKey_isWrittenWhereTheFormerOneIs_andTheObjectIsFoundByItAfterwards() {
        given(account("ann"));
        try (Session session = engine.openSession()) {
            Account ann = session.getOne(ACCOUNT, "ann");
            recorder.clear();
            ann.setLogin("anna");
            assertThat(session.get(ACCOUNT, "ann")).isSameAs(ann);
            assertThat(session.identityMap().keys()).containsExactly(new EntityKey(Account.class, "ann"));
            assertThat(recorder.log()).isEmpty();
            session.flush();
            assertStatements(CHANGE);
            assertThat(session.get(ACCOUNT, "anna")).isSameAs(ann);
            assertThat(session.identityMap().keys()).containsExactly(new EntityKey(Account.class, "anna"));
            assertThat(recorder.log()).isEmpty();
            assertThat(session.get(ACCOUNT, "ann")).isNull();
            assertStatements(SELECT_ACCOUNT);
            session.commit();
            assertThat(ann.getName()).isEqualTo("ann");
        }
        assertThat(logins()).containsExactly("anna");
    }

    @Test
    void otherColumns_areWrittenWithTheKey_inOneStatement() {
        given(account("ann"));
        try (Session session = engine.openSession()) {
            Account ann = session.getOne(ACCOUNT, "ann");
            recorder.clear();
            ann.setLogin("anna");
            ann.setName("Anna");
            session.flush();
            assertStatements(
                    "UPDATE keyed_account SET login = ?, name = ?, version = ? WHERE keyed_account.login = ? AND keyed_account.version ="
                            + " ?");
            ann.setName("Anna B.");
            session.commit();
            assertStatements(
                    "UPDATE keyed_account SET name = ?, version = ? WHERE keyed_account.login = ? AND keyed_account.version = ?");
        }
    }

    @Test
    void getByTheNewKey_flushesBeforeItReads() {
        given(account("ann"));
        try (Session session = engine.openSession()) {
            Account ann = session.getOne(ACCOUNT, "ann");
            recorder.clear();
            ann.setLogin("anna");
            assertThat(session.get(ACCOUNT, "anna")).isSameAs(ann);
            assertStatements(CHANGE, SELECT_ACCOUNT);
        }
    }

    @Test
    void keyThatIsSetBack_isNotWritten() {
        given(account("ann"));
        try (Session session = engine.openSession()) {
            Account ann = session.getOne(ACCOUNT, "ann");
            recorder.clear();
            ann.setLogin("anna");
            ann.setLogin("ann");
            assertThat(session.get(ACCOUNT, "ann")).isSameAs(ann);
            session.flush();
            assertThat(recorder.log()).isEmpty();
            assertThat(session.get(ACCOUNT, "ann")).isSameAs(ann);
            assertThat(session.get(ACCOUNT, "anna")).isNull();
        }
    }

    @Test
    void withoutAutoflush_theRowIsFoundByItsOwnKey() {
        given(account("ann"), account("bob"));
        try (Session session = engine.openSession()) {
            Account ann = session.getOne(ACCOUNT, "ann");
            ann.setLogin("anna");
            session.<Boolean>noAutoflush(() -> {
                assertThat(session.list(select(ACCOUNT).where(ACCOUNT.login.eq("ann"))))
                        .containsExactly(ann);
                assertThat(ann.getMessages()).isEmpty();
                assertThat(session.get(ACCOUNT, "anna")).isNull();
                return true;
            });
            assertThat(ann.getLogin()).isEqualTo("anna");
            session.commit();
        }
        assertThat(logins()).containsExactly("anna", "bob");
    }

    @Test
    @Row("C102")
    void rollback_givesTheFormerKeyBack_flushedOrNot() {
        given(account("ann"), account("bob"));
        try (Session session = engine.openSession()) {
            Account ann = session.getOne(ACCOUNT, "ann");
            ann.setLogin("anna");
            session.flush();
            ann.setLogin("anne");
            session.flush();
            ann.setLogin("annie");
            session.rollback();
            assertThat(ann.getLogin()).isEqualTo("ann");
            recorder.clear();
            assertThat(session.get(ACCOUNT, "ann")).isSameAs(ann);
            assertStatements(SELECT_ACCOUNT);
            for (String other : List.of("anna", "anne", "annie")) {
                assertThat(session.get(ACCOUNT, other)).isNull();
            }
            ann.setLogin("annabel");
            session.rollback();
            assertThat(ann.getLogin()).isEqualTo("ann");
            assertThat(session.get(ACCOUNT, "ann")).isSameAs(ann);
            assertThat(session.get(ACCOUNT, "annabel")).isNull();
        }
        assertThat(logins()).containsExactly("ann", "bob");
    }

    @Test
    @Row("C102")
    void rollbackToASavepoint_givesTheKeyBackThatItHadThere() {
        given(account("ann"));
        try (Session session = engine.openSession()) {
            Account ann = session.getOne(ACCOUNT, "ann");
            ann.setLogin("anna");
            Savepoint savepoint = session.savepoint();
            ann.setLogin("anne");
            session.flush();
            assertThat(session.get(ACCOUNT, "anne")).isSameAs(ann);
            savepoint.rollback();
            assertThat(ann.getLogin()).isEqualTo("anna");
            assertThat(session.get(ACCOUNT, "anna")).isSameAs(ann);
            assertThat(session.get(ACCOUNT, "anne")).isNull();
            session.commit();
            assertThat(session.get(ACCOUNT, "anna")).isSameAs(ann);
        }
        assertThat(logins()).containsExactly("anna");
    }

    @Test
    void expireAndRefresh_dropTheNewKey() {
        given(account("ann"));
        try (Session session = engine.openSession()) {
            Account ann = session.getOne(ACCOUNT, "ann");
            ann.setLogin("anna");
            session.expire(ann);
            assertThat(ann.getLogin()).isEqualTo("ann");
            assertThat(ann.getName()).isEqualTo("ann");
            assertThat(session.get(ACCOUNT, "ann")).isSameAs(ann);
            ann.setLogin("anna");
            session.refresh(ann);
            assertThat(ann.getLogin()).isEqualTo("ann");
            assertThat(session.get(ACCOUNT, "ann")).isSameAs(ann);
            recorder.clear();
            session.commit();
            assertStatements();
        }
    }

    @Test
    void deletedObjectWithANewKey_losesTheRowThatIsItsOwn() {
        given(account("ann"), account("bob"));
        try (Session session = engine.openSession()) {
            Account ann = session.getOne(ACCOUNT, "ann");
            ann.setLogin("anna");
            session.delete(ann);
            session.flush();
            session.rollback();
            assertThat(session.get(ACCOUNT, "ann")).isSameAs(ann);
            assertThat(session.get(ACCOUNT, "anna")).isNull();
            ann.setLogin("anna");
            session.delete(ann);
            session.commit();
        }
        assertThat(logins()).containsExactly("bob");
    }

    @Test
    void rowThatSomebodyElseChanged_isStale_andNamedByItsFormerKey() {
        given(account("ann"));
        try (Session session =
                engine.sessions(options -> options.expireOnCommit(false)).openSession()) {
            Account ann = session.getOne(ACCOUNT, "ann");
            session.commit();
            engine.useTransaction(other -> other.getOne(ACCOUNT, "ann").setName("again"));
            ann.setLogin("anna");
            assertThatThrownBy(session::flush)
                    .isInstanceOf(StaleEntityException.class)
                    .hasMessageStartingWith("Account with key ann was to be updated at version 1");
            session.rollback();
            assertThat(ann.getLogin()).isEqualTo("ann");
        }
    }

    @Test
    void keyThatAnotherObjectHas_isRefused_namingBoth() {
        given(account("ann"), account("bob"));
        try (Session session = engine.openSession()) {
            Account ann = session.getOne(ACCOUNT, "ann");
            Account bob = session.getOne(ACCOUNT, "bob");
            ann.setLogin("bob");
            assertThat(session.get(ACCOUNT, "bob")).isSameAs(bob);
            recorder.clear();
            assertThatThrownBy(session::flush)
                    .isInstanceOf(InvalidValueException.class)
                    .hasMessage("Account with key ann is to get the key bob, which another Account of this session has."
                            + " Delete that one, or give it another key, in the same flush; where its row is gone,"
                            + " expunge it.");
            assertThat(recorder.sql()).isEmpty();
            session.rollback();
            ann.setLogin("carl");
            bob.setLogin("carl");
            assertThatThrownBy(session::flush)
                    .isInstanceOf(InvalidValueException.class)
                    .hasMessageContaining("are both to get the key carl");
            session.rollback();
            ann.setLogin("dora");
            session.add(account("dora"));
            assertThatThrownBy(session::flush)
                    .isInstanceOf(InvalidValueException.class)
                    .hasMessageStartingWith("Account with key ann is to get the key dora, which a new Account");
        }
        assertThat(logins()).containsExactly("ann", "bob");
    }

    @Test
    void formerKey_canBeUsedByANewObject_inTheSameFlush() {
        given(account("ann"));
        try (Session session = engine.openSession()) {
            Account ann = session.getOne(ACCOUNT, "ann");
            ann.setLogin("anna");
            Account other = account("ann");
            session.add(other);
            recorder.clear();
            session.flush();
            assertStatements(CHANGE, "INSERT INTO keyed_account (login, name, version) VALUES (?, ?, ?)");
            assertThat(session.get(ACCOUNT, "ann")).isSameAs(other);
            assertThat(session.get(ACCOUNT, "anna")).isSameAs(ann);
            session.rollback();
            assertThat(session.get(ACCOUNT, "ann")).isSameAs(ann);
        }
    }

    @Test
    void keyOfARowThatIsDeletedInTheSameFlush_isFreeBefore() {
        given(account("ann"), account("bob"));
        try (Session session = engine.openSession()) {
            Account ann = session.getOne(ACCOUNT, "ann");
            Account bob = session.getOne(ACCOUNT, "bob");
            session.list(select(ACCOUNT));
            assertThat(bob.getTopics()).isEmpty();
            assertThat(bob.getMessages()).isEmpty();
            assertThat(bob.getPassport()).isNull();
            ann.setLogin("bob");
            session.delete(bob);
            session.flush();
            assertThat(session.get(ACCOUNT, "bob")).isSameAs(ann);
            session.rollback();
            assertThat(session.get(ACCOUNT, "bob")).isSameAs(bob);
            assertThat(session.get(ACCOUNT, "ann")).isSameAs(ann);
            ann.setLogin("bob");
            session.delete(bob);
            session.commit();
        }
        assertThat(logins()).containsExactly("bob");
    }

    @Test
    void chainOfKeys_isWrittenFromItsEnd() {
        given(account("a"), account("b"), account("c"));
        try (Session session = engine.openSession()) {
            Account a = session.getOne(ACCOUNT, "a");
            Account b = session.getOne(ACCOUNT, "b");
            Account c = session.getOne(ACCOUNT, "c");
            a.setLogin("b");
            b.setLogin("c");
            c.setLogin("d");
            session.flush();
            assertThat(session.get(ACCOUNT, "b")).isSameAs(a);
            assertThat(session.get(ACCOUNT, "c")).isSameAs(b);
            assertThat(session.get(ACCOUNT, "d")).isSameAs(c);
            session.commit();
            assertThat(List.of(a.getName(), b.getName(), c.getName())).containsExactly("a", "b", "c");
        }
        assertThat(logins()).containsExactly("b", "c", "d");
    }

    @Test
    void exchangedKeys_goThroughAValueInBetween() {
        given(account("a"), account("b"));
        try (Session session = engine.openSession()) {
            Account a = session.getOne(ACCOUNT, "a");
            Account b = session.getOne(ACCOUNT, "b");
            a.setLogin("b");
            b.setLogin("a");
            recorder.clear();
            session.flush();
            assertStatements("UPDATE keyed_account SET login = ? WHERE keyed_account.login = ?", CHANGE, CHANGE);
            assertThat(session.get(ACCOUNT, "a")).isSameAs(b);
            assertThat(session.get(ACCOUNT, "b")).isSameAs(a);
            session.commit();
            assertThat(a.getName()).isEqualTo("a");
            a.setLogin("a");
            b.setLogin("b");
            session.flush();
            session.rollback();
            assertThat(session.get(ACCOUNT, "a")).isSameAs(b);
            assertThat(b.getName()).isEqualTo("b");
        }
    }

    @Test
    void null_isNoKey() {
        given(account("ann"));
        try (Session session = engine.openSession()) {
            Account ann = session.getOne(ACCOUNT, "ann");
            assertThatThrownBy(() -> ann.setLogin(null)).isInstanceOf(InvalidValueException.class);
            assertThat(ann.getLogin()).isEqualTo("ann");
        }
    }

    @Test
    void partOfACompositeKey_isChangedAlone() {
        given(QInvoice.builder().book(1).number(1).build());
        try (Session session = engine.openSession()) {
            Invoice invoice = session.getOne(INVOICE, QInvoice.key(1, 1));
            recorder.clear();
            invoice.setNumber(2);
            assertThat(session.get(INVOICE, QInvoice.key(1, 1))).isSameAs(invoice);
            session.flush();
            assertStatements("UPDATE invoice SET nr = ? WHERE invoice.book = ? AND invoice.nr = ?");
            assertThat(session.get(INVOICE, QInvoice.key(1, 2))).isSameAs(invoice);
            invoice.setBook(3);
            invoice.setNumber(4);
            session.flush();
            assertStatements("UPDATE invoice SET book = ?, nr = ? WHERE invoice.book = ? AND invoice.nr = ?");
            assertThat(session.get(INVOICE, QInvoice.key(3, 4))).isSameAs(invoice);
            session.rollback();
            assertThat(session.get(INVOICE, QInvoice.key(1, 1))).isSameAs(invoice);
        }
    }

    @Test
    void exchangedPartsOfCompositeKeys_goThroughANumberInBetween() {
        Invoice invoice = QInvoice.builder().book(1).number(1).build();
        for (int line : new int[] {1, 2}) {
            invoice.getLines()
                    .add(QInvoiceLine.builder().line(line).amount(line).build());
        }
        given(invoice);
        try (Session session = engine.openSession()) {
            InvoiceLine one = session.getOne(INVOICE_LINE, QInvoiceLine.key(1, 1, 1));
            InvoiceLine two = session.getOne(INVOICE_LINE, QInvoiceLine.key(1, 1, 2));
            one.setLine(2);
            two.setLine(1);
            session.commit();
            assertThat(session.get(INVOICE_LINE, QInvoiceLine.key(1, 1, 2))).isSameAs(one);
            assertThat(one.getAmount()).isEqualTo(1);
            assertThat(two.getAmount()).isEqualTo(2);
        }
    }

    @Test
    void keyThatIsAForeignKey_followsItsToOne() {
        Account ann = account("ann");
        ann.setPassport(QPassport.builder().country("fr").build());
        given(ann, account("bob"));
        try (Session session = engine.openSession()) {
            Passport passport = session.getOne(PASSPORT, "ann");
            Account bob = session.getOne(ACCOUNT, "bob");
            assertThat(bob.getPassport()).isNull();
            recorder.clear();
            passport.setAccount(bob);
            assertThat(session.get(PASSPORT, "ann")).isSameAs(passport);
            session.flush();
            assertStatements("UPDATE passport SET login = ? WHERE passport.login = ?");
            assertThat(passport.getLogin()).isEqualTo("bob");
            assertThat(session.get(PASSPORT, "bob")).isSameAs(passport);
            session.rollback();
            assertThat(passport.getLogin()).isEqualTo("ann");
            assertThat(session.get(PASSPORT, "ann")).isSameAs(passport);
            assertThat(passport.getAccount().getLogin()).isEqualTo("ann");
        }
    }

    @Test
    void keyThatIsAForeignKey_waitsForThatOfANewObject() {
        Account ann = account("ann");
        ann.setPassport(QPassport.builder().country("fr").build());
        given(ann);
        try (Session session = engine.openSession()) {
            Passport passport = session.getOne(PASSPORT, "ann");
            passport.setAccount(account("carl"));
            session.commit();
            assertThat(passport.getLogin()).isEqualTo("carl");
            assertThat(session.get(PASSPORT, "carl")).isSameAs(passport);
        }
        try (Session session = engine.openSession()) {
            assertThat(session.getOne(ACCOUNT, "ann").getPassport()).isNull();
            assertThat(session.getOne(ACCOUNT, "carl").getPassport().getCountry())
                    .isEqualTo("fr");
        }
    }

    @Test
    void detachedObjectWithANewKey_saysNoMoreWhichRowIsItsOwn() {
        given(account("ann"));
        try (Session session = engine.openSession()) {
            Account ann = session.getOne(ACCOUNT, "ann");
            session.expunge(ann);
            ann.setLogin("anna");
            assertThatThrownBy(() -> session.add(ann))
                    .isInstanceOf(SessionStateException.class)
                    .hasMessageStartingWith("Account.login was changed while the object was detached");
            assertThatThrownBy(() -> session.merge(ann)).isInstanceOf(SessionStateException.class);
            assertThatThrownBy(() -> session.delete(ann)).isInstanceOf(SessionStateException.class);
            session.makeTransient(ann);
            session.add(ann);
            session.commit();
        }
        assertThat(logins()).containsExactly("ann", "anna");
    }

    @Test
    void objectThatLeavesWithANewKey_isFoundByNoneOfThem() {
        given(account("ann"));
        try (Session session = engine.openSession()) {
            Account ann = session.getOne(ACCOUNT, "ann");
            ann.setLogin("anna");
            session.makeTransient(ann);
            assertThat(session.get(ACCOUNT, "ann")).isNotSameAs(ann).isNotNull();
            assertThat(session.get(ACCOUNT, "anna")).isNull();
            session.add(ann);
            session.commit();
        }
        assertThat(logins()).containsExactly("ann", "anna");
    }

    @Test
    void merge_findsTheObjectByTheKeyOfItsRow() {
        given(account("ann"));
        try (Session session = engine.openSession()) {
            Account ann = session.getOne(ACCOUNT, "ann");
            ann.setLogin("anna");
            session.flush();
            Account given = QAccount.builder().login("anna").name("merged").build();
            assertThat(session.merge(given)).isSameAs(ann);
            session.commit();
            assertThat(ann.getName()).isEqualTo("merged");
        }
        assertThat(logins()).containsExactly("anna");
    }

    @Test
    void statementThatSetsKeysOfHeldObjects_isRefused() {
        given(account("ann"));
        try (Session session = engine.openSession()) {
            Account ann = session.getOne(ACCOUNT, "ann");
            assertThatThrownBy(() -> session.execute(
                            update(ACCOUNT).set(ACCOUNT.login, "anna").where(ACCOUNT.login.eq("ann"))))
                    .isInstanceOf(QueryException.class)
                    .hasMessageStartingWith("The statement sets Account.login, the key of objects");
            session.expunge(ann);
            session.execute(update(ACCOUNT).set(ACCOUNT.login, "anna").where(ACCOUNT.login.eq("ann")));
            session.commit();
        }
        assertThat(logins()).containsExactly("anna");
    }

    @Test
    void statementBesideANewKey_isFollowed() {
        given(account("ann"));
        try (Session session = engine.openSession()) {
            Account ann = session.getOne(ACCOUNT, "ann");
            ann.setLogin("anna");
            session.execute(update(ACCOUNT).set(ACCOUNT.name, "new").where(ACCOUNT.login.eq("anna")));
            assertThat(ann.getName()).isEqualTo("new");
            session.commit();
        }
    }

    @Test
    void stream_goesOnWithObjectsWhoseKeysChange() {
        given(account("a"), account("b"), account("c"));
        try (Session session = engine.openSession()) {
            try (Stream<Account> accounts = session.stream(select(ACCOUNT).orderBy(ACCOUNT.login.asc()))) {
                for (Iterator<Account> each = accounts.iterator(); each.hasNext(); ) {
                    Account account = each.next();
                    account.setLogin("x" + account.getLogin());
                }
            }
            session.commit();
        }
        assertThat(logins()).containsExactly("xa", "xb", "xc");
    }

    @Test
    void manyKeys_areFoundByWhatTheyAre() {
        Object[] accounts = new Object[200];
        for (int i = 0; i < accounts.length; i++) {
            accounts[i] = account("a" + i);
        }
        given(accounts);
        try (Session session = engine.openSession()) {
            List<Account> all = session.list(select(ACCOUNT));
            for (int round = 0; round < 5; round++) {
                String prefix = "r" + round + "-";
                for (Account each : all) {
                    String former = each.getLogin();
                    each.setLogin(prefix + each.getName());
                    assertThat(session.get(ACCOUNT, former)).isSameAs(each);
                }
                session.flush();
                recorder.clear();
                for (Account each : all) {
                    assertThat(session.get(ACCOUNT, each.getLogin())).isSameAs(each);
                }
                assertThat(recorder.log()).isEmpty();
            }
            session.rollback();
            for (Account each : all) {
                assertThat(session.get(ACCOUNT, each.getName())).isSameAs(each);
            }
        }
    }

    @Test
    void statementThatSetsKeysOfHeldObjects_isRefused_howeverTheyAreToFollow() {
        given(account("ann"), account("bob"));
        try (Session session = engine.openSession()) {
            Account ann = session.getOne(ACCOUNT, "ann");
            QAccount other = ACCOUNT.alias("other");
            recorder.clear();
            List<WriteStatement> statements = List.of(
                    update(ACCOUNT)
                            .set(ACCOUNT.login, "bill")
                            .where(ACCOUNT.login.eq("bob"))
                            .synchronize(Synchronization.FORGET),
                    update(ACCOUNT)
                            .set(ACCOUNT.login, "bill")
                            .from(other)
                            .where(other.login.eq(ACCOUNT.login), ACCOUNT.login.eq("bob")));
            for (WriteStatement each : statements) {
                assertThatThrownBy(() -> session.execute(each))
                        .isInstanceOf(QueryException.class)
                        .hasMessageStartingWith("The statement sets Account.login, the key of objects");
            }
            assertThat(recorder.sql()).isEmpty();
            session.execute(update(ACCOUNT).set(ACCOUNT.login, "bill").where(ACCOUNT.login.eq("bob")));
            session.execute(update(ACCOUNT)
                    .set(ACCOUNT.login, "anna")
                    .where(ACCOUNT.login.eq("ann"))
                    .synchronize(Synchronization.NONE));
            assertThat(ann.getLogin()).isEqualTo("ann");
            session.commit();
        }
        assertThat(logins()).containsExactly("anna", "bill");
    }
}
