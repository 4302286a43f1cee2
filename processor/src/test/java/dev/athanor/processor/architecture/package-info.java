/** Rules over the bytecode of the processor: who may import whom. */
package dev.athanor.processor.architecture;
