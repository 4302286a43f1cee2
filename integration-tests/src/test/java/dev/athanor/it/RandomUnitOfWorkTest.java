package dev.athanor.it;

import static dev.athanor.it.shop.QAddress.ADDRESS;
import static dev.athanor.it.shop.QUser.USER;
import static dev.athanor.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.it.shop.Address;
import dev.athanor.it.shop.QAddress;
import dev.athanor.it.shop.QUser;
import dev.athanor.it.shop.User;
import dev.athanor.query.Row2;
import dev.athanor.session.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Random work on users and their addresses, beside a model of plain maps: whatever was done, the objects of the session and,
 * after each commit and rollback, the rows of the database are those of the model.
 */
class RandomUnitOfWorkTest extends DatabaseTest {
    private static final int STEPS = Boolean.getBoolean("athanor.long") ? 4000 : 400;

    private final Map<String, Set<String>> working = new TreeMap<>();
    private final Map<String, String> fullnames = new TreeMap<>();
    private Map<String, Set<String>> committed = new TreeMap<>();
    private Map<String, String> committedFullnames = new TreeMap<>();
    private Session session = engine.openSession();
    private int counter;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void randomWork_endsAsTheModel(long seed) {
        Random random = new Random(seed);
        for (int step = 0; step < STEPS; step++) {
            switch (random.nextInt(16)) {
                case 0, 1 -> addUser(random);
                case 2, 3 -> addAddress(random);
                case 4 -> moveAddress(random, random.nextBoolean());
                case 5 -> removeAddress(random);
                case 6 -> rename(random);
                case 7 -> deleteUser(random);
                case 8 -> session.flush();
                case 9 -> assertSessionIsModel("seed " + seed + " step " + step);
                case 10, 11 -> commit();
                case 12 -> rollback();
                case 13, 14 -> deleteAddress(random);
                default -> reopen(random);
            }
            assertThat(session.pending().size()).isLessThan(1000);
        }
        commit();
        assertDatabaseIsModel("seed " + seed);
        session.close();
    }

    private void addUser(Random random) {
        String name = "user" + counter++;
        User user = QUser.builder().name(name).fullname("new").build();
        working.put(name, new TreeSet<>());
        fullnames.put(name, "new");
        int addresses = random.nextInt(4);
        for (int i = 0; i < addresses; i++) {
            String email = "mail" + counter++;
            user.getAddresses().add(QAddress.builder().emailAddress(email).build());
            working.get(name).add(email);
        }
        session.add(user);
    }

    private void addAddress(Random random) {
        User user = anyUser(random);
        if (user != null) {
            String email = "mail" + counter++;
            Address address = QAddress.builder().emailAddress(email).build();
            if (random.nextBoolean()) {
                user.getAddresses().add(address);
            } else {
                address.setUser(user);
                session.add(address);
            }
            working.get(user.getName()).add(email);
        }
    }

    private void moveAddress(Random random, boolean byCollection) {
        Address address = anyAddress(random);
        User target = anyUser(random);
        if (address != null && target != null) {
            User source = address.getUser();
            assertThat(source).isNotNull();
            if (byCollection) {
                if (source != target) {
                    target.getAddresses().add(address);
                }
            } else {
                address.setUser(target);
            }
            working.get(source.getName()).remove(address.getEmailAddress());
            working.get(target.getName()).add(address.getEmailAddress());
        }
    }

    private void removeAddress(Random random) {
        Address address = anyAddress(random);
        if (address != null) {
            User user = address.getUser();
            assertThat(user).isNotNull();
            if (random.nextBoolean()) {
                user.getAddresses().remove(address);
            } else {
                address.setUser(null);
            }
            working.get(user.getName()).remove(address.getEmailAddress());
        }
    }

    private void deleteAddress(Random random) {
        Address address = anyAddress(random);
        if (address != null) {
            User user = address.getUser();
            assertThat(user).isNotNull();
            String name = user.getName();
            session.delete(address);
            working.get(name).remove(address.getEmailAddress());
            if (random.nextBoolean()) {
                session.flush();
            }
            String email = "mail" + counter++;
            session.add(QAddress.builder().emailAddress(email).user(user).build());
            working.get(name).add(email);
            session.flush();
            session.expire(user);
        }
    }

    private void rename(Random random) {
        User user = anyUser(random);
        if (user != null) {
            String fullname = "full" + random.nextInt(3);
            user.setFullname(fullname);
            fullnames.put(user.getName(), fullname);
        }
    }

    private void deleteUser(Random random) {
        User user = anyUser(random);
        if (user != null) {
            session.flush();
            session.delete(user);
            working.remove(user.getName());
            fullnames.remove(user.getName());
            session.flush();
        }
    }

    private void commit() {
        session.commit();
        committed = copy(working);
        committedFullnames = new TreeMap<>(fullnames);
        assertDatabaseIsModel("after commit");
    }

    private void rollback() {
        session.rollback();
        working.clear();
        working.putAll(copy(committed));
        fullnames.clear();
        fullnames.putAll(committedFullnames);
        assertDatabaseIsModel("after rollback");
        assertSessionIsModel("after rollback");
    }

    private void reopen(Random random) {
        if (random.nextBoolean()) {
            commit();
        }
        session.close();
        working.clear();
        working.putAll(copy(committed));
        fullnames.clear();
        fullnames.putAll(committedFullnames);
        session = engine.openSession();
    }

    private @Nullable User anyUser(Random random) {
        if (working.isEmpty()) {
            return null;
        }
        String name = new ArrayList<>(working.keySet()).get(random.nextInt(working.size()));
        User user = session.oneOrNull(select(USER).where(USER.name.eq(name)));
        assertThat(user).as(name).isNotNull();
        return user;
    }

    private @Nullable Address anyAddress(Random random) {
        List<String> emails = new ArrayList<>();
        working.values().forEach(emails::addAll);
        if (emails.isEmpty()) {
            return null;
        }
        String email = emails.get(random.nextInt(emails.size()));
        Address address = session.oneOrNull(select(ADDRESS).where(ADDRESS.emailAddress.eq(email)));
        assertThat(address).as(email).isNotNull();
        return address;
    }

    private void assertSessionIsModel(String when) {
        Map<String, Set<String>> found = new TreeMap<>();
        Map<String, String> foundFullnames = new TreeMap<>();
        for (User user : session.list(select(USER))) {
            Set<String> emails = new TreeSet<>();
            for (Address address : user.getAddresses()) {
                assertThat(address.getUser()).as(when).isSameAs(user);
                emails.add(address.getEmailAddress());
            }
            assertThat(user.getAddresses()).as(when).hasSize(emails.size());
            found.put(user.getName(), emails);
            foundFullnames.put(user.getName(), String.valueOf(user.getFullname()));
        }
        assertThat(found).as(when).isEqualTo(working);
        assertThat(foundFullnames).as(when).isEqualTo(fullnames);
    }

    private void assertDatabaseIsModel(String when) {
        try (Session other = engine.openSession()) {
            Map<String, Set<String>> found = new TreeMap<>();
            other.list(select(USER.name)).forEach(name -> found.put(name, new TreeSet<>()));
            for (Row2<String, String> row :
                    other.list(select(USER.name, ADDRESS.emailAddress).join(USER.addresses))) {
                found.get(row.v1()).add(row.v2());
            }
            assertThat(found).as(when).isEqualTo(committed);
            assertThat(other.list(select(ADDRESS.id).where(ADDRESS.user.isNull())))
                    .as(when)
                    .isEmpty();
        }
    }

    private static Map<String, Set<String>> copy(Map<String, Set<String>> map) {
        Map<String, Set<String>> copy = new TreeMap<>();
        map.forEach((key, values) -> copy.put(key, new TreeSet<>(values)));
        return copy;
    }
}
