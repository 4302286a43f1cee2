/** The rules that every module's sources keep, one small class each; imports nothing of ours. */
@NullMarked
package dev.athanor.conformance.house;

import org.jspecify.annotations.NullMarked;
