package dev.athanor.it.plans;

import java.util.Set;

/**
 * A place in a plan that brings objects: the query's own, the targets of an option, or those of one level of a tree.
 *
 * @param kind the entity
 * @param items the objects
 * @param asked what is said of them
 * @param results how many results brought them, whose members load what they lack together
 */
record Place(Kind<?, ?> kind, Set<Item> items, Asked<?> asked, int results) {}
