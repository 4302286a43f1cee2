package dev.athanor.processor.source;

import com.palantir.javapoet.ClassName;
import dev.athanor.annotation.Cascade;
import dev.athanor.processor.model.AccessorMeta;
import dev.athanor.processor.model.ColumnMeta;
import dev.athanor.processor.model.DeclaredAttribute;
import dev.athanor.processor.model.DeclaredEmbedded;
import dev.athanor.processor.model.DeclaredEntity;
import dev.athanor.processor.model.DeclaredForeignKey;
import dev.athanor.processor.model.DeclaredFormulaMethod;
import dev.athanor.processor.model.DeclaredRelationship;
import dev.athanor.processor.model.EmbeddedMeta;
import dev.athanor.processor.model.EntityMeta;
import dev.athanor.processor.model.ForeignKeyMeta;
import dev.athanor.processor.model.FormulaMethodMeta;
import dev.athanor.processor.model.IdMeta;
import dev.athanor.processor.model.MappingMeta;
import dev.athanor.processor.model.MethodMeta;
import dev.athanor.processor.model.RelationshipBehaviour;
import dev.athanor.processor.model.RelationshipMeta;
import dev.athanor.processor.model.ShapeKind;
import dev.athanor.processor.model.SideMeta;
import dev.athanor.processor.model.StrayKind;
import dev.athanor.processor.model.StrayMethod;
import dev.athanor.processor.model.TransientMeta;
import dev.athanor.processor.sql.FormulaText;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.lang.model.util.Elements;

/** Puts an entity among the others that it refers to, and numbers its columns and relationships. Called by the step. */
public final class MappingReader {
    private final Elements elements;
    private final EntityReader reader;

    /** A reader for the round of {@code reader}. */
    public MappingReader(Elements elements, EntityReader reader) {
        this.elements = elements;
        this.reader = reader;
    }

    /** The mapping of an entity. */
    public MappingMeta read(DeclaredEntity declared) {
        Neighbours neighbours = new Neighbours(elements, reader, declared);
        KeyReader keys = new KeyReader(neighbours);
        SideReader sideReader = new SideReader(neighbours, keys);
        List<SideMeta> sides = new ArrayList<>();
        for (DeclaredAttribute attribute : declared.relationships()) {
            DeclaredRelationship relationship = attribute.relationship();
            if (relationship != null) {
                sides.add(sideReader.read(declared, attribute, relationship));
            }
        }
        List<ColumnMeta> asDeclared = new ColumnReader(declared, sides, neighbours, keys).read();
        UniqueNames names = new UniqueNames(declared);
        List<ColumnMeta> columns =
                asDeclared.stream().map(one -> one.named(names.of(one))).toList();
        EntityMeta entity = new EntityMeta(
                declared.type(),
                declared.element(),
                declared.access(),
                declared.shape().kind() == ShapeKind.INTERFACE,
                isExtendable(declared, sides),
                declared.hasToString(),
                neighbours.namingOf(declared).style(),
                declared.schema().value().isEmpty() ? null : declared.schema().value(),
                declared.table().value(),
                IndexReader.resolve(declared.indexes(), columns),
                declared.checks(),
                CheckReader.sqlOf(declared),
                declared.comment(),
                new IdMeta(columns.stream().filter(ColumnMeta::id).toList()),
                columns,
                formulaMethods(declared, columns, names),
                relationships(sides, columns.size(), names),
                foreignKeys(declared, sides, neighbours, keys),
                embedded(declared, columns, names),
                transients(declared),
                unmapped(declared),
                declared.constructors(),
                declared.origin());
        Map<ClassName, DeclaredEntity> others = new TreeMap<>(neighbours.found());
        others.remove(declared.type());
        return new MappingMeta(declared, others, sides, asDeclared, entity);
    }

    /** A relationship to no entity has a type that nothing could be returned for: no class can override its accessor. */
    private static boolean isExtendable(DeclaredEntity declared, List<SideMeta> sides) {
        boolean constructible = declared.shape().kind() == ShapeKind.INTERFACE
                || !declared.constructors().isEmpty();
        return constructible
                && declared.shape().isOpen()
                && sides.stream().allMatch(one -> one.target() != null)
                && declared.attributes().stream()
                        .allMatch(one -> one.overridable() && one.typeVisible() && one.typeResolved())
                && declared.strays().stream().allMatch(one -> one.kind() != StrayKind.INVISIBLE && one.resolved());
    }

    private static List<RelationshipMeta> relationships(List<SideMeta> sides, int first, UniqueNames names) {
        List<RelationshipMeta> relationships = new ArrayList<>();
        for (SideMeta side : sides) {
            relationships.add(relationship(side, first + relationships.size(), names));
        }
        return relationships;
    }

    private static RelationshipMeta relationship(SideMeta side, int index, UniqueNames names) {
        DeclaredRelationship declared = side.declared();
        AccessorMeta accessor = side.attribute().accessor();
        DeclaredAttribute partner = side.partner();
        return new RelationshipMeta(
                names.of(side.attribute()),
                index,
                side.kind(),
                side.owning(),
                declared.collection(),
                side.target() == null ? ClassName.OBJECT : declared.target(),
                side.target() != null,
                accessor.nullable() && !declared.isToMany(),
                partner == null ? null : partner.name(),
                spellOut(declared.cascade().value()),
                declared.loading().value(),
                RelationshipBehaviour.of(declared),
                side.join(),
                accessor,
                side.attribute().origin());
    }

    private static List<Cascade> spellOut(List<Cascade> stated) {
        Set<Cascade> all = EnumSet.noneOf(Cascade.class);
        for (Cascade cascade : stated) {
            if (cascade == Cascade.ALL) {
                all.addAll(EnumSet.complementOf(EnumSet.of(Cascade.ALL, Cascade.DELETE_ORPHAN)));
            } else {
                all.add(cascade);
            }
        }
        return List.copyOf(all);
    }

    private static List<FormulaMethodMeta> formulaMethods(
            DeclaredEntity declared, List<ColumnMeta> columns, UniqueNames names) {
        List<String> own = columns.stream()
                .filter(one -> !one.isFormula())
                .map(ColumnMeta::column)
                .toList();
        return declared.formulaMethods().stream()
                .filter(DeclaredFormulaMethod::isUsable)
                .map(one -> new FormulaMethodMeta(
                        names.of(one),
                        one.method(),
                        one.value(),
                        FormulaText.read(
                                one.formula(),
                                declared.schema().value(),
                                declared.table().value(),
                                own),
                        one.origin()))
                .toList();
    }

    private static List<ForeignKeyMeta> foreignKeys(
            DeclaredEntity declared, List<SideMeta> sides, Neighbours neighbours, KeyReader keys) {
        List<ForeignKeyMeta> foreignKeys = new ArrayList<>();
        for (SideMeta side : sides) {
            if (side.owning() && side.kind().isToOne() && side.join() instanceof ForeignKeyMeta key) {
                foreignKeys.add(key);
            }
        }
        for (DeclaredAttribute attribute : declared.attributes()) {
            DeclaredForeignKey stated = attribute.foreignKey();
            if (attribute.isColumn() && stated != null && stated.entity() != null && stated.entityMapped()) {
                neighbours
                        .entity(stated.entity())
                        .ifPresent(target -> foreignKeys.add(keys.ofColumn(declared, attribute, target)));
            }
        }
        return foreignKeys;
    }

    private static List<EmbeddedMeta> embedded(DeclaredEntity declared, List<ColumnMeta> columns, UniqueNames names) {
        List<EmbeddedMeta> found = new ArrayList<>();
        for (DeclaredAttribute attribute : declared.attributes()) {
            DeclaredEmbedded embedded = attribute.embedded();
            if (attribute.isEmbedded() && embedded != null) {
                found.add(EmbeddedColumnReader.meta(attribute, embedded, names, columns));
            }
        }
        return found;
    }

    private static List<TransientMeta> transients(DeclaredEntity declared) {
        return declared.attributes().stream()
                .filter(one -> one.isTransient() && one.relationship() == null)
                .map(one -> new TransientMeta(one.name(), one.accessor(), one.origin()))
                .toList();
    }

    private static List<MethodMeta> unmapped(DeclaredEntity declared) {
        return declared.strays().stream()
                .filter(one -> one.kind() != StrayKind.INVISIBLE && one.resolved())
                .map(StrayMethod::method)
                .toList();
    }
}
