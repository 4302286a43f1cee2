/**
 * What a session costs over hand-written JDBC: the same workloads on the same data, side by side. Nothing of the library may
 * import this package.
 */
@NullMarked
package dev.athanor.benchmark;

import org.jspecify.annotations.NullMarked;
