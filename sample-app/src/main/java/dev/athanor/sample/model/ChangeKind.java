package dev.athanor.sample.model;

/** What a commit did to a file; read from git and stored with each {@link Change}. */
public enum ChangeKind {
    /** The file is new. A copy of another file is new too. */
    ADD,
    /** The file was there and stays there, with other content or another mode. */
    MODIFY,
    /** The file is gone. */
    DELETE,
    /** The file comes from another path, with the same content or one much like it. */
    RENAME
}
