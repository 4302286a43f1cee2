package dev.athanor.processor.naming;

import com.palantir.javapoet.ClassName;

/**
 * The names of what is generated for an entity, all in the entity's own package, in two files. A nested {@code A.User} becomes
 * {@code QA_User}.
 */
public final class GeneratedNames {
    private final ClassName entity;
    private final String flatName;

    private GeneratedNames(ClassName entity) {
        this.entity = entity;
        this.flatName = String.join("_", entity.simpleNames());
    }

    /** The names for an entity, whether or not it is in this compilation. */
    public static GeneratedNames of(ClassName entity) {
        return new GeneratedNames(entity);
    }

    /** The query type: {@code QUser}. */
    public ClassName queryType() {
        return sibling("Q" + flatName);
    }

    /** The instance class: {@code UserModel.MappedUser}. */
    public ClassName mappedType() {
        return model().nestedClass("Mapped" + flatName);
    }

    /** The model: {@code UserModel}. */
    public ClassName model() {
        return sibling(flatName + "Model");
    }

    /** A class without meaning, which is generated where nothing else is but another round is needed. */
    public ClassName roundMarker() {
        return sibling(flatName + "_Round");
    }

    /** The name of the constant of the query type: {@code ORDER_ITEM} for {@code OrderItem}, nested or not. */
    public String constant() {
        return NamingStrategy.constant(entity.simpleName());
    }

    private ClassName sibling(String simpleName) {
        return ClassName.get(entity.packageName(), simpleName);
    }
}
