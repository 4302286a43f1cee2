@NullMarked
package dev.athanor.processor.sql;

import org.jspecify.annotations.NullMarked;
