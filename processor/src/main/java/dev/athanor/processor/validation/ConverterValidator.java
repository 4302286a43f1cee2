package dev.athanor.processor.validation;

import dev.athanor.processor.diagnostic.ConverterProblem;
import dev.athanor.processor.diagnostic.Finding;
import dev.athanor.processor.diagnostic.Problem;
import dev.athanor.processor.diagnostic.Report;
import dev.athanor.processor.model.DeclaredAttribute;
import dev.athanor.processor.model.DeclaredConverter;
import dev.athanor.processor.model.DeclaredEntity;
import dev.athanor.processor.model.MappingMeta;
import org.jspecify.annotations.Nullable;

/** Which classes {@code @Convert} may name. */
final class ConverterValidator implements Rule {

    @Override
    public void check(MappingMeta mapping, Report report) {
        DeclaredEntity entity = mapping.declared();
        for (DeclaredAttribute attribute : entity.attributes()) {
            DeclaredConverter convert = attribute.features().convert();
            if (convert != null && attribute.isColumn() && attribute.embedded() == null && attribute.resolved()) {
                Finding finding = check(entity, attribute, convert);
                if (finding != null) {
                    report.add(finding);
                }
            }
        }
    }

    private static @Nullable Finding check(
            DeclaredEntity entity, DeclaredAttribute attribute, DeclaredConverter convert) {
        Problem problem = problemOf(convert);
        if (problem == null && attribute.isId() && !convert.isPublic()) {
            problem = ConverterProblem.CONVERTER_OF_KEY_NOT_PUBLIC;
        }
        return problem == null
                ? null
                : problem.at(
                        convert.origin(),
                        "accessor",
                        entity.displayName(attribute),
                        "entity",
                        entity.displayName(),
                        "converter",
                        convert.typeText(),
                        "type",
                        attribute.boxedText(),
                        "found",
                        convert.takesText(),
                        "stores",
                        convert.storesText());
    }

    /** What is wrong with a converter, wherever it is named. */
    static @Nullable Problem problemOf(DeclaredConverter convert) {
        return switch (convert.fault()) {
            case NONE, UNRESOLVED -> null;
            case NO_CONVERTER -> ConverterProblem.CONVERTER_NOT_A_CONVERTER;
            case ABSTRACT -> ConverterProblem.CONVERTER_ABSTRACT;
            case INVISIBLE -> ConverterProblem.CONVERTER_NOT_VISIBLE;
            case NO_CONSTRUCTOR -> ConverterProblem.CONVERTER_WITHOUT_CONSTRUCTOR;
            case OTHER_TYPE -> ConverterProblem.CONVERTER_TYPE_DIFFERS;
            case STORES_NO_COLUMN -> ConverterProblem.CONVERTER_STORES_NO_COLUMN;
        };
    }
}
