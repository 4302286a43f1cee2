/** Rules over what the processor has written for the entities of these tests. */
package dev.athanor.it.architecture;
