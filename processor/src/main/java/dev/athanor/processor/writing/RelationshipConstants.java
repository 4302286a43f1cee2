package dev.athanor.processor.writing;

import dev.athanor.annotation.Cascade;
import dev.athanor.annotation.Loading;
import dev.athanor.processor.model.CollectionKind;
import dev.athanor.processor.model.ColumnMeta;
import dev.athanor.processor.model.EntityMeta;
import dev.athanor.processor.model.ForeignKeyMeta;
import dev.athanor.processor.model.KeyPart;
import dev.athanor.processor.model.LinkTableMeta;
import dev.athanor.processor.model.RelationshipBehaviour;
import dev.athanor.processor.model.RelationshipMeta;
import dev.athanor.processor.printing.Code;
import dev.athanor.processor.printing.FieldDeclaration;
import dev.athanor.processor.printing.TypeDeclaration;
import dev.athanor.processor.type.RuntimeNames;
import java.util.List;
import java.util.function.Function;
import javax.lang.model.element.Modifier;

/** The constants of a model that state its relationships, and the link tables that they own. */
final class RelationshipConstants {
    private static final List<Cascade> BY_DEFAULT = List.of(Cascade.SAVE_UPDATE, Cascade.MERGE);
    private static final List<Cascade> PARTS_OF_ALL =
            List.of(Cascade.SAVE_UPDATE, Cascade.MERGE, Cascade.REFRESH_EXPIRE, Cascade.EXPUNGE, Cascade.DELETE);

    private final EntityMeta entity;

    RelationshipConstants(EntityMeta entity) {
        this.entity = entity;
    }

    void addTo(TypeDeclaration.Builder type) {
        for (RelationshipMeta relationship : entity.relationships()) {
            if (relationship.owning() && relationship.join() instanceof LinkTableMeta link) {
                type.addField(FieldDeclaration.of(
                                RuntimeNames.LINK_TABLE,
                                linkName(relationship),
                                Modifier.PRIVATE,
                                Modifier.STATIC,
                                Modifier.FINAL)
                        .withValue(link(link)));
            }
            type.addField(FieldDeclaration.of(
                            RuntimeNames.RELATIONSHIP_MODEL,
                            MemberNames.constant(relationship),
                            Modifier.STATIC,
                            Modifier.FINAL)
                    .withValue(value(relationship)));
        }
    }

    private Code value(RelationshipMeta relationship) {
        Code.Builder code = Code.builder()
                .add(
                        "$T.$L($L, $S$L)$>$>",
                        RuntimeNames.RELATIONSHIP_MODEL,
                        factory(relationship),
                        relationship.index(),
                        relationship.name(),
                        keys(relationship));
        if (relationship.isToOne() && !relationship.nullable()) {
            code.add("\n.required()");
        }
        if (relationship.backPopulates() != null) {
            code.add("\n.backPopulates($S)", relationship.backPopulates());
        }
        if (!relationship.cascade().equals(BY_DEFAULT)) {
            code.add("\n.cascade($L)", cascades(relationship));
        }
        if (relationship.loading() != Loading.PEERS) {
            code.add("\n.loading($T.$L)", RuntimeNames.LOADING, relationship.loading());
        }
        if (relationship.collection() == CollectionKind.SET) {
            code.add("\n.asSet()");
        }
        if (relationship.accessor().validation() != null) {
            code.add("\n.validated()");
        }
        addBehaviour(code, relationship.behaviour());
        return code.add("$<$<").build();
    }

    private static void addBehaviour(Code.Builder code, RelationshipBehaviour behaviour) {
        if (behaviour.viewOnly()) {
            code.add("\n.viewOnly()");
        }
        if (behaviour.passiveDeletes()) {
            code.add("\n.passiveDeletes()");
        }
        if (!behaviour.passiveUpdates()) {
            code.add("\n.activeUpdates()");
        }
        if (behaviour.singleParent()) {
            code.add("\n.singleParent()");
        }
        if (behaviour.postUpdate()) {
            code.add("\n.postUpdate()");
        }
        if (!behaviour.orderBy().isEmpty()) {
            code.add("\n.orderBy($L)", TableCode.strings(behaviour.orderBy(), Function.identity()));
        }
        if (!behaviour.position().isEmpty()) {
            code.add("\n.position($S)", behaviour.position());
        }
        if (!behaviour.mapKey().isEmpty()) {
            code.add("\n.mapKey($S)", behaviour.mapKey());
        }
    }

    private static String factory(RelationshipMeta relationship) {
        return switch (relationship.kind()) {
            case MANY_TO_ONE, ONE_TO_ONE -> relationship.owning() ? "toOne" : "inverseToOne";
            case ONE_TO_MANY -> "oneToMany";
            case MANY_TO_MANY ->
                relationship.join() instanceof LinkTableMeta && relationship.owning()
                        ? "manyToMany"
                        : "inverseManyToMany";
        };
    }

    private Code keys(RelationshipMeta relationship) {
        Code.Builder code = Code.builder();
        if (relationship.join() instanceof ForeignKeyMeta key) {
            for (KeyPart part : key.parts()) {
                code.add(relationship.owning() ? Code.of(", $L", index(part)) : Code.of(", $S", part.column()));
            }
        } else if (relationship.join() instanceof LinkTableMeta && relationship.owning()) {
            code.add(", $L", linkName(relationship));
        }
        return code.build();
    }

    /** The number of a key's column; any where there is none, as only a broken entity has such a key. */
    private int index(KeyPart part) {
        return entity.columns().stream()
                .filter(column -> column.column().equals(part.column()))
                .mapToInt(ColumnMeta::index)
                .findFirst()
                .orElse(0);
    }

    private static Code link(LinkTableMeta link) {
        return Code.of(
                "new $1T(\n$>$>$2L,\n$3T.of($4L), $3T.of($5L)$<$<)",
                RuntimeNames.LINK_TABLE,
                TableCode.ofLink(link),
                List.class,
                TableCode.strings(link.toThis(), KeyPart::column),
                TableCode.strings(link.toTarget(), KeyPart::column));
    }

    private static String linkName(RelationshipMeta relationship) {
        return MemberNames.constant(relationship) + "_LINK";
    }

    private static Code cascades(RelationshipMeta relationship) {
        List<Cascade> cascades = relationship.cascade();
        boolean all = cascades.containsAll(PARTS_OF_ALL);
        List<Cascade> stated = cascades.stream()
                .filter(one -> !all || !PARTS_OF_ALL.contains(one))
                .toList();
        Code rest = stated.stream()
                .filter(one -> one != Cascade.ALL)
                .map(one -> Code.of("$T.$L", RuntimeNames.CASCADE, one))
                .collect(Code.joining(", "));
        if (!all) {
            return rest;
        }
        Code first = Code.of("$T.ALL", RuntimeNames.CASCADE);
        return rest.isEmpty() ? first : Code.of("$L, $L", first, rest);
    }
}
