/** The entities of docs/json.md. */
@NullMarked
package dev.athanor.jackson.guide;

import org.jspecify.annotations.NullMarked;
