package dev.athanor.processor.validation;

import dev.athanor.processor.diagnostic.Origin;
import dev.athanor.processor.diagnostic.Report;
import dev.athanor.processor.diagnostic.ShapeProblem;
import dev.athanor.processor.model.DeclaredEntity;
import dev.athanor.processor.model.MappingMeta;
import dev.athanor.processor.model.ShapeKind;
import dev.athanor.processor.model.ShapeMeta;
import java.util.stream.Collectors;
import javax.lang.model.element.ExecutableElement;

/** How the class of an entity may be declared. */
final class EntityShapeValidator implements Rule {

    @Override
    public void check(MappingMeta mapping, Report report) {
        DeclaredEntity entity = mapping.declared();
        ShapeMeta shape = entity.shape();
        Origin origin = entity.origin();
        String name = entity.displayName();
        if (!isRightKind(shape)) {
            report.add(ShapeProblem.ENTITY_NOT_A_CLASS.at(origin, "entity", name, "kind", article(shape.kind())));
        } else if (shape.isFinal()) {
            report.add(ShapeProblem.ENTITY_FINAL.at(origin, "entity", name));
        } else if (!shape.marked()) {
            report.add(ShapeProblem.ENTITY_NOT_MARKED.at(origin, "entity", name));
        } else if (!shape.isAbstract()) {
            if (!shape.refused()) {
                report.add(ShapeProblem.ENTITY_NOT_ABSTRACT.at(origin, "entity", name));
            }
        } else {
            checkPlace(shape, origin, name, report);
            if (!shape.isPrivate()) {
                checkConstructors(entity, shape, report);
            }
        }
    }

    private static void checkPlace(ShapeMeta shape, Origin origin, String name, Report report) {
        if (shape.isPrivate()) {
            report.add(ShapeProblem.ENTITY_PRIVATE.at(origin, "entity", name));
        }
        if (shape.isInner()) {
            report.add(ShapeProblem.ENTITY_INNER.at(origin, "entity", name));
        }
        if (!shape.inPackage()) {
            report.add(ShapeProblem.ENTITY_WITHOUT_PACKAGE.at(origin, "entity", name));
        }
        if (shape.isSealed()) {
            report.add(ShapeProblem.ENTITY_SEALED.at(origin, "entity", name));
        }
        if (shape.typeParameters() > 0) {
            report.add(ShapeProblem.ENTITY_GENERIC.at(origin, "entity", name));
        }
        if (shape.parentEntity() != null) {
            report.add(ShapeProblem.ENTITY_EXTENDS_ENTITY.at(origin, "entity", name, "parent", shape.parentEntity()));
        }
    }

    private static void checkConstructors(DeclaredEntity entity, ShapeMeta shape, Report report) {
        boolean loadable = shape.kind() == ShapeKind.INTERFACE
                || entity.constructors().stream()
                        .anyMatch(one -> one.parameters().isEmpty());
        if (!loadable && shape.throwing() != null) {
            report.add(ShapeProblem.ENTITY_CONSTRUCTOR_THROWS.at(
                    shape.throwing(),
                    "entity",
                    entity.displayName(),
                    "name",
                    entity.type().simpleName(),
                    "exceptions",
                    thrownBy(shape.throwing())));
        } else if (!loadable) {
            report.add(ShapeProblem.ENTITY_MISSING_CONSTRUCTOR.at(
                    entity.origin(),
                    "entity",
                    entity.displayName(),
                    "name",
                    entity.type().simpleName()));
        }
    }

    private static String thrownBy(Origin constructor) {
        return constructor.element() instanceof ExecutableElement method
                ? method.getThrownTypes().stream().map(Object::toString).collect(Collectors.joining(", "))
                : "";
    }

    private static boolean isRightKind(ShapeMeta shape) {
        return shape.kind() == ShapeKind.CLASS || shape.kind() == ShapeKind.INTERFACE;
    }

    private static String article(ShapeKind kind) {
        return (kind == ShapeKind.ENUM || kind == ShapeKind.ANNOTATION ? "an " : "a ") + kind.word();
    }
}
