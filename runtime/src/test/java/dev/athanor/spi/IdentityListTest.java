package dev.athanor.spi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The list by identity does what a plain list does that is looked through. */
class IdentityListTest {
    private final IdentityList list = new IdentityList();
    private final List<Object> plain = new ArrayList<>();
    private final List<Object> objects = new ArrayList<>();

    /** Objects that are all equal. */
    private record Same() {}

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void anySequenceOfChanges_isThatOfAPlainList(int seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 300; i++) {
            objects.add(new Same());
        }
        if (seed % 2 == 0) {
            plain.addAll(objects);
            list.reset(List.copyOf(objects));
        }
        for (int step = 0; step < 5_000; step++) {
            change(random, objects.get(random.nextInt(objects.size())));
            assertThat(list.size()).isEqualTo(plain.size());
            if (random.nextInt(20) == 0) {
                assertSame();
            }
        }
        assertSame();
    }

    private void change(Random random, Object object) {
        int position = plain.isEmpty() ? -1 : random.nextInt(plain.size());
        switch (random.nextInt(9)) {
            case 0, 1 -> {
                plain.add(object);
                list.add(object);
            }
            case 2 -> {
                plain.add(position + 1, object);
                list.add(position + 1, object);
            }
            case 3 -> {
                if (position >= 0) {
                    plain.set(position, object);
                    list.set(position, object);
                }
            }
            case 4 -> {
                if (position >= 0) {
                    assertThat(list.remove(position)).isSameAs(plain.remove(position));
                }
            }
            case 5, 6, 7 -> {
                int found = Identity.indexOf(plain, object);
                assertThat(list.contains(object)).isEqualTo(found >= 0);
                if (random.nextInt(4) == 0) {
                    assertThat(list.indexOf(object)).isEqualTo(found);
                }
                if (found >= 0) {
                    plain.remove(found);
                    list.take(object);
                }
            }
            default -> {
                if (random.nextInt(10) == 0 && plain.size() > 3) {
                    List<Object> range = plain.subList(1, 3);
                    assertThat(list.removeRange(1, 3)).hasSize(2);
                    range.clear();
                }
            }
        }
    }

    private void assertSame() {
        List<Object> items = list.items();
        assertThat(items).hasSize(plain.size());
        for (int i = 0; i < plain.size(); i++) {
            assertThat(items.get(i)).isSameAs(plain.get(i));
        }
        IdentityHashMap<Object, Boolean> held = new IdentityHashMap<>();
        plain.forEach(each -> held.put(each, true));
        for (Object object : objects) {
            assertThat(list.contains(object)).isEqualTo(held.containsKey(object));
        }
    }
}
