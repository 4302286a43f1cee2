/** Records that rows are read into: by statements in SQL, and by queries. */
@NullMarked
package dev.athanor.it.report;

import org.jspecify.annotations.NullMarked;
