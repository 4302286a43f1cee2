package dev.athanor.it.programs;

import dev.athanor.it.programs.PlainSchema.Column;
import dev.athanor.it.programs.PlainSchema.Form;
import dev.athanor.it.programs.PlainSchema.Kind;
import dev.athanor.it.programs.PlainSchema.Relation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The rows of a database as maps, with their constraints. */
final class PlainRows {
    static final Comparator<List<?>> KEYS = (a, b) -> {
        for (int i = 0; i < a.size(); i++) {
            int order = Long.compare(((Number) a.get(i)).longValue(), ((Number) b.get(i)).longValue());
            if (order != 0) {
                return order;
            }
        }
        return 0;
    };

    /** A row: its columns, what its foreign keys refer to, and its version. Not changed, but replaced. */
    record Row(Map<String, Object> columns, Map<String, List<?>> references, int version) {
        static Row empty() {
            return new Row(new HashMap<>(), new HashMap<>(), 0);
        }

        Row copy(int version) {
            return new Row(new HashMap<>(columns), new HashMap<>(references), version);
        }
    }

    private final Map<String, TreeMap<List<?>, Row>> rows = new HashMap<>();
    private final TreeSet<List<?>> links = new TreeSet<>(KEYS);

    PlainRows() {
        PlainSchema.KINDS.keySet().forEach(kind -> rows.put(kind, new TreeMap<>(KEYS)));
    }

    PlainRows copy() {
        PlainRows copy = new PlainRows();
        rows.forEach((kind, each) -> copy.rows.get(kind).putAll(each));
        copy.links.addAll(links);
        return copy;
    }

    Map<List<?>, Row> of(String kind) {
        return rows.get(kind);
    }

    Row row(String kind, List<?> key) {
        return key == null ? null : rows.get(kind).get(key);
    }

    /** The links of workers and skills, by their keys. */
    Set<List<?>> links() {
        return links;
    }

    /** The keys of the rows that a collection or the other side of a one-to-one holds, in the order of its rows. */
    List<List<?>> held(Relation relation, List<?> key) {
        List<List<?>> held = new ArrayList<>();
        if (relation.form() == Form.LINKS) {
            boolean fromWorker = relation.owner().equals("Worker");
            for (List<?> link : links) {
                if (sameKey(List.of(link.get(fromWorker ? 0 : 1)), key)) {
                    held.add(List.of(link.get(fromWorker ? 1 : 0)));
                }
            }
            return held;
        }
        of(relation.target()).forEach((each, row) -> {
            List<?> reference = row.references.get(relation.inverse());
            if (reference != null && sameKey(reference, key)) {
                held.add(each);
            }
        });
        if (relation.order() != null) {
            held.sort(Comparator.comparing(
                    each -> (String) of(relation.target()).get(each).columns.get(relation.order())));
        }
        return held;
    }

    /** Whether a row or link refers to this one. */
    boolean isReferred(String kind, List<?> key) {
        for (Kind other : PlainSchema.KINDS.values()) {
            for (Relation relation : other.relations().values()) {
                if (relation.form() == Form.ONE && relation.target().equals(kind)) {
                    for (Row row : of(other.name()).values()) {
                        List<?> reference = row.references.get(relation.name());
                        if (reference != null && sameKey(reference, key)) {
                            return true;
                        }
                    }
                }
            }
        }
        int side = kind.equals("Worker") ? 0 : kind.equals("Skill") ? 1 : -1;
        return side >= 0 && links.stream().anyMatch(link -> sameKey(List.of(link.get(side)), key));
    }

    /** What the database, or the library before it, has against these rows: names of exceptions. */
    Set<String> violations() {
        Set<String> found = new HashSet<>();
        for (Kind kind : PlainSchema.KINDS.values()) {
            Map<String, Set<Object>> unique = new HashMap<>();
            of(kind.name()).forEach((key, row) -> {
                for (Column column : kind.columns()) {
                    Object value = row.columns.get(column.name());
                    if (value == null && column.required()) {
                        found.add("InvalidValueException");
                    }
                    if (value != null
                            && column.unique()
                            && !unique.computeIfAbsent(column.name(), each -> new HashSet<>())
                                    .add(value)) {
                        found.add("IntegrityException");
                    }
                }
                for (Relation relation : kind.relations().values()) {
                    List<?> reference = row.references.get(relation.name());
                    if (relation.required() && reference == null) {
                        found.add("InvalidValueException");
                        found.add("IntegrityException");
                    }
                    if (reference != null && row(relation.target(), reference) == null) {
                        found.add("IntegrityException");
                    }
                }
            });
        }
        for (List<?> link : links) {
            if (row("Worker", List.of(link.get(0))) == null || row("Skill", List.of(link.get(1))) == null) {
                found.add("IntegrityException");
            }
        }
        return found;
    }

    static boolean sameKey(List<?> a, List<?> b) {
        return a.size() == b.size() && KEYS.compare(a, b) == 0;
    }
}
