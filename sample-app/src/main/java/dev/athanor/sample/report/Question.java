package dev.athanor.sample.report;

import dev.athanor.session.Session;

/** Something that one would like to know about a history; answered by typed queries for {@link Report}. */
interface Question {
    /** Asks the database. */
    Answer answer(Session session);
}
