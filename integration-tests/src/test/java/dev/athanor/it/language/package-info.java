/** The query language: each construct with the SQL that it gives on each database, executed there; and the page about it. */
@NullMarked
package dev.athanor.it.language;

import org.jspecify.annotations.NullMarked;
