/** Rules over bytecode and generated sources that several modules' tests share; imports nothing of ours. */
@NullMarked
package dev.athanor.conformance.architecture;

import org.jspecify.annotations.NullMarked;
