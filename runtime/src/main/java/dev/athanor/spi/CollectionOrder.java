package dev.athanor.spi;

import dev.athanor.error.MappingException;
import java.util.ArrayList;
import java.util.List;

/**
 * A term of the order in which a collection is loaded.
 *
 * @param column the number of the target's column
 * @param descending whether the greatest comes first
 */
public record CollectionOrder(int column, boolean descending) {
    /**
     * The terms of a mapping ({@code "createdAt desc"}), and after them the key where they do not name it, so that rows that
     * are equal in them come in the same order each time.
     */
    static List<CollectionOrder> parse(EntityModel<?> target, List<String> terms) {
        if (terms.isEmpty()) {
            return List.of();
        }
        List<CollectionOrder> order = new ArrayList<>();
        for (String term : terms) {
            order.add(parse(target, term));
        }
        for (int i = 0; i < target.keySize(); i++) {
            int column = i;
            if (order.stream().noneMatch(each -> each.column == column)) {
                order.add(new CollectionOrder(column, false));
            }
        }
        return List.copyOf(order);
    }

    private static CollectionOrder parse(EntityModel<?> target, String term) {
        String[] words = term.strip().split("\\s+", -1);
        boolean descending = words.length == 2 && words[1].equalsIgnoreCase("desc");
        if (words.length > 2 || words.length == 2 && !descending && !words[1].equalsIgnoreCase("asc")) {
            throw new MappingException("\"" + term + "\" is no order of " + target.name()
                    + ". Write the name of an accessor, and asc or desc behind it.");
        }
        return new CollectionOrder(target.columnOfAccessor(words[0]), descending);
    }
}
