package dev.athanor.processor.source;

import dev.athanor.processor.model.DeclaredAttribute;
import dev.athanor.processor.model.DeclaredEntity;
import dev.athanor.processor.model.DeclaredForeignKey;
import dev.athanor.processor.model.DeclaredRelationship;
import dev.athanor.processor.model.ForeignKeyMeta;
import dev.athanor.processor.model.KeyPart;
import dev.athanor.processor.model.LinkTableMeta;
import dev.athanor.processor.model.StatedNames;
import dev.athanor.processor.model.ValueMeta;
import dev.athanor.processor.naming.NamingStrategy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Names the columns by which entities refer to each other. Used by the mapping reader. */
final class KeyReader {
    /** Keys that are foreign keys that are keys: how far such a chain is followed, as it may be a circle. */
    private static final int LONGEST_CHAIN = 8;

    private final Neighbours neighbours;

    KeyReader(Neighbours neighbours) {
        this.neighbours = neighbours;
    }

    /** The foreign key of a to-one relationship. */
    ForeignKeyMeta ofToOne(DeclaredEntity owner, DeclaredAttribute toOne, DeclaredEntity target) {
        return new ForeignKeyMeta(
                owner.type(),
                owner.table().value(),
                target.type(),
                schemaOf(target),
                target.table().value(),
                parts(owner, toOne, target, 0),
                OnDeletes.of(owner, toOne, target),
                KeyUpdates.of(owner, toOne, target),
                toOne.relationship() != null && toOne.relationship().index().value(),
                toOne.origin());
    }

    /** The foreign key that an accessor states without a relationship; of a target with several key columns, to the first. */
    ForeignKeyMeta ofColumn(DeclaredEntity owner, DeclaredAttribute column, DeclaredEntity target) {
        List<KeyPart> parts = target.ids().stream()
                .limit(1)
                .map(id -> new KeyPart(
                        columnOf(owner, column),
                        column.name(),
                        columnOf(target, id),
                        id.name(),
                        valueOf(target, id, 0)))
                .toList();
        return new ForeignKeyMeta(
                owner.type(),
                owner.table().value(),
                target.type(),
                schemaOf(target),
                target.table().value(),
                parts,
                OnDeletes.of(owner, column, target),
                KeyUpdates.of(owner, column, target),
                false,
                column.origin());
    }

    /** The link table of a many-to-many relationship that names it. */
    LinkTableMeta ofLink(
            DeclaredEntity owner,
            DeclaredRelationship relationship,
            DeclaredEntity target,
            @Nullable DeclaredRelationship otherSide) {
        return new LinkTableMeta(
                schemaOf(owner),
                relationship.secondary().value(),
                schemaOf(owner),
                owner.table().value(),
                schemaOf(target),
                target.table().value(),
                linkParts(owner, owner, relationship.joinColumn()),
                linkParts(owner, target, relationship.inverseJoinColumn()),
                OnDeletes.ofLink(relationship, otherSide),
                KeyUpdates.ofLink(relationship, otherSide));
    }

    /** The name of a column: stated, that of the relationship which the accessor exposes, or by naming strategy. */
    String columnOf(DeclaredEntity owner, DeclaredAttribute column) {
        return columnOf(owner, column, 0);
    }

    /** The part of a relationship's foreign key that an accessor exposes. */
    Optional<KeyPart> exposedPart(DeclaredEntity owner, DeclaredAttribute column) {
        return exposedPart(owner, column, 0);
    }

    private Optional<KeyPart> exposedPart(DeclaredEntity owner, DeclaredAttribute column, int depth) {
        DeclaredForeignKey foreignKey = column.foreignKey();
        if (foreignKey == null || depth > LONGEST_CHAIN) {
            return Optional.empty();
        }
        DeclaredAttribute toOne = owner.relationship(foreignKey.relationship().value())
                .filter(one -> one.relationship() != null && !one.relationship().isToMany())
                .orElse(null);
        DeclaredEntity target =
                toOne == null ? null : neighbours.targetOf(toOne).orElse(null);
        if (toOne == null || target == null) {
            return Optional.empty();
        }
        return parts(owner, toOne, target, depth).stream()
                .filter(part -> part.attribute().equals(column.name()))
                .findFirst();
    }

    private String columnOf(DeclaredEntity owner, DeclaredAttribute column, int depth) {
        String stated = column.column().name().value();
        if (!stated.isEmpty()) {
            return stated;
        }
        return exposedPart(owner, column, depth + 1)
                .map(KeyPart::column)
                .orElse(naming(owner).column(column.name()));
    }

    private List<KeyPart> parts(DeclaredEntity owner, DeclaredAttribute toOne, DeclaredEntity target, int depth) {
        List<KeyPart> parts = new ArrayList<>();
        List<DeclaredAttribute> ids = target.ids();
        List<String> stated = joinColumns(toOne, ids.size());
        for (int i = 0; i < ids.size(); i++) {
            String column = stated.isEmpty() ? "" : stated.get(i);
            parts.add(part(owner, toOne, target, ids.get(i), column, ids.size() == 1, depth));
        }
        return parts.isEmpty() ? List.of(unknownPart(owner, toOne)) : parts;
    }

    private KeyPart part(
            DeclaredEntity owner,
            DeclaredAttribute toOne,
            DeclaredEntity target,
            DeclaredAttribute id,
            String joinColumn,
            boolean single,
            int depth) {
        String keyColumn = columnOf(target, id, depth);
        String column = joinColumn.isEmpty() ? naming(owner).foreignKeyColumn(toOne.name(), keyColumn) : joinColumn;
        String attribute = NamingStrategy.foreignKeyAttribute(toOne.name(), id.name());
        Optional<DeclaredAttribute> exposing = owner.attributes().stream()
                .filter(one -> one.exposes(toOne.name()))
                .filter(one -> single
                        || one.name().equals(attribute)
                        || statedOrNamed(owner, one).equals(column))
                .findFirst();
        String stated = exposing.map(one -> one.column().name().value()).orElse("");
        return new KeyPart(
                stated.isEmpty() ? column : stated,
                exposing.map(DeclaredAttribute::name).orElse(attribute),
                keyColumn,
                id.name(),
                valueOf(target, id, depth));
    }

    /** The names that a to-one states for its foreign key, if there are as many as the key has columns. */
    private static List<String> joinColumns(DeclaredAttribute toOne, int count) {
        DeclaredRelationship relationship = toOne.relationship();
        return relationship == null ? List.of() : relationship.joinColumn().forColumns(count);
    }

    private String statedOrNamed(DeclaredEntity owner, DeclaredAttribute column) {
        String stated = column.column().name().value();
        return stated.isEmpty() ? naming(owner).column(column.name()) : stated;
    }

    private List<KeyPart> linkParts(DeclaredEntity owner, DeclaredEntity end, StatedNames stated) {
        List<KeyPart> parts = new ArrayList<>();
        List<String> names = stated.forColumns(end.ids().size());
        for (DeclaredAttribute id : end.ids()) {
            String keyColumn = columnOf(end, id);
            String column = !names.isEmpty()
                    ? names.get(parts.size())
                    : naming(owner).foreignKeyColumn(end.type().simpleName(), keyColumn);
            parts.add(new KeyPart(column, column, keyColumn, id.name(), valueOf(end, id, 0)));
        }
        return parts;
    }

    /** The type of a key column, and its size: that of the key it refers to where it is itself a foreign key. */
    private ValueMeta valueOf(DeclaredEntity owner, DeclaredAttribute id, int depth) {
        return exposedPart(owner, id, depth + 1)
                .map(KeyPart::value)
                .orElse(id.value())
                .asBoxed();
    }

    private KeyPart unknownPart(DeclaredEntity owner, DeclaredAttribute toOne) {
        List<String> stated = joinColumns(toOne, 1);
        return new KeyPart(
                stated.isEmpty() ? naming(owner).foreignKeyColumn(toOne.name(), "id") : stated.get(0),
                NamingStrategy.foreignKeyAttribute(toOne.name(), "id"),
                "id",
                "id",
                ValueMeta.unknown());
    }

    /** The style in which the columns of an entity's table are named, and those of the link tables that it states. */
    private NamingStrategy naming(DeclaredEntity owner) {
        return neighbours.namingOf(owner);
    }

    private static @Nullable String schemaOf(DeclaredEntity entity) {
        return entity.schema().value().isEmpty() ? null : entity.schema().value();
    }
}
