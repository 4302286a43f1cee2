package dev.athanor.it.language;

import static dev.athanor.it.blog.QSample.SAMPLE;
import static dev.athanor.it.language.QEvent.EVENT;
import static dev.athanor.it.misc.QDossier.DOSSIER;
import static dev.athanor.it.shop.QUser.USER;
import static dev.athanor.query.Sql.deleteFrom;
import static dev.athanor.query.Sql.insert;
import static dev.athanor.query.Sql.select;
import static dev.athanor.query.Sql.update;

import dev.athanor.query.Select;
import dev.athanor.query.StringColumn;
import dev.athanor.query.Table;
import dev.athanor.query.WriteStatement;
import dev.athanor.type.Types;
import java.time.LocalDate;
import java.util.UUID;

/** Tables without classes, defined in Java or taken from an entity: {@code LABEL} is a column of the table {@code TAGS}. */
final class CoreTables {
    private static final Table TAGS = Table.define("tag", t -> {
        t.column("id", Types.LONG).generatedByDatabase();
        t.column("label", Types.STRING).length(40);
        t.primaryKey("id");
        t.unique("label");
    });
    private static final StringColumn LABEL = TAGS.text("label");

    private CoreTables() {}

    /** A table is said once. */
    static Select<?> defined() {
        Table tags = Table.define("tag", t -> {
            t.column("id", Types.LONG).generatedByDatabase();
            t.column("label", Types.STRING).length(40);
            t.primaryKey("id");
            t.unique("label");
        });
        return select(tags.number("id", Long.class), tags.text("label"));
    }

    /** Columns are asked for by name and type. */
    static Select<?> columnsOfKinds() {
        Table events = Table.of(EVENT.table());
        return select(events.temporal("day", LocalDate.class).year(), events.bool("cancelled"))
                .where(events.number("seats", Integer.class).gt(1));
    }

    /** Columns without methods of their own. */
    static Select<?> otherColumns() {
        Table samples = Table.of(SAMPLE.table());
        return select(samples.comparable("id", UUID.class), samples.column("data", byte[].class));
    }

    /** Read like entities. */
    static Select<?> read() {
        return select(LABEL.upper()).where(LABEL.startsWith("j")).orderBy(LABEL);
    }

    /** Joined with an entity. */
    static Select<?> joinedEntity() {
        return select(USER.name, LABEL).from(USER).leftJoin(TAGS, LABEL.eq(USER.name));
    }

    /** A second time under another name. */
    static Select<?> aliasedTable() {
        Table other = TAGS.alias("other");
        return select(LABEL, other.text("label")).from(TAGS, other).where(LABEL.lt(other.text("label")));
    }

    /** Inserted. */
    static WriteStatement inserted() {
        return insert(TAGS).set(LABEL, "new");
    }

    /** Changed. */
    static WriteStatement updated() {
        return update(TAGS).set(LABEL, LABEL.upper()).where(LABEL.eq("java"));
    }

    /** Deleted. */
    static WriteStatement removed() {
        return deleteFrom(TAGS).where(LABEL.eq("sql"));
    }

    /** Inserted or left. */
    static WriteStatement upsertedTable() {
        return insert(TAGS).set(LABEL, "java").onConflict(LABEL).doNothing();
    }

    /** JSON and lists. */
    static Select<?> jsonAndLists() {
        Table dossiers = Table.of(DOSSIER.table());
        return select(dossiers.json("data").get("size").asLong())
                .where(dossiers.array("labels", Types.STRINGS).contains("late"));
    }
}
