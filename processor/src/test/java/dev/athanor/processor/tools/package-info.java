/** The processor beside the tools of a team: Lombok, Kotlin, named modules, incremental builds, other compilers. */
@NullMarked
package dev.athanor.processor.tools;

import org.jspecify.annotations.NullMarked;
