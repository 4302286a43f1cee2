/** Names of tables, columns and generated classes. */
@NullMarked
package dev.athanor.processor.naming;

import org.jspecify.annotations.NullMarked;
