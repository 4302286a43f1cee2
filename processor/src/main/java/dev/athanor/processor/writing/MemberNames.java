package dev.athanor.processor.writing;

import dev.athanor.processor.model.ColumnMeta;
import dev.athanor.processor.model.EntityMeta;
import dev.athanor.processor.model.RelationshipMeta;
import dev.athanor.processor.model.TransientMeta;
import dev.athanor.processor.naming.NamingStrategy;
import dev.athanor.processor.naming.ReservedWords;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The names of members of the generated classes that stand for an attribute, and of those beside them. */
final class MemberNames {
    private static final Set<String> MODEL_CONSTANTS = Set.of("TABLE", "MODEL");

    private final Set<String> fields = new HashSet<>();

    private MemberNames(EntityMeta entity) {
        entity.columns().forEach(column -> fields.add(field(column)));
        entity.relationships().forEach(relationship -> fields.add(field(relationship)));
        entity.embedded().forEach(value -> fields.add(ReservedWords.variable(value.name())));
        entity.transients().forEach(value -> fields.add(field(value)));
    }

    static MemberNames of(EntityMeta entity) {
        return new MemberNames(entity);
    }

    static String field(ColumnMeta column) {
        return ReservedWords.variable(column.name());
    }

    static String field(RelationshipMeta relationship) {
        return ReservedWords.variable(relationship.name());
    }

    static String field(TransientMeta value) {
        return ReservedWords.variable(value.name());
    }

    /** The constant of a model that states a relationship. */
    static String constant(RelationshipMeta relationship) {
        String name = NamingStrategy.constant(relationship.name());
        return MODEL_CONSTANTS.contains(name) || RowMapping.isConstant(name) ? name + "_" : name;
    }

    /** The constant of a model that is the column type of a converter. */
    static String typeConstant(EntityMeta entity, ColumnMeta column) {
        String name = NamingStrategy.constant(column.name()) + "_TYPE";
        boolean taken =
                entity.relationships().stream().anyMatch(one -> constant(one).equals(name));
        return taken ? name + "_" : name;
    }

    /** The constant of a model that is the formula of an attribute or method with this name in queries. */
    static String formulaConstant(EntityMeta entity, String attribute) {
        String name = NamingStrategy.constant(attribute) + "_FORMULA";
        boolean taken =
                entity.relationships().stream().anyMatch(one -> constant(one).equals(name));
        return taken ? name + "_" : name;
    }

    /** A field of the instance class that belongs to no attribute. */
    String own(String name) {
        return fields.contains(name) ? "athanor$" + name : name;
    }

    /** A name for a local variable or parameter beside others that are taken. */
    static String local(String name, String... taken) {
        return List.of(taken).contains(name) ? name + "_" : name;
    }
}
