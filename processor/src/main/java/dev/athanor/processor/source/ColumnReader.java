package dev.athanor.processor.source;

import dev.athanor.processor.model.ColumnFeatures;
import dev.athanor.processor.model.ColumnMeta;
import dev.athanor.processor.model.ComputedMeta;
import dev.athanor.processor.model.ConcreteMethod;
import dev.athanor.processor.model.DeclaredAttribute;
import dev.athanor.processor.model.DeclaredColumn;
import dev.athanor.processor.model.DeclaredEntity;
import dev.athanor.processor.model.DeclaredFeatures;
import dev.athanor.processor.model.DeclaredForeignKey;
import dev.athanor.processor.model.DeclaredFormula;
import dev.athanor.processor.model.DeclaredId;
import dev.athanor.processor.model.DeclaredRelationship;
import dev.athanor.processor.model.ForeignKeyMeta;
import dev.athanor.processor.model.FormulaMeta;
import dev.athanor.processor.model.KeyPart;
import dev.athanor.processor.model.SideMeta;
import dev.athanor.processor.model.Stated;
import dev.athanor.processor.model.ValueMeta;
import dev.athanor.processor.sql.FormulaText;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Lists the columns of an entity's table: those of accessors, and the foreign keys that none exposes. Used by the mapping reader. */
final class ColumnReader {
    private final DeclaredEntity declared;
    private final List<SideMeta> sides;
    private final Neighbours neighbours;
    private final KeyReader keys;
    private final EmbeddedColumnReader embedded;

    ColumnReader(DeclaredEntity declared, List<SideMeta> sides, Neighbours neighbours, KeyReader keys) {
        this.embedded = new EmbeddedColumnReader(neighbours.namingOf(declared));
        this.declared = declared;
        this.sides = sides;
        this.neighbours = neighbours;
        this.keys = keys;
    }

    /** The columns, numbered, those of the key first, formulas last. */
    List<ColumnMeta> read() {
        List<ColumnMeta> ids = new ArrayList<>();
        List<ColumnMeta> others = new ArrayList<>();
        List<DeclaredAttribute> formulas = new ArrayList<>();
        for (DeclaredAttribute attribute : declared.attributes()) {
            if (attribute.isFormula()) {
                formulas.add(attribute);
            } else if (attribute.isId()) {
                ids.add(column(attribute));
            } else if (attribute.isColumn()) {
                others.add(column(attribute));
            } else if (attribute.isEmbedded()) {
                others.addAll(embedded.columns(attribute));
            } else if (attribute.relationship() != null) {
                others.addAll(hidden(attribute));
            }
        }
        List<ColumnMeta> numbered = new ArrayList<>();
        for (List<ColumnMeta> part : List.of(ids, others)) {
            for (ColumnMeta column : part) {
                numbered.add(column.at(numbered.size()));
            }
        }
        List<String> own = numbered.stream().map(ColumnMeta::column).toList();
        for (DeclaredAttribute attribute : formulas) {
            numbered.add(formula(attribute, own).at(numbered.size()));
        }
        return numbered;
    }

    private ColumnMeta column(DeclaredAttribute attribute) {
        KeyPart exposed = keys.exposedPart(declared, attribute).orElse(null);
        SideMeta side = exposed == null ? null : exposedSide(attribute);
        boolean nullable = side == null
                ? attribute.accessor().nullable()
                : side.attribute().accessor().nullable();
        return new ColumnMeta(
                attribute.name(),
                keys.columnOf(declared, attribute),
                0,
                sized(attribute.value(), exposed == null ? statedTarget(attribute) : exposed.value()),
                nullable && !attribute.isId(),
                attribute.isId(),
                attribute.isGenerated(),
                attribute.column().unique().value(),
                attribute.column().index().value(),
                features(attribute),
                side == null ? null : side.attribute().name(),
                attribute.accessor(),
                attribute.origin());
    }

    /** What is read as a column is, and is no part of the table: it has no key, index or default. */
    private ColumnMeta formula(DeclaredAttribute attribute, List<String> own) {
        DeclaredFormula stated = Objects.requireNonNull(attribute.features().formula());
        FormulaMeta formula = FormulaText.read(
                stated, declared.schema().value(), declared.table().value(), own);
        return new ColumnMeta(
                attribute.name(),
                neighbours.namingOf(declared).column(attribute.name()),
                0,
                attribute.value(),
                attribute.accessor().nullable(),
                false,
                false,
                false,
                false,
                new ColumnFeatures(
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        formula,
                        false,
                        null,
                        null,
                        false,
                        attribute.features().comment()),
                null,
                attribute.accessor(),
                attribute.origin());
    }

    private ColumnFeatures features(DeclaredAttribute attribute) {
        DeclaredFeatures stated = attribute.features();
        DeclaredColumn column = attribute.column();
        boolean given = attribute.isGenerated() || stated.computedSql() != null;
        Stated<String> computed = stated.computedSql();
        return new ColumnFeatures(
                null,
                given ? null : method(stated.defaultMethod(), attribute),
                given ? null : method(stated.onUpdateMethod(), attribute),
                sequence(attribute),
                given || stated.defaultSql() == null
                        ? null
                        : stated.defaultSql().value(),
                computed == null ? null : new ComputedMeta(computed.value(), stated.computedStored()),
                null,
                stated.version() != null,
                method(stated.versionMethod(), attribute),
                isDeferred(attribute) ? column.group().value() : null,
                column.readOnly().value() && !attribute.isId(),
                stated.comment());
    }

    /** Where it cannot be, which is an error of its own, the column is read with the row. */
    private static boolean isDeferred(DeclaredAttribute attribute) {
        return attribute.column().deferred().value()
                && !attribute.isId()
                && attribute.features().version() == null
                && attribute.foreignKey() == null;
    }

    private static @Nullable String sequence(DeclaredAttribute attribute) {
        DeclaredId id = attribute.id();
        return id == null || !attribute.isGenerated() || id.sequence().value().isEmpty()
                ? null
                : id.sequence().value();
    }

    /** The name of a method that gives values of a column, if there is such a method. */
    private @Nullable String method(@Nullable Stated<String> stated, DeclaredAttribute attribute) {
        if (stated == null) {
            return null;
        }
        return declared.methods().stream()
                .filter(one -> one.name().equals(stated.value()))
                .filter(one -> one.gives(attribute.value().boxed()))
                .map(ConcreteMethod::name)
                .findFirst()
                .orElse(null);
    }

    private @Nullable SideMeta exposedSide(DeclaredAttribute attribute) {
        return sides.stream()
                .filter(one -> one.owning() && attribute.exposes(one.attribute().name()))
                .findFirst()
                .orElse(null);
    }

    /** The key column that a foreign key without a relationship refers to. */
    private @Nullable ValueMeta statedTarget(DeclaredAttribute attribute) {
        DeclaredForeignKey stated = attribute.foreignKey();
        if (stated == null || stated.entity() == null || !stated.entityMapped()) {
            return null;
        }
        Optional<DeclaredEntity> target = neighbours.entity(stated.entity());
        return target.flatMap(one -> keys.ofColumn(declared, attribute, one).parts().stream()
                        .map(KeyPart::value)
                        .findFirst())
                .orElse(null);
    }

    /** A foreign key has the size of what it refers to. */
    private static ValueMeta sized(ValueMeta own, @Nullable ValueMeta target) {
        return target == null ? own : own.sizedAs(target);
    }

    /** Whether a relationship that is never written reads a column that an accessor has, as keys with a part in common do. */
    private boolean isShared(DeclaredAttribute relationship, KeyPart part) {
        DeclaredRelationship stated = relationship.relationship();
        return stated != null
                && stated.behaviour().viewOnly().value()
                && declared.attributes().stream()
                        .filter(one ->
                                one.isColumn() && keys.columnOf(declared, one).equals(part.column()))
                        .anyMatch(one -> one.value().boxed().equals(part.value().boxed())
                                && Objects.equals(
                                        one.value().converter(), part.value().converter()));
    }

    private List<ColumnMeta> hidden(DeclaredAttribute relationship) {
        SideMeta side = sides.stream()
                .filter(one -> one.attribute().equals(relationship))
                .findFirst()
                .orElse(null);
        if (side == null || !side.owning() || !side.kind().isToOne() || !(side.join() instanceof ForeignKeyMeta key)) {
            return List.of();
        }
        return key.parts().stream()
                .filter(part -> declared.attributes().stream()
                        .noneMatch(one ->
                                one.exposes(relationship.name()) && one.name().equals(part.attribute())))
                .filter(part -> !isShared(relationship, part))
                .map(part -> new ColumnMeta(
                        part.attribute(),
                        part.column(),
                        0,
                        part.value(),
                        relationship.accessor().nullable(),
                        false,
                        false,
                        false,
                        false,
                        ColumnFeatures.NONE,
                        relationship.name(),
                        null,
                        relationship.origin()))
                .toList();
    }
}
