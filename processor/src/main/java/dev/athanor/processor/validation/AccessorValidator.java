package dev.athanor.processor.validation;

import dev.athanor.processor.diagnostic.AccessorProblem;
import dev.athanor.processor.diagnostic.Finding;
import dev.athanor.processor.diagnostic.Problem;
import dev.athanor.processor.diagnostic.Report;
import dev.athanor.processor.diagnostic.ShapeProblem;
import dev.athanor.processor.diagnostic.Suggestions;
import dev.athanor.processor.model.AccessorStyle;
import dev.athanor.processor.model.DeclaredAttribute;
import dev.athanor.processor.model.DeclaredEntity;
import dev.athanor.processor.model.DeclaredFeatures;
import dev.athanor.processor.model.MappingMeta;
import dev.athanor.processor.model.MethodMeta;
import dev.athanor.processor.model.MisplacedAnnotation;
import dev.athanor.processor.model.StrayKind;
import dev.athanor.processor.model.StrayMethod;
import dev.athanor.processor.model.StyledAccessor;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;

/** Which methods an entity may have, how they are named, and which annotations belong on them. */
final class AccessorValidator implements Rule {
    private static final Map<String, String> COUNTERPARTS = Map.ofEntries(
            Map.entry("OneToMany", "@Relationship"),
            Map.entry("ManyToOne", "@Relationship"),
            Map.entry("OneToOne", "@Relationship"),
            Map.entry("ManyToMany", "@Relationship"),
            Map.entry("JoinColumn", "@Relationship(joinColumn = ...)"),
            Map.entry("JoinTable", "@Relationship(secondary = ...)"),
            Map.entry("OrderBy", "@Relationship(orderBy = ...)"),
            Map.entry("MapKey", "@Relationship(mapKey = ...)"),
            Map.entry("OrderColumn", "@Relationship(position = ...)"),
            Map.entry("GeneratedValue", "@Id(generated = true)"),
            Map.entry("Table", "@Entity(table = ...)"));

    private static final List<String> NAMESAKES =
            List.of("Entity", "Id", "Column", "Transient", "Version", "Convert", "Embedded", "Index");

    @Override
    public void check(MappingMeta mapping, Report report) {
        DeclaredEntity entity = mapping.declared();
        checkMisplaced(entity, report);
        for (StrayMethod stray : entity.strays()) {
            if (stray.resolved()) {
                report.add(finding(entity, stray));
            }
        }
        entity.attributes().forEach(one -> checkNullness(entity, one, report));
        boolean twice = entity.strays().stream().anyMatch(one -> one.kind() == StrayKind.GETTER_TWICE);
        if (!twice) {
            checkStyles(entity, report);
        }
    }

    /** A wrong import concerns many annotations and is one mistake: the first is told. */
    private static void checkMisplaced(DeclaredEntity entity, Report report) {
        entity.misplaced().stream()
                .filter(one -> one.kind() == MisplacedAnnotation.Kind.FOREIGN)
                .findFirst()
                .ifPresent(one -> report.add(foreign(one)));
        for (MisplacedAnnotation annotation : entity.misplaced()) {
            switch (annotation.kind()) {
                case ON_CONCRETE_METHOD ->
                    report.add(misplaced(AccessorProblem.ANNOTATION_ON_CONCRETE_METHOD, annotation));
                case ON_NO_GETTER -> report.add(misplaced(AccessorProblem.ANNOTATION_NOT_ON_GETTER, annotation));
                case ON_FIELD, ON_SUPERTYPE, FOREIGN -> {}
            }
        }
    }

    private static Finding foreign(MisplacedAnnotation annotation) {
        return ShapeProblem.FOREIGN_ANNOTATION.at(
                annotation.origin(),
                "annotation",
                annotation.simpleName(),
                "on",
                annotation.on(),
                "qualifiedName",
                annotation.name(),
                "remedy",
                remedy(annotation.simpleName()));
    }

    private static Finding misplaced(Problem problem, MisplacedAnnotation annotation) {
        return problem.at(annotation.origin(), "annotation", annotation.simpleName(), "method", annotation.on());
    }

    private static String remedy(String simpleName) {
        if (NAMESAKES.contains(simpleName)) {
            return "Import dev.athanor.annotation." + simpleName + " instead.";
        }
        String counterpart = COUNTERPARTS.get(simpleName);
        return counterpart == null ? "Remove it." : "Use " + counterpart + " of dev.athanor.annotation.";
    }

    private static Finding finding(DeclaredEntity entity, StrayMethod stray) {
        String name = entity.displayName();
        return switch (stray.kind()) {
            case SETTER_WITHOUT_GETTER ->
                AccessorProblem.SETTER_WITHOUT_GETTER.at(
                        stray.origin(), "entity", name, "setter", stray.text(), "hint", nearSetter(entity, stray));
            case SETTER_TYPE_DIFFERS ->
                AccessorProblem.SETTER_TYPE_DIFFERS.at(
                        stray.origin(), "entity", name, "setter", stray.text(), "type", stray.getterType());
            case GETTER_TWICE ->
                AccessorProblem.GETTER_TWICE.at(
                        stray.origin(), "entity", name, "getter", stray.text(), "first", stray.getterType());
            case NO_ACCESSOR ->
                AccessorProblem.METHOD_NOT_ACCESSOR.at(stray.origin(), "entity", name, "method", stray.text());
            case INVISIBLE ->
                AccessorProblem.METHOD_NOT_VISIBLE.at(stray.origin(), "entity", name, "method", stray.text());
        };
    }

    /** Null into a column with a default is no contradiction: it counts as unset. */
    private static void checkNullness(DeclaredEntity entity, DeclaredAttribute attribute, Report report) {
        MethodMeta setter = attribute.accessor().setter();
        if (setter == null || !attribute.resolved() || attribute.value().isPrimitive() || attribute.isFormula()) {
            return;
        }
        boolean accepts = setter.parameters().get(0).nullable();
        boolean returns = attribute.accessor().nullable();
        DeclaredFeatures features = attribute.features();
        boolean unset = features.defaultMethod() != null || features.defaultSql() != null || attribute.isGenerated();
        if (accepts == returns || accepts && unset) {
            return;
        }
        Problem problem = accepts ? AccessorProblem.SETTER_ACCEPTS_NULL : AccessorProblem.SETTER_REFUSES_NULL;
        entity.styles().stream()
                .filter(one -> isMethod(one.origin().element(), setter))
                .findFirst()
                .ifPresent(one ->
                        report.add(problem.at(one.origin(), "entity", entity.displayName(), "setter", one.text())));
    }

    private static boolean isMethod(Element element, MethodMeta method) {
        return element instanceof ExecutableElement one
                && one.getSimpleName().contentEquals(method.name())
                && one.getParameters().size() == method.parameters().size();
    }

    /** The setter that may have been meant: of a getter with a name that is near, and that has none. */
    private static String nearSetter(DeclaredEntity entity, StrayMethod stray) {
        String written = stray.method().name();
        boolean bean = written.startsWith("set");
        List<String> missing = entity.attributes().stream()
                .filter(one -> one.accessor().setter() == null)
                .map(DeclaredAttribute::name)
                .map(one -> bean ? "set" + Character.toUpperCase(one.charAt(0)) + one.substring(1) : one)
                .toList();
        return Suggestions.nearest(written, missing)
                .map(one -> "Did you mean \"" + one + "\"? ")
                .orElse("");
    }

    private static void checkStyles(DeclaredEntity entity, Report report) {
        List<StyledAccessor> plain = of(entity, AccessorStyle.PLAIN);
        List<StyledAccessor> bean = of(entity, AccessorStyle.BEAN);
        if (plain.isEmpty() || bean.isEmpty()) {
            return;
        }
        boolean plainIsOdd = plain.size() <= bean.size();
        StyledAccessor odd = (plainIsOdd ? plain : bean).get(0);
        AccessorStyle usual = plainIsOdd ? AccessorStyle.BEAN : AccessorStyle.PLAIN;
        report.add(AccessorProblem.ACCESSOR_STYLES_MIXED.at(
                odd.origin(), "entity", entity.displayName(), "accessor", odd.text(), "style", usual.pattern()));
    }

    private static List<StyledAccessor> of(DeclaredEntity entity, AccessorStyle style) {
        return entity.styles().stream().filter(one -> one.style() == style).toList();
    }
}
