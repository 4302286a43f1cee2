package dev.athanor.spi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.query.sample.Address;
import dev.athanor.query.sample.User;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What it costs to take many objects out of a large collection: so many elements are looked at for each, however large it is. */
class CollectionCostTest {
    private static final int ADDRESSES = 7;
    private static final int USER = 3;
    /** As many for each object that is removed: to count them, to see that they are there, to let them go together. */
    private static final int EACH = 6;

    /** One way of taking all objects out of a list. */
    private interface Way extends BiConsumer<TrackedList<Address>, List<Address>> {}

    static Stream<Arguments> ways() {
        List<Named<Way>> ways = List.of(
                Named.of("remove(Object)", (list, all) -> all.forEach(list::remove)),
                Named.of("remove(Object), mixed", (list, all) -> mixed(all).forEach(list::remove)),
                Named.of("removeIf", (list, all) -> list.removeIf(each -> true)),
                Named.of("removeAll", (list, all) -> list.removeAll(all)),
                Named.of("retainAll", (list, all) -> list.retainAll(List.of())),
                Named.of("clear", (list, all) -> list.clear()),
                Named.of(
                        "subList.clear",
                        (list, all) -> list.subList(0, list.size()).clear()),
                Named.of("replaceWith", (list, all) -> list.replaceWith(List.of())),
                Named.of("iterator", (list, all) -> {
                    for (Iterator<Address> each = list.iterator(); each.hasNext(); ) {
                        each.next();
                        each.remove();
                    }
                }),
                Named.of("remove(last)", (list, all) -> {
                    while (!list.isEmpty()) {
                        list.remove(list.size() - 1);
                    }
                }),
                Named.of("set to null", (list, all) -> all.forEach(each -> move(each, null))),
                Named.of("set to null, from the end", (list, all) -> {
                    for (int i = all.size() - 1; i >= 0; i--) {
                        move(all.get(i), null);
                    }
                }),
                Named.of("set to null, mixed", (list, all) -> mixed(all).forEach(each -> move(each, null))),
                Named.of("set to another", (list, all) -> {
                    User other = User.of(2L, "other");
                    mixed(all).forEach(each -> move(each, other));
                    assertThat(addresses(other)).hasSize(all.size());
                }));
        return ways.stream().flatMap(way -> Stream.of(1_000, 100_000).map(size -> Arguments.of(way, size)));
    }

    @ParameterizedTest
    @MethodSource("ways")
    void eachObjectThatGoes_costsTheSame_howeverManyThereAre(Way way, int size) {
        User user = User.of(1L, "parent");
        List<Address> all = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            all.add(Address.of(null, null));
        }
        TrackedList<Address> list = addresses(user);
        list.addAll(all);
        long before = list.state().visited();
        way.accept(list, all);
        assertThat(list).isEmpty();
        assertThat(list.state().visited() - before).isLessThanOrEqualTo((long) EACH * size);
        assertThat(all).noneMatch(each -> each.athanor$model().get(each, USER) == user);
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void halfOfThem_leavesTheOthersInOrder(int size) {
        User user = User.of(1L, "parent");
        List<Address> all = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            all.add(Address.of((long) i, null));
        }
        TrackedList<Address> list = addresses(user);
        list.addAll(all);
        Set<Address> odd = Collections.newSetFromMap(new IdentityHashMap<>());
        for (int i = 1; i < size; i += 2) {
            odd.add(all.get(i));
        }
        odd.forEach(each -> move(each, null));
        assertThat(list).hasSize(size - odd.size());
        list.replaceWith(all.subList(0, size / 2));
        assertThat(list.state().visited()).isLessThanOrEqualTo((long) EACH * size);
        List<Address> even = new ArrayList<>();
        for (int i = 0; i < size / 2; i += 2) {
            even.add(all.get(i));
        }
        assertThat(list.subList(0, even.size()))
                .usingElementComparator((a, b) -> a == b ? 0 : 1)
                .isEqualTo(even);
        assertThat(list).hasSize(size / 2);
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void set_knowsWhatItHas(int size) {
        User user = User.of(1L, "parent");
        TrackedSet<Address> set = new TrackedSet<>(user, relationship(user));
        List<Address> all = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            all.add(Address.of((long) i, null));
        }
        set.addAll(all);
        assertThat(set.addAll(all)).isFalse();
        mixed(all).forEach(each -> assertThat(set.remove(each)).isTrue());
        assertThat(set).isEmpty();
        assertThat(set.state().visited()).isLessThanOrEqualTo((long) EACH * size + 20_000);
    }

    static List<Integer> sizes() {
        return List.of(1_000, 100_000);
    }

    private static List<Address> mixed(List<Address> all) {
        List<Address> mixed = new ArrayList<>(all);
        Collections.shuffle(mixed, new Random(1));
        return mixed;
    }

    private static RelationshipModel relationship(User user) {
        return user.athanor$model().relationship(ADDRESSES);
    }

    @SuppressWarnings("unchecked") // the collection of addresses
    private static TrackedList<Address> addresses(User user) {
        return (TrackedList<Address>) user.athanor$model().collection(user, ADDRESSES);
    }

    /** Refers to another user, as a generated setter does it. */
    private static void move(Address address, @Nullable User user) {
        Object before = address.athanor$model().get(address, USER);
        address.put(USER, user);
        address.athanor$model().relationship(USER).replaced(address, before, user);
    }
}
