package dev.athanor.processor.source;

import com.palantir.javapoet.ClassName;
import dev.athanor.annotation.Database;
import dev.athanor.processor.model.DeclaredFeatures;
import dev.athanor.processor.model.DeclaredFormula;
import dev.athanor.processor.model.Stated;
import dev.athanor.processor.type.RuntimeNames;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Reads the annotations of a column that say where its values come from and how they are stored. Used by the attribute reader. */
final class FeatureReader {
    private final AnnotationReader annotations;
    private final ConverterReader converters;
    private final DocReader docs;

    FeatureReader(AnnotationReader annotations, ConverterReader converters, DocReader docs) {
        this.annotations = annotations;
        this.converters = converters;
        this.docs = docs;
    }

    /** What a getter of this type declares, seen from an entity. */
    DeclaredFeatures read(Element getter, TypeMirror type, TypeElement owner) {
        AnnotationFacts computed = annotations.find(getter, RuntimeNames.COMPUTED);
        AnnotationFacts version = annotations.find(getter, RuntimeNames.VERSION);
        AnnotationFacts convert = annotations.find(getter, RuntimeNames.CONVERT);
        return new DeclaredFeatures(
                value(getter, RuntimeNames.DEFAULT),
                value(getter, RuntimeNames.ON_UPDATE),
                value(getter, RuntimeNames.VALIDATE),
                value(getter, RuntimeNames.SERVER_DEFAULT),
                database(annotations.find(getter, RuntimeNames.SERVER_DEFAULT)),
                value(getter, RuntimeNames.COMPUTED),
                database(computed),
                computed == null || computed.flag("stored", true),
                formula(getter),
                version == null ? null : version.origin(),
                version == null || !version.string("value").written() ? null : version.string("value"),
                convert == null ? null : converters.read(convert, type, owner),
                docs.firstSentence(getter));
    }

    /** What {@code @Formula} on a method says, or null. */
    @Nullable
    DeclaredFormula formula(Element method) {
        AnnotationFacts facts = annotations.find(method, RuntimeNames.FORMULA);
        return facts == null
                ? null
                : new DeclaredFormula(facts.string("value"), database(facts), facts.flag("check", true));
    }

    private static Database database(@Nullable AnnotationFacts facts) {
        return facts == null
                ? Database.ANY
                : facts.constant("database", Database.class, Database.ANY).value();
    }

    private @Nullable Stated<String> value(Element getter, ClassName annotation) {
        AnnotationFacts facts = annotations.find(getter, annotation);
        return facts == null ? null : facts.string("value");
    }
}
