/**
 * Reads a git repository into plain records, with JGit and nothing of Athanor's. Of this application it imports {@code model}'s
 * {@link dev.athanor.sample.model.ChangeKind} only.
 */
@NullMarked
package dev.athanor.sample.git;

import org.jspecify.annotations.NullMarked;
