package dev.athanor.processor.writing;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.athanor.processor.model.ColumnMeta;
import dev.athanor.processor.model.EntityMeta;
import dev.athanor.processor.naming.GeneratedNames;

/** What an entity's key is made of, which decides the model's superclass and the type of keys. */
enum KeyShape {
    /** One integral number. */
    LONG,
    /** One column of another type. */
    SINGLE,
    /** Several columns. */
    COMPOSITE,
    /** No column. */
    MISSING;

    /** The simple name of the record that is a composite key, nested in the query type. */
    static final String RECORD = "Key";

    static KeyShape of(EntityMeta entity) {
        if (entity.id().isMissing()) {
            return MISSING;
        }
        if (entity.id().isComposite()) {
            return COMPOSITE;
        }
        return entity.id().columns().get(0).value().isGeneratable() ? LONG : SINGLE;
    }

    /** The type of the entity's keys, boxed. */
    static TypeName keyType(EntityMeta entity) {
        return switch (of(entity)) {
            case LONG, SINGLE -> column(entity).value().queryType();
            case COMPOSITE -> record(entity);
            case MISSING -> ClassName.OBJECT;
        };
    }

    /** The record of a composite key. */
    static ClassName record(EntityMeta entity) {
        return GeneratedNames.of(entity.type()).queryType().nestedClass(RECORD);
    }

    /** The only column of a key that has one. */
    static ColumnMeta column(EntityMeta entity) {
        return entity.id().columns().get(0);
    }
}
