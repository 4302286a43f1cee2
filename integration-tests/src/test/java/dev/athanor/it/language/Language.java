package dev.athanor.it.language;

import java.util.List;
import java.util.stream.Stream;

/** The chapters of the query language, in the order of the page. */
final class Language {
    /** Whether files are written anew in place of being compared. */
    static final boolean UPDATE = Boolean.getBoolean("language.update");

    static final List<Chapter> CHAPTERS = Stream.<Class<?>>of(
                    Comparisons.class,
                    Conditions.class,
                    Nulls.class,
                    Strings.class,
                    Numbers.class,
                    DatesAndTimes.class,
                    JsonValues.class,
                    Lists.class,
                    Cases.class,
                    Selecting.class,
                    OrderingAndLimits.class,
                    KeysetPaging.class,
                    Joins.class,
                    Paths.class,
                    RelationshipConditions.class,
                    LoadingRelationships.class,
                    NestedLists.class,
                    SubQueries.class,
                    DerivedTables.class,
                    CommonTables.class,
                    Compounds.class,
                    Aggregates.class,
                    Grouping.class,
                    Windows.class,
                    Rows.class,
                    EmbeddedRecords.class,
                    Locks.class,
                    RawFragments.class,
                    SqlStatements.class,
                    Inserts.class,
                    Upserts.class,
                    Updates.class,
                    Deletes.class,
                    Merges.class,
                    ReturnedRows.class,
                    CoreTables.class)
            .map(Chapter::of)
            .toList();

    private Language() {}
}
