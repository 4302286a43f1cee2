package dev.athanor.processor.diagnostic;

/** What can be wrong with what a relationship does along with its entity, and with deleting. */
public enum CascadeProblem implements Problem {
    CASCADE_REDUNDANT("{accessor} has the cascade {cascade} {why}.", "Remove {cascade}."),
    DELETE_ORPHAN_MISPLACED(
            "{accessor} has the cascade DELETE_ORPHAN, but its targets may belong to others too.",
            "Remove it: an orphan is an object whose only owner lets go of it."),
    DELETE_ORPHAN_WITHOUT_SINGLE_PARENT(
            "{accessor} has the cascade DELETE_ORPHAN, but other objects may refer to the same {target}.",
            "Write singleParent = true if none does, or remove DELETE_ORPHAN."),
    SINGLE_PARENT_MISPLACED("{accessor} has singleParent, but {why}.", "Remove singleParent."),
    PASSIVE_DELETES_MISPLACED("{accessor} has passiveDeletes, but {why}.", "Remove passiveDeletes."),
    PASSIVE_DELETES_WITHOUT_ON_DELETE(
            "{accessor} leaves deletes to the database, but the ON DELETE of {key} is {found}.",
            "Write @Relationship(passiveDeletes = true, onDelete = {wanted}), or remove passiveDeletes."),
    ON_DELETE_DIFFERS(
            "{accessor} says onDelete = {own}, but its other side {other} says {found}.", "Write it on one of them."),
    ON_DELETE_SET_NULL_REQUIRED(
            "{accessor} says onDelete = SET_NULL, but {key} is never null.", "Write CASCADE, or {remedy}."),
    PASSIVE_UPDATES_MISPLACED("{accessor} has passiveUpdates = false, but {why}.", "{remedy}"),
    PASSIVE_UPDATES_WITH_ON_UPDATE(
            "{accessor} has passiveUpdates = false, but the ON UPDATE of {key} is CASCADE: the database takes the rows"
                    + " along.",
            "Remove passiveUpdates, or onUpdate."),
    POST_UPDATE_MISPLACED("{accessor} has postUpdate, but {why}.", "{remedy}"),
    VIEW_ONLY_CASCADE(
            "{accessor} is viewOnly and has the cascade {cascade}, but nothing is done along with what is only read.",
            "Remove cascade, or viewOnly."),
    VIEW_ONLY_BACK_POPULATES(
            "{accessor} is viewOnly and back-populates {other}, so that a change there would change what is only read.",
            "Remove backPopulates from both, or viewOnly."),
    VIEW_ONLY_SETTER("{accessor} is viewOnly and has a setter.", "Remove the setter, or viewOnly."),
    VIEW_ONLY_WRITES("{accessor} is viewOnly and has {what}, which is about writing.", "Remove {what}, or viewOnly."),
    VIEW_ONLY_COLUMN_UNWRITTEN(
            "{accessor} is viewOnly, so that nothing writes its foreign key {column}.",
            "Give it an accessor with a setter: @ForeignKey(\"{name}\"), or remove viewOnly.");

    private final String template;

    CascadeProblem(String text, String remedy) {
        this.template = text + " " + remedy;
    }

    @Override
    public String template() {
        return template;
    }
}
