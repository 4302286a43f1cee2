package dev.athanor.processor.source;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.athanor.annotation.Cascade;
import dev.athanor.annotation.KeyUpdate;
import dev.athanor.annotation.Loading;
import dev.athanor.annotation.OnDelete;
import dev.athanor.processor.model.CollectionKind;
import dev.athanor.processor.model.DeclaredBehaviour;
import dev.athanor.processor.model.DeclaredRelationship;
import dev.athanor.processor.model.Stated;
import dev.athanor.processor.model.TargetForm;
import dev.athanor.processor.type.RuntimeNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** Reads {@code @Relationship} and the type of the accessor that has it. Used by the accessor reader. */
final class RelationshipReader {
    private static final Map<String, CollectionKind> COLLECTIONS = Map.of(
            "java.util.List",
            CollectionKind.LIST,
            "java.util.Set",
            CollectionKind.SET,
            "java.util.Collection",
            CollectionKind.COLLECTION,
            "java.util.Map",
            CollectionKind.MAP,
            RuntimeNames.WRITE_ONLY.canonicalName(),
            CollectionKind.WRITE_ONLY);

    private static final Pattern COLLECTION_NAME = Pattern.compile("\\b(List|Set|Collection|WriteOnly)(?=<|$)");

    private final Types types;
    private final TypeReader typeReader;

    /** What every collection is one of, as far as the compilation has them. */
    private final List<TypeMirror> collections = new ArrayList<>();

    RelationshipReader(Elements elements, Types types, TypeReader typeReader) {
        this.types = types;
        this.typeReader = typeReader;
        for (String name : List.of("java.util.Collection", "java.util.Map", RuntimeNames.WRITE_ONLY.canonicalName())) {
            TypeElement type = elements.getTypeElement(name);
            if (type != null) {
                collections.add(types.erasure(type.asType()));
            }
        }
    }

    /** The relationship that an annotation and a type declare. */
    DeclaredRelationship read(AnnotationFacts facts, TypeMirror type) {
        CollectionKind collection = collectionOf(type);
        TypeMirror end = endOf(type, collection);
        TypeElement target = end == null ? null : typeReader.classOf(end);
        return new DeclaredRelationship(
                formOf(type, end, collection),
                target == null ? ClassName.OBJECT : typeReader.className(target),
                typeReader.textOf(type),
                collection,
                facts.string("backPopulates"),
                facts.constants("cascade", Cascade.class),
                facts.string("secondary"),
                facts.strings("joinColumn"),
                facts.strings("inverseJoinColumn"),
                facts.string("foreignKey"),
                facts.flag("index"),
                loading(facts, collection),
                facts.strings("orderBy"),
                facts.string("position"),
                facts.string("mapKey"),
                mapKeyType(type, collection),
                behaviour(facts),
                facts.origin());
    }

    /** The type of a write-only collection says how it is loaded: never. */
    private static Stated<Loading> loading(AnnotationFacts facts, CollectionKind collection) {
        Stated<Loading> stated = facts.constant("loading", Loading.class, Loading.PEERS);
        return collection == CollectionKind.WRITE_ONLY && !stated.written()
                ? new Stated<>(Loading.WRITE_ONLY, false, stated.origin())
                : stated;
    }

    private static DeclaredBehaviour behaviour(AnnotationFacts facts) {
        return new DeclaredBehaviour(
                facts.flag("viewOnly"),
                facts.flag("passiveDeletes"),
                facts.constant("onDelete", OnDelete.class, OnDelete.NO_ACTION),
                facts.flagUnlessSaid("passiveUpdates"),
                facts.constant("onUpdate", KeyUpdate.class, KeyUpdate.NO_ACTION),
                facts.flag("singleParent"),
                facts.flag("postUpdate"));
    }

    private @Nullable TypeName mapKeyType(TypeMirror type, CollectionKind collection) {
        List<? extends TypeMirror> arguments = typeReader.argumentsOf(type);
        return collection == CollectionKind.MAP && arguments.size() == 2 ? typeReader.nameOf(arguments.get(0)) : null;
    }

    /** Whether a type is an entity, or a collection of one. */
    boolean isEntityOrEntities(TypeMirror type) {
        TypeMirror argument = elementOf(type);
        return typeReader.isEntity(type)
                || (argument != null && isAnyCollection(type) && typeReader.isEntity(argument));
    }

    private TargetForm formOf(TypeMirror type, @Nullable TypeMirror end, CollectionKind collection) {
        if (!typeReader.isResolved(type)) {
            return TargetForm.UNRESOLVED;
        }
        if (collection != CollectionKind.NONE && !COLLECTIONS.containsKey(typeReader.qualifiedName(type))) {
            return TargetForm.OTHER_COLLECTION;
        }
        if (end == null) {
            return TargetForm.RAW_COLLECTION;
        }
        return typeReader.isEntity(end) ? TargetForm.ENTITY : TargetForm.NO_ENTITY;
    }

    private CollectionKind collectionOf(TypeMirror type) {
        CollectionKind known = COLLECTIONS.get(typeReader.qualifiedName(type));
        if (known != null) {
            return known;
        }
        if (type.getKind() == TypeKind.ERROR) {
            return unresolvedCollection(type);
        }
        return type.getKind() == TypeKind.ARRAY || isAnyCollection(type)
                ? CollectionKind.COLLECTION
                : CollectionKind.NONE;
    }

    /** A collection that is not imported, or of what does not exist: known by its name, so that queries of it compile. */
    private static CollectionKind unresolvedCollection(TypeMirror type) {
        Matcher name = COLLECTION_NAME.matcher(type.toString());
        if (!name.find()) {
            return CollectionKind.NONE;
        }
        return name.group(1).equals(RuntimeNames.WRITE_ONLY.simpleName())
                ? CollectionKind.WRITE_ONLY
                : COLLECTIONS.getOrDefault("java.util." + name.group(1), CollectionKind.NONE);
    }

    private @Nullable TypeMirror endOf(TypeMirror type, CollectionKind collection) {
        return collection == CollectionKind.NONE ? type : elementOf(type);
    }

    /** What a collection is of: its only type argument, or the second of a map. */
    private @Nullable TypeMirror elementOf(TypeMirror type) {
        List<? extends TypeMirror> arguments = typeReader.argumentsOf(type);
        int wanted = typeReader.qualifiedName(type).equals("java.util.Map") ? 2 : 1;
        return arguments.size() == wanted ? arguments.get(wanted - 1) : null;
    }

    private boolean isAnyCollection(TypeMirror type) {
        if (type.getKind() != TypeKind.DECLARED) {
            return false;
        }
        TypeMirror erased = types.erasure(type);
        return collections.stream().anyMatch(one -> types.isSubtype(erased, one));
    }
}
