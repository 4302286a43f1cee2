package dev.athanor.annotation;

/** What an operation on an entity does to the targets of a relationship. The words are SQLAlchemy's. */
public enum Cascade {
    /** Targets enter the session with the entity. */
    SAVE_UPDATE,
    /** Targets are merged with the entity. */
    MERGE,
    /** Targets are refreshed and expired with the entity. */
    REFRESH_EXPIRE,
    /** Targets are expunged with the entity. */
    EXPUNGE,
    /** Targets are deleted with the entity. */
    DELETE,
    /** A target that is taken out of the relationship is deleted. Not part of {@link #ALL}. */
    DELETE_ORPHAN,
    /** SAVE_UPDATE, MERGE, REFRESH_EXPIRE, EXPUNGE and DELETE. */
    ALL
}
