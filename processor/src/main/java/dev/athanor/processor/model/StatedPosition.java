package dev.athanor.processor.model;

/**
 * A relationship that names the column of its target in which the index in its list is kept.
 *
 * @param position the accessor of the target
 * @param accessor the relationship, as messages show it
 * @param target the qualified name of the target
 * @param targetName the target as messages show it
 */
public record StatedPosition(Stated<String> position, String accessor, String target, String targetName) {
    /** What no two relationships have. */
    public String column() {
        return target + "." + position.value();
    }
}
