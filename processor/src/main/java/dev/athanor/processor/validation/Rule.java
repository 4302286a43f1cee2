package dev.athanor.processor.validation;

import dev.athanor.processor.diagnostic.Report;
import dev.athanor.processor.model.MappingMeta;

/** A family of rules. Called by {@link Validation} for each entity. */
interface Rule {
    /** Adds what is wrong with an entity to the report. */
    void check(MappingMeta mapping, Report report);
}
