package dev.athanor.it;

import static dev.athanor.it.misc.QDossier.DOSSIER;
import static dev.athanor.it.shop.QUser.USER;
import static dev.athanor.query.Sql.select;
import static dev.athanor.query.Sql.sql;
import static dev.athanor.query.Sql.sqlCondition;
import static dev.athanor.query.Sql.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.conformance.Row;
import dev.athanor.error.InvalidValueException;
import dev.athanor.error.QueryException;
import dev.athanor.it.misc.Dossier;
import dev.athanor.it.misc.QDossier;
import dev.athanor.it.report.QUserName;
import dev.athanor.it.report.UserName;
import dev.athanor.it.shop.QUser;
import dev.athanor.it.shop.User;
import dev.athanor.query.Row2;
import dev.athanor.query.Select;
import dev.athanor.query.SqlText;
import dev.athanor.session.Session;
import dev.athanor.type.Json;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whatever a user types comes back as it was and stands in no statement. */
class HostileTextTest extends DatabaseTest {
    private static final String[] PARTS = {
        "'",
        "\"",
        "`",
        "\\",
        "--",
        "/*",
        "*/",
        ";",
        "#",
        "%",
        "_",
        "?",
        ":name",
        "$1",
        "{0}",
        "{fn now()}",
        "%s",
        "%n",
        "${x}",
        "\n",
        "\r",
        "\t",
        "\b",
        "\u001a",
        "\u0085",
        "\u00a0",
        "\u2028",
        "\u202e",
        "\ufeff",
        "\uffff",
        "é",
        "e\u0301",
        "한",
        "😀",
        " OR 1=1",
        "DROP TABLE user_account",
        "UNION SELECT",
        "NULL",
        "\\'",
        "''",
        "\\\\",
        "%%",
        "\\%",
        "\\_",
        "N'x'",
        "E'\\n'",
        "x'41'",
        "q'[",
        "$$",
        "$tag$",
        "--+",
        "<script>",
        "&quot;",
        "0x27",
        "\u02bc",
        "\uff07",
        "]]",
        "[",
        "^",
        "!",
        "a",
        " ",
    };

    /** Two hundred texts: each part alone, one that is very long, and random ones of several parts. */
    private static List<String> texts() {
        Set<String> texts = new LinkedHashSet<>(List.of(PARTS));
        texts.add("");
        texts.add("Robert'); DROP TABLE user_account; --");
        texts.add("'".repeat(10_000) + "x".repeat(200_000));
        Random random = new Random(1);
        while (texts.size() < 200) {
            StringBuilder text = new StringBuilder();
            for (int i = 2 + random.nextInt(5); i > 0; i--) {
                text.append(PARTS[random.nextInt(PARTS.length)]);
            }
            texts.add(text.toString());
        }
        return new ArrayList<>(texts);
    }

    @Test
    @Row("S29")
    void values_comeBackUnchanged_andStandInNoStatement() {
        List<String> texts = texts();
        try (Session session = engine.openSession()) {
            for (int i = 0; i < texts.size(); i++) {
                session.add(QUser.builder()
                        .name("user" + i)
                        .fullname(texts.get(i))
                        .deleted(false)
                        .build());
            }
            session.commit();
        }
        Set<String> statements = new LinkedHashSet<>(recorder.sql());
        try (Session session = engine.openSession()) {
            List<User> users = session.list(select(USER).orderBy(USER.id));
            assertThat(users).extracting(User::getFullname).containsExactlyElementsOf(texts);
            recorder.clear();
            for (int i = 0; i < texts.size(); i++) {
                String text = texts.get(i);
                String name = "user" + i;
                assertThat(session.list(select(USER.name).where(USER.fullname.eq(text))))
                        .as(text)
                        .containsExactly(name);
                assertThat(session.list(select(USER.name).where(USER.fullname.in(text, "nothing"))))
                        .containsExactly(name);
                if (text.length() > 10_000) {
                    continue; // SQLite takes patterns of 50,000 bytes
                }
                assertThat(session.list(
                                select(USER.name).where(USER.fullname.startsWith(text), USER.fullname.endsWith(text))))
                        .contains(name);
                assertThat(session.list(select(USER.name).where(USER.fullname.contains(text), USER.name.eq(name))))
                        .containsExactly(name);
                assertThat(session.list(select(USER.name).where(sqlCondition("{0} = {1}", USER.fullname, value(text)))))
                        .containsExactly(name);
                assertThat(session.one(select(USER.fullname.concat(text)).where(USER.name.eq(name))))
                        .isEqualTo(text + text);
                List<Long> ids = List.of(users.get(i).getId());
                assertThat(session.list(QUserName.query().ids(ids).fullname(text)))
                        .containsExactly(new UserName(name, text));
                SqlText sql = sql("select name from user_account where fullname = :text or fullname in (:texts)");
                assertThat(session.list(sql.bind("text", text)
                                .bind("texts", List.of(text))
                                .into(USER.name)))
                        .containsExactly(name);
            }
        }
        statements.addAll(recorder.sql());
        assertThat(statements).hasSizeLessThan(14);
    }

    @Test
    @Row("S29")
    void valuesInJsonAndLists_comeBackUnchanged_andStandInNoStatement() {
        List<String> texts =
                texts().stream().filter(text -> text.length() < 10_000).toList();
        try (Session session = engine.openSession()) {
            for (String text : texts) {
                session.add(QDossier.builder()
                        .title("t")
                        .data(Json.of("{\"text\": " + quoted(text) + "}"))
                        .labels(List.of(text, "other"))
                        .build());
            }
            session.commit();
            recorder.clear();
            List<Dossier> dossiers = session.list(select(DOSSIER).orderBy(DOSSIER.id));
            assertThat(dossiers)
                    .extracting(dossier -> dossier.getLabels().get(0))
                    .containsExactlyElementsOf(texts);
            for (int i = 0; i < texts.size(); i++) {
                Long id = dossiers.get(i).getId();
                assertThat(session.list(select(DOSSIER.id)
                                .where(DOSSIER.data.get("text").asText().eq(texts.get(i)))))
                        .as(texts.get(i))
                        .containsExactly(id);
                assertThat(session.list(select(DOSSIER.id).where(DOSSIER.labels.contains(texts.get(i)))))
                        .as(texts.get(i))
                        .contains(id);
            }
        }
        assertThat(new LinkedHashSet<>(recorder.sql())).hasSize(3);
    }

    /** JSON with an escape for each character that is no letter. */
    private static String quoted(String text) {
        StringBuilder out = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            out.append(Character.isLetterOrDigit(c) && c < 128 ? String.valueOf(c) : String.format("\\u%04x", (int) c));
        }
        return out.append('"').toString();
    }

    @Test
    @RunsOn(
            value = {ItDatabase.POSTGRESQL},
            because = "the others keep the text of JSON with its escapes")
    void escapedCharactersThatTheDatabaseDoesNotHold_areRefusedBeforeTheyAreSent() {
        for (String escape : List.of("\\u0000", "\\ud800")) {
            try (Session session = engine.openSession()) {
                session.add(QDossier.builder()
                        .title("t")
                        .data(Json.of("[\"a" + escape + "\"]"))
                        .labels(List.of())
                        .build());
                assertThatThrownBy(session::flush)
                        .isInstanceOf(InvalidValueException.class)
                        .hasMessageStartingWith("Dossier.data cannot be stored. ")
                        .hasMessageContaining("at position 2");
            }
        }
    }

    @Test
    void wildcardsOfAUser_areOrdinaryCharacters() {
        given(user("a", "100%"), user("b", "100x"), user("c", "a_b"), user("d", "axb"), user("e", "a\\b"));
        try (Session session = engine.openSession()) {
            assertThat(session.list(select(USER.name).where(USER.fullname.endsWith("0%"))))
                    .containsExactly("a");
            assertThat(session.list(select(USER.name).where(USER.fullname.contains("_"))))
                    .containsExactly("c");
            assertThat(session.list(select(USER.name).where(USER.fullname.contains("\\"))))
                    .containsExactly("e");
        }
    }

    private static User user(String name, String fullname) {
        return QUser.builder().name(name).fullname(fullname).deleted(false).build();
    }

    /** H2 holds them; the other ones would alter them in silence. */
    @Test
    void charactersThatTheDatabaseDoesNotHold_areRefusedBeforeTheyAreSent() {
        for (String text : List.of("a\ud800", "\udc00b", "x\ud83dy")) {
            if (ItDatabase.isOneOf(ItDatabase.H2)) {
                given(user("h2" + text.length(), text));
            } else {
                refused(
                        text,
                        text.indexOf(Character.isSurrogate(text.charAt(0)) ? text.charAt(0) : text.charAt(1)) + 1);
            }
        }
        if (ItDatabase.isOneOf(ItDatabase.SQLITE, ItDatabase.POSTGRESQL)) {
            refused("ab\u0000", 3);
        } else {
            given(user("zero", "ab\u0000c"));
            try (Session session = engine.openSession()) {
                assertThat(session.list(select(USER.fullname).where(USER.fullname.eq("ab\u0000c"))))
                        .containsExactly("ab\u0000c");
            }
        }
    }

    private void refused(String text, int position) {
        recorder.clear();
        String character = String.format("U+%04X at position %d", (int) text.charAt(position - 1), position);
        try (Session session = engine.openSession()) {
            session.add(user("refused", text));
            assertThatThrownBy(session::flush)
                    .isInstanceOf(InvalidValueException.class)
                    .hasMessageContaining("User.fullname cannot be stored. ")
                    .hasMessageContaining(character);
        }
        try (Session session = engine.openSession()) {
            assertThatThrownBy(() -> session.list(select(USER).where(USER.fullname.eq(text))))
                    .isInstanceOf(InvalidValueException.class)
                    .hasMessageContaining(character);
        }
        assertThat(recorder.sql()).noneMatch(sql -> sql.startsWith("SELECT"));
    }

    @Test
    void aliasesAndLabels_areQuotedOrRefused() {
        given(user("roach", "dev roach"));
        int taken = 0;
        List<String> texts = texts();
        texts.add("\u0000");
        texts.add("a\ud800");
        try (Session session = engine.openSession()) {
            for (String text : texts) {
                QUser alias = USER.alias(text);
                Select<Row2<String, String>> query =
                        select(alias.name.as(text), alias.fullname).from(alias);
                try {
                    assertThat(query.spec().rendered(engine.dialect()).binds()).isEmpty();
                } catch (QueryException e) {
                    assertThat(e.getMessage()).containsAnyOf(engine.dialect().name(), "is empty");
                    continue;
                }
                assertThat(session.list(query)).as(text).hasSize(1);
                taken++;
            }
        }
        assertThat(taken).isGreaterThan(ItDatabase.isOneOf(ItDatabase.MARIADB) ? 120 : 180);
    }
}
