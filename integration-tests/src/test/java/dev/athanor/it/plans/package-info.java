/**
 * Random load plans on random graphs of objects, what each of them is to bring, and how many statements it may send: a model of
 * loading that knows the graph and none of the loaders.
 */
package dev.athanor.it.plans;
