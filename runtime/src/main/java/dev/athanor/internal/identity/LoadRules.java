package dev.athanor.internal.identity;

import dev.athanor.spi.RelationshipModel;
import dev.athanor.spi.RowColumns;
import java.util.Map;

/**
 * What a query says of the objects that it brings: part of its load plan, and kept by their group. Immutable.
 *
 * @param strategies for some relationships, whether they load for one object at a time, whatever their mapping says
 * @param columns what is read of their rows, at first and when they expired
 * @param refused the columns that may not be read by a statement of their own; without those of the key and the version
 */
public record LoadRules(Map<RelationshipModel, Boolean> strategies, RowColumns columns, RowColumns refused) {}
