/**
 * Database servers for tests, and empty databases on them. Knows nothing of Athanor's other modules; their tests use it.
 */
@NullMarked
package dev.athanor.testing;

import org.jspecify.annotations.NullMarked;
