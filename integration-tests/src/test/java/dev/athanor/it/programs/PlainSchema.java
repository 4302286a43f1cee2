package dev.athanor.it.programs;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The entities of the programs as facts, as their classes state them. */
final class PlainSchema {
    static final Map<String, Kind> KINDS = new LinkedHashMap<>();

    static {
        kind("Firm", List.of(text("code", true, true), text("note", false, false)), List.of("id"), true)
                .many("workers", "Worker", "firm", true, "name")
                .many("guests", "Guest", "firm", false, null)
                .relation("badge", Form.OTHER_ONE, "Badge", "firm", true)
                .relation("boss", Form.ONE, "Worker", null, false);
        kind("Worker", List.of(text("name", true, false), number("grade", false)), List.of("id"), true)
                .required("firm", "Firm", "workers")
                .relation("skills", Form.LINKS, "Skill", "workers", false);
        kind("Skill", List.of(text("name", false, true)), List.of("id"), false)
                .relation("workers", Form.LINKS, "Worker", "skills", false);
        kind("Guest", List.of(text("name", false, false)), List.of("id"), true)
                .relation("firm", Form.ONE, "Firm", "guests", false)
                .relation("place", Form.ONE, "Place", null, false)
                .relation("crate", Form.ONE, "Crate", null, false);
        kind("Badge", List.of(text("colour", false, false)), List.of("id"), true)
                .relation("firm", Form.ONE, "Firm", "badge", false);
        kind("Place", List.of(text("name", true, false)), List.of("id"), true)
                .relation("parent", Form.ONE, "Place", "children", false)
                .add(new Relation("Place", "children", Form.MANY, "Place", "parent", true, false, false, null));
        kind("Shop", List.of(text("name", true, false), text("note", false, false)), List.of("id"), true)
                .many("items", "Item", "shop", true, null);
        kind("Item", List.of(text("code", true, false), number("price", true)), List.of("id"), true)
                .relation("shop", Form.ONE, "Shop", "items", false);
        kind("Crate", List.of(text("label", false, false)), List.of("area", "number"), false);
    }

    private PlainSchema() {}

    /** The forms of a relationship. */
    enum Form {
        /** A foreign key of this entity. */
        ONE,
        /** The side of a one-to-one that has no column. */
        OTHER_ONE,
        /** A one-to-many. */
        MANY,
        /** A many-to-many. */
        LINKS
    }

    /** A column that is no key, no foreign key and no version. */
    record Column(String name, boolean isNumber, boolean required, boolean unique) {}

    /** A relationship; one that owns its targets has every cascade, and delete-orphan where it says so. */
    record Relation(
            String owner,
            String name,
            Form form,
            String target,
            String inverse,
            boolean owns,
            boolean orphans,
            boolean required,
            String order) {
        boolean isToMany() {
            return form == Form.MANY || form == Form.LINKS;
        }

        Relation other() {
            return inverse == null ? null : KINDS.get(target).relation(inverse);
        }
    }

    /** An entity. */
    record Kind(
            String name, List<Column> columns, Map<String, Relation> relations, List<String> key, boolean generated) {
        boolean versioned() {
            return name.equals("Shop");
        }

        Relation relation(String name) {
            return relations.get(name);
        }

        Column column(String name) {
            return columns.stream()
                    .filter(column -> column.name.equals(name))
                    .findFirst()
                    .orElse(null);
        }

        private Kind add(Relation relation) {
            relations.put(relation.name, relation);
            return this;
        }

        private Kind relation(String name, Form form, String target, String inverse, boolean owns) {
            return add(new Relation(this.name, name, form, target, inverse, owns, owns, false, null));
        }

        private Kind many(String name, String target, String inverse, boolean owns, String order) {
            return add(new Relation(this.name, name, Form.MANY, target, inverse, owns, owns, false, order));
        }

        private Kind required(String name, String target, String inverse) {
            return add(new Relation(this.name, name, Form.ONE, target, inverse, false, false, true, null));
        }
    }

    private static Kind kind(String name, List<Column> columns, List<String> key, boolean generated) {
        Kind kind = new Kind(name, columns, new LinkedHashMap<>(), key, generated);
        KINDS.put(name, kind);
        return kind;
    }

    private static Column text(String name, boolean required, boolean unique) {
        return new Column(name, false, required, unique);
    }

    private static Column number(String name, boolean required) {
        return new Column(name, true, required, false);
    }
}
