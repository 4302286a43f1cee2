package dev.athanor.dialect;

/**
 * What a database can do, for callers that choose between ways.
 *
 * @param maxBinds the greatest number of placeholders in a statement
 * @param returning whether an INSERT can return columns ({@code InsertNode.returning})
 * @param keysOfBatch whether {@code getGeneratedKeys} after a batch tells the key of every row
 * @param columnsOfBatch whether it tells the values of any other column that the database made, too
 * @param keysOfSequences whether {@code getGeneratedKeys} tells keys that a sequence makes
 * @param altersConstraints whether a foreign key can be added to a table that exists
 * @param transactionalDdl whether CREATE and DROP are rolled back with their transaction
 * @param deletesSelfReferences whether a row that refers to itself can be deleted as it is
 * @param splitsBatches whether each row of a batch is a statement of its own for the server, so that INSERTs with many rows in one
 *     are quicker
 * @param readsSnapshot whether a query without a lock may see a row as it was when the transaction first read, while an UPDATE
 *     sees it as it is
 */
public record Capabilities(
        int maxBinds,
        boolean returning,
        boolean keysOfBatch,
        boolean columnsOfBatch,
        boolean keysOfSequences,
        boolean altersConstraints,
        boolean transactionalDdl,
        boolean deletesSelfReferences,
        boolean splitsBatches,
        boolean readsSnapshot) {}
