/** Rules over the bytecode of the runtime: who may import whom, and that nothing is looked up at run time. */
package dev.athanor.architecture;
