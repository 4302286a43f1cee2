package dev.athanor.processor.diagnostic;

import javax.tools.Diagnostic.Kind;

/** What is no mistake for certain: warnings, each of which can be suppressed where it is told. */
public enum MappingWarning implements Problem {
    FOREIGN_KEY_WITHOUT_INDEX(
            "No index covers the foreign key {columns} of {accessor}: the database reads all rows to find those that refer to one.",
            "Write {remedy}."),
    EQUALS_ON_GENERATED_ID(
            "Entity {entity} declares {method}, but has nothing to compare than a generated id, which a new object gets "
                    + "when it is flushed.",
            "Remove it, as a session has one object for each row, or compare a column that is unique."),
    EAGER_COLLECTION(
            "{accessor} is loaded with each {entity}, however many {target} there are.",
            "Remove loading = {loading}, and load it in the queries that need it: select({constant}).options(selectIn("
                    + "{constant}.{name}))."),
    ORPHAN_WITHOUT_DELETE(
            "{accessor} has the cascade DELETE_ORPHAN without DELETE: what is taken out is deleted, but not what is in it "
                    + "when {entity} is deleted.",
            "Write cascade = {ALL, DELETE_ORPHAN}."),
    ORPHAN_WITHOUT_SAVE_UPDATE(
            "{accessor} has the cascade DELETE_ORPHAN without SAVE_UPDATE: what is put in is not stored, but what is taken "
                    + "out is deleted.",
            "Write cascade = {ALL, DELETE_ORPHAN}."),
    DELETE_OF_SHARED(
            "{accessor} has the cascade DELETE, but other objects may refer to the same {target}.", "{remedy}"),
    CASCADE_AGAINST_ON_DELETE(
            "{accessor} {cascades} the cascade DELETE, but the ON DELETE of {key} is {found}: what becomes of {target} differs "
                    + "with who deletes.",
            "{remedy}"),
    OVERLAPPING_WRITERS(
            "{accessor} and {other} both write {what}, and what is done to one is not seen in the other.", "{remedy}");

    private final String template;

    MappingWarning(String text, String remedy) {
        this.template = text + " " + remedy;
    }

    @Override
    public String template() {
        return template;
    }

    @Override
    public Kind severity() {
        return Kind.WARNING;
    }
}
