/** Tables as facts. */
@NullMarked
package dev.athanor.table;

import org.jspecify.annotations.NullMarked;
