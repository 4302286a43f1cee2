package dev.athanor.it;

import static dev.athanor.it.detached.QNet_HTTPHost.HTTP_HOST;
import static dev.athanor.it.detached.QNet_NetPort.NET_PORT;
import static dev.athanor.query.Load.joined;
import static dev.athanor.query.Load.selectIn;
import static dev.athanor.query.Sql.select;
import static dev.athanor.query.Sql.sql;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.conformance.Row;
import dev.athanor.error.DetachedEntityException;
import dev.athanor.it.detached.Net.HTTPHost;
import dev.athanor.it.detached.Net.NetPort;
import dev.athanor.it.detached.QNet_HTTPHost;
import dev.athanor.it.detached.QNet_NetPort;
import dev.athanor.query.Select;
import dev.athanor.session.Inspect;
import dev.athanor.session.Session;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a detached object answers, and what its errors tell to write. */
class DetachedAccessTest extends DatabaseTest {
    @BeforeEach
    void storeAHost() {
        HTTPHost host = QNet_HTTPHost.builder()
                .name("web")
                .interface_(QNet_NetPort.builder().number(80).build())
                .build();
        given(host, QNet_NetPort.builder().number(0).build());
    }

    private <T> List<T> detached(Select<T> query) {
        try (Session session = engine.openSession()) {
            return session.list(query);
        } finally {
            recorder.clear();
        }
    }

    /** What a handler of a request does: commit, and give the object to whoever writes the answer. */
    private HTTPHost renamed(String name, boolean expireOnCommit) {
        try (Session session = engine.sessions(options -> options.expireOnCommit(expireOnCommit))
                .openSession()) {
            HTTPHost host = session.getOne(HTTP_HOST, 1L);
            host.setName(name);
            session.commit();
            return host;
        }
    }

    @Test
    @Row("S124")
    void objectThatAHandlerReturns_isReadableAfterItsSession_butForWhatWasNeverLoaded() {
        for (boolean expireOnCommit : new boolean[] {true, false}) {
            HTTPHost host = renamed("web" + expireOnCommit, expireOnCommit);
            recorder.clear();
            assertThat(host.getId()).isEqualTo(1);
            assertThat(host.getName()).isEqualTo("web" + expireOnCommit);
            assertThatThrownBy(() -> host.getInterface().isEmpty()).isInstanceOf(DetachedEntityException.class);
            assertStatements();
        }
    }

    @Test
    void collection_thatWasNeverLoaded_namesTheQueryThatLoadsIt() {
        HTTPHost host = detached(select(HTTP_HOST)).get(0);
        assertThatThrownBy(() -> host.getInterface().isEmpty())
                .isInstanceOf(DetachedEntityException.class)
                .hasMessage(
                        "HTTPHost.interface was never loaded, and the object is detached. Load it with the query that "
                                + "brings the object: select(HTTP_HOST).options(selectIn(HTTP_HOST.interface_)), "
                                + "where HTTP_HOST is dev.athanor.it.detached.QNet_HTTPHost.HTTP_HOST.");
        HTTPHost loaded = detached(select(HTTP_HOST).options(selectIn(HTTP_HOST.interface_)))
                .get(0);
        assertThat(loaded.getInterface()).extracting(NetPort::getNumber).containsExactly(80);
        assertStatements();
    }

    @Test
    void toOne_thatWasNeverLoaded_namesTheQueryThatLoadsIt() {
        NetPort port = detached(select(NET_PORT).orderBy(NET_PORT.id)).get(0);
        assertThatThrownBy(port::getHost)
                .isInstanceOf(DetachedEntityException.class)
                .hasMessage(
                        "NetPort.host was never loaded, and the object is detached. Load it with the query that brings "
                                + "the object: select(NET_PORT).options(joined(NET_PORT.host)), "
                                + "where NET_PORT is dev.athanor.it.detached.QNet_NetPort.NET_PORT.");
        NetPort loaded = detached(
                        select(NET_PORT).options(joined(NET_PORT.host)).orderBy(NET_PORT.id))
                .get(0);
        assertThat(loaded.getHost().getName()).isEqualTo("web");
        assertStatements();
    }

    @Test
    void toOne_whoseForeignKeyIsNull_isNull_withoutHavingBeenLoaded() {
        NetPort port = detached(select(NET_PORT).where(NET_PORT.number.eq(0))).get(0);
        assertThat(Inspect.isLoaded(port, "host")).isFalse();
        assertThat(port.getHost()).isNull();
        assertThat(Inspect.isLoaded(port, "host")).isTrue();
        assertStatements();
    }

    @Test
    void column_thatWasNeverLoaded_namesWhatReadsIt() {
        HTTPHost reference;
        try (Session session = engine.openSession()) {
            reference = session.reference(HTTP_HOST, 1L);
        }
        assertThat(reference.getId()).isEqualTo(1);
        assertThatThrownBy(reference::getName)
                .isInstanceOf(DetachedEntityException.class)
                .hasMessage(
                        "HTTPHost.name was never loaded, and the object is detached. Read it while its session is open, or by "
                                + "session.refresh(httpHost) there, or get the object anew: session.get(HTTP_HOST, key).");
        assertStatements();
    }

    @Test
    void toOne_thatExpired_isTheLastKnownOne_whileTheForeignKeyTellsSo() {
        try (Session session = engine.openSession()) {
            session.addAll(QNet_HTTPHost.builder().name("other").build());
            session.commit();
        }
        NetPort kept;
        NetPort moved;
        try (Session session = engine.openSession()) {
            kept = session.getOne(NET_PORT, 1L);
            assertThat(kept.getHost().getName()).isEqualTo("web");
            session.commit();
        }
        assertThat(kept.getHost().getName()).isEqualTo("web");
        try (Session session = engine.openSession()) {
            moved = session.getOne(NET_PORT, 1L);
            assertThat(moved.getHost().getName()).isEqualTo("web");
            session.commit();
            session.execute(sql("update net_port set host_id = 2 where id = 1"));
            assertThat(moved.getHostId()).isEqualTo(2);
            session.commit();
        }
        assertThatThrownBy(moved::getHost).isInstanceOf(DetachedEntityException.class);
        try (Session session = engine.openSession()) {
            NetPort expunged = session.getOne(NET_PORT, 1L);
            assertThat(expunged.getHost().getName()).isEqualTo("other");
            session.commit();
            session.execute(sql("update net_port set host_id = 1 where id = 1"));
            assertThat(expunged.getHostId()).isEqualTo(1);
            session.expunge(expunged);
            assertThatThrownBy(expunged::getHost).isInstanceOf(DetachedEntityException.class);
        }
    }
}
