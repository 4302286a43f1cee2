package dev.athanor.processor.model;

import com.palantir.javapoet.ClassName;
import dev.athanor.processor.diagnostic.Origin;
import java.util.List;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * All that is known about an entity when code is written: its class, table, columns and relationships, with everything that
 * concerns other entities resolved. A broken entity has one too, with what could be made out.
 *
 * @param type the user's class or interface
 * @param element the same as javac's element: the originating element of what is generated
 * @param access who sees the class, and so its query type; a nested class is seen by no more than its enclosing ones
 * @param isInterface whether it is an interface, so that the generated class implements it
 * @param extendable whether a generated class in the same package can extend it and override all its abstract methods
 * @param hasToString whether the user's class has a {@code toString} of its own
 * @param naming the style in which its tables and columns are named where its source does not say
 * @param schema the schema of the table; null is the one that the connection is in
 * @param table the table's name
 * @param indexes indexes and unique keys over several columns
 * @param checks conditions that each row meets
 * @param schemaSql the expressions in the table's definition, those of checks too
 * @param comment what the table holds, for people, or null
 * @param id the primary key
 * @param columns all columns, those of the key first, and formulas last; the position is the attribute number
 * @param formulaMethods the methods that an expression stands for in queries
 * @param relationships all relationships; attribute numbers follow those of the columns
 * @param foreignKeys the foreign keys of the table, those of relationships and others
 * @param embedded records whose components are columns
 * @param transients values without a column
 * @param unmapped abstract methods that are no accessors, or whose type is no use: overridden by a method that throws
 * @param constructors the constructors that are not private; empty for an interface
 * @param origin the class, at its {@code @Entity}
 */
public record EntityMeta(
        ClassName type,
        TypeElement element,
        Access access,
        boolean isInterface,
        boolean extendable,
        boolean hasToString,
        String naming,
        @Nullable String schema,
        String table,
        List<IndexMeta> indexes,
        List<CheckMeta> checks,
        List<SchemaSqlMeta> schemaSql,
        @Nullable String comment,
        IdMeta id,
        List<ColumnMeta> columns,
        List<FormulaMethodMeta> formulaMethods,
        List<RelationshipMeta> relationships,
        List<ForeignKeyMeta> foreignKeys,
        List<EmbeddedMeta> embedded,
        List<TransientMeta> transients,
        List<MethodMeta> unmapped,
        List<ConstructorMeta> constructors,
        Origin origin) {
    /** Copies the lists. */
    public EntityMeta {
        columns = List.copyOf(columns);
        formulaMethods = List.copyOf(formulaMethods);
        relationships = List.copyOf(relationships);
        foreignKeys = List.copyOf(foreignKeys);
        indexes = List.copyOf(indexes);
        checks = List.copyOf(checks);
        schemaSql = List.copyOf(schemaSql);
        embedded = List.copyOf(embedded);
        transients = List.copyOf(transients);
        unmapped = List.copyOf(unmapped);
        constructors = List.copyOf(constructors);
    }

    /** The columns of the table: all but formulas. */
    public List<ColumnMeta> tableColumns() {
        return columns.stream().filter(one -> !one.isFormula()).toList();
    }

    /** The columns that are read with a row: all but deferred ones. */
    public List<ColumnMeta> rowColumns() {
        return columns.stream().filter(one -> !one.isDeferred()).toList();
    }

    /** The number of columns and relationships: how many bits a mask needs. */
    public int attributeCount() {
        return columns.size() + relationships.size();
    }

    /** Whether an object can be made to load a row into: an interface, or a class with a constructor without parameters. */
    public boolean isLoadable() {
        return extendable
                && (isInterface
                        || constructors.stream()
                                .anyMatch(one -> one.parameters().isEmpty()));
    }

    /** The name in messages: the simple name, with those of enclosing classes. */
    public String displayName() {
        return String.join(".", type.simpleNames());
    }
}
