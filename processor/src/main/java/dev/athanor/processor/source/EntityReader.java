package dev.athanor.processor.source;

import com.google.auto.common.MoreElements;
import com.google.common.collect.ImmutableSet;
import dev.athanor.processor.diagnostic.Origin;
import dev.athanor.processor.model.CheckMeta;
import dev.athanor.processor.model.ConcreteMethod;
import dev.athanor.processor.model.ConstructorMeta;
import dev.athanor.processor.model.DeclaredEntity;
import dev.athanor.processor.model.DeclaredFormulaMethod;
import dev.athanor.processor.model.DeclaredIndex;
import dev.athanor.processor.model.Stated;
import dev.athanor.processor.model.StatedLink;
import dev.athanor.processor.model.StatedPosition;
import dev.athanor.processor.model.StrayMethod;
import dev.athanor.processor.naming.NamingStrategy;
import dev.athanor.processor.type.RuntimeNames;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** Reads an entity from its class. Made anew for each round, as elements of an earlier one are stale; called by the step. */
public final class EntityReader {
    private final Elements elements;
    private final Types types;
    private final Namings namings;
    private final AnnotationReader annotations;
    private final TypeReader typeReader;
    private final MethodReader methods;
    private final AccessorReader accessors;
    private final ShapeReader shapes;
    private final MisplacedReader misplaced;
    private final DocReader docs;
    private final IndexReader indexes;
    private final CheckReader checks;
    private final FormulaMethodReader formulaMethods;
    private final Map<String, DeclaredEntity> read = new HashMap<>();

    /** The methods of {@code Object}, which are the same in each class. */
    private final Map<ExecutableElement, ConcreteMethod> ofObject = new HashMap<>();

    /** A reader for one round. */
    public EntityReader(Elements elements, Types types, Namings namings) {
        this.namings = namings;
        this.elements = elements;
        this.types = types;
        this.annotations = new AnnotationReader(elements);
        this.typeReader = new TypeReader(annotations, namings);
        this.methods = new MethodReader(types, typeReader);
        ConverterReader converters = new ConverterReader(elements, types, typeReader);
        this.docs = new DocReader(elements);
        this.indexes = new IndexReader(annotations);
        this.checks = new CheckReader(annotations);
        RelationshipReader relationships = new RelationshipReader(elements, types, typeReader);
        FeatureReader features = new FeatureReader(annotations, converters, docs);
        this.formulaMethods = new FormulaMethodReader(typeReader, methods, features);
        AttributeReader attributes = new AttributeReader(
                annotations,
                typeReader,
                methods,
                relationships,
                features,
                new EmbeddedReader(annotations, typeReader, converters),
                namings);
        this.accessors = new AccessorReader(elements, annotations, methods, attributes);
        this.shapes = new ShapeReader(annotations);
        this.misplaced = new MisplacedReader(annotations);
    }

    /** The entity that a class declares; read once. */
    public DeclaredEntity read(TypeElement type) {
        String name = type.getQualifiedName().toString();
        DeclaredEntity known = read.get(name);
        if (known == null) {
            known = readAnew(type);
            read.put(name, known);
        }
        return known;
    }

    /** The name of an entity's table, stated or by naming strategy. */
    public Stated<String> tableOf(TypeElement type) {
        AnnotationFacts facts = annotations.find(type, RuntimeNames.ENTITY);
        Stated<String> stated = facts == null ? new Stated<>("", false, Origin.of(type)) : facts.string("table");
        return stated.value().isEmpty()
                ? new Stated<>(namingOf(type).table(type.getSimpleName().toString()), false, Origin.of(type))
                : stated;
    }

    /** The name of an entity's schema; empty for the one that the connection is in. */
    public Stated<String> schemaOf(TypeElement type) {
        AnnotationFacts facts = annotations.find(type, RuntimeNames.ENTITY);
        return facts == null ? new Stated<>("", false, Origin.of(type)) : facts.string("schema");
    }

    /** The link tables that the relationships of a class name, without reading more of it. */
    public List<StatedLink> linkTablesOf(TypeElement type) {
        List<StatedLink> links = new ArrayList<>();
        for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
            AnnotationFacts facts = annotations.find(method, RuntimeNames.RELATIONSHIP);
            if (facts != null && !facts.string("secondary").value().isEmpty()) {
                String name =
                        AccessorName.ofGetter(method.getSimpleName().toString()).attribute();
                links.add(new StatedLink(
                        facts.string("secondary"),
                        schemaOf(type).value(),
                        type.getSimpleName() + "." + name,
                        endsOf(type, method.getReturnType()),
                        facts.flag("viewOnly").value()));
            }
        }
        return links;
    }

    /** The positions that the relationships of a class name, without reading more of it. */
    public List<StatedPosition> positionsOf(TypeElement type) {
        List<StatedPosition> positions = new ArrayList<>();
        for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
            AnnotationFacts facts = annotations.find(method, RuntimeNames.RELATIONSHIP);
            TypeElement target = facts == null ? null : elementOf(method.getReturnType());
            if (facts != null
                    && target != null
                    && !facts.string("position").value().isBlank()) {
                String name =
                        AccessorName.ofGetter(method.getSimpleName().toString()).attribute();
                positions.add(new StatedPosition(
                        facts.string("position"),
                        type.getSimpleName() + "." + name,
                        target.getQualifiedName().toString(),
                        target.getSimpleName().toString()));
            }
        }
        return positions;
    }

    private static Set<String> endsOf(TypeElement type, TypeMirror collection) {
        TypeElement other = elementOf(collection);
        return other == null
                ? Set.of()
                : new HashSet<>(List.of(
                        type.getQualifiedName().toString(),
                        other.getQualifiedName().toString()));
    }

    /** The class of the elements of a collection, or null. */
    private static @Nullable TypeElement elementOf(TypeMirror collection) {
        List<? extends TypeMirror> arguments =
                collection instanceof DeclaredType declared ? declared.getTypeArguments() : List.of();
        return !arguments.isEmpty()
                        && arguments.get(arguments.size() - 1) instanceof DeclaredType target
                        && target.asElement() instanceof TypeElement other
                ? other
                : null;
    }

    /** The indexes, keys and checks of a class that have a name of their own, without reading more of it. */
    public List<Stated<String>> indexNamesOf(TypeElement type) {
        return Stream.concat(
                        indexes.read(type).stream().map(DeclaredIndex::name),
                        checks.read(type).stream().map(CheckMeta::name))
                .filter(one -> !one.value().isEmpty())
                .toList();
    }

    /** The style in which an entity was or is compiled. */
    NamingStrategy namingOf(TypeElement type) {
        return namings.of(type);
    }

    private DeclaredEntity readAnew(TypeElement type) {
        ImmutableSet<ExecutableElement> all = methodsOf(type);
        Accessors found = accessors.read(type, all);
        List<DeclaredFormulaMethod> formulas = formulaMethods.read(type, all);
        List<ExecutableElement> constructors = ElementFilter.constructorsIn(type.getEnclosedElements()).stream()
                .filter(one -> !one.getModifiers().contains(Modifier.PRIVATE))
                .toList();
        ExecutableElement throwing =
                constructors.stream().filter(this::cannotLoad).findFirst().orElse(null);
        List<ConcreteMethod> concrete = concrete(type, all);
        return new DeclaredEntity(
                typeReader.className(type),
                type,
                shapes.read(type, all, throwing),
                ShapeReader.accessOf(type),
                schemaOf(type),
                tableOf(type),
                indexes.read(type),
                checks.read(type),
                docs.firstSentence(type),
                found.attributes().stream()
                        .map(one -> one.validatedBy(concrete))
                        .toList(),
                found.styles(),
                found.strays(),
                misplaced.read(type),
                concrete,
                formulas,
                constructors(type, constructors),
                all.stream().anyMatch(EntityReader::isOwnToString),
                isResolved(type, found, formulas, constructors),
                Origin.of(type));
    }

    /** The methods of a class and those it inherits; its own where it extends a type variable, which the compiler refuses. */
    private ImmutableSet<ExecutableElement> methodsOf(TypeElement type) {
        Collection<ExecutableElement> all = hasClasses(type, new HashSet<>())
                ? MoreElements.getAllMethods(type, types, elements)
                : ElementFilter.methodsIn(type.getEnclosedElements());
        return all.stream().filter(EntityReader::isNamed).collect(ImmutableSet.toImmutableSet());
    }

    /** A method whose name could not be parsed has a name that is none. */
    private static boolean isNamed(ExecutableElement method) {
        return SourceVersion.isIdentifier(method.getSimpleName());
    }

    /** Whether all supertypes of a class are classes or interfaces, known or not. */
    private static boolean hasClasses(TypeElement type, Set<TypeElement> seen) {
        return !seen.add(type)
                || Stream.concat(Stream.of(type.getSuperclass()), type.getInterfaces().stream())
                        .filter(one -> one.getKind() != TypeKind.NONE)
                        .allMatch(one -> one instanceof DeclaredType declared
                                && declared.asElement() instanceof TypeElement supertype
                                && hasClasses(supertype, seen));
    }

    private List<ConstructorMeta> constructors(TypeElement type, List<ExecutableElement> constructors) {
        return type.getKind() == ElementKind.CLASS
                ? constructors.stream()
                        .filter(one -> methods.isResolved(one) && methods.isVisible(one) && !cannotLoad(one))
                        .map(methods::readConstructor)
                        .toList()
                : List.of();
    }

    /** Whether a constructor is the one that loading uses, and throws what nothing there could handle. */
    private boolean cannotLoad(ExecutableElement constructor) {
        return constructor.getParameters().isEmpty()
                && constructor.getThrownTypes().stream().anyMatch(methods::isChecked);
    }

    private List<ConcreteMethod> concrete(TypeElement type, ImmutableSet<ExecutableElement> all) {
        List<ConcreteMethod> concrete = new ArrayList<>();
        for (ExecutableElement one : all) {
            if (!one.getModifiers().contains(Modifier.ABSTRACT)) {
                concrete.add(
                        MethodReader.isObject(MethodReader.ownerOf(one))
                                ? ofObject.computeIfAbsent(one, method -> methods.readConcrete(method, type))
                                : methods.readConcrete(one, type));
            }
        }
        return concrete;
    }

    private boolean isResolved(
            TypeElement type,
            Accessors found,
            List<DeclaredFormulaMethod> formulas,
            List<ExecutableElement> constructors) {
        return found.attributes().stream()
                        .allMatch(one -> one.typeResolved()
                                && (one.embedded() == null || one.embedded().isResolved())
                                && !AnnotationReader.mayResolve(one.origin().element()))
                && found.strays().stream().allMatch(StrayMethod::resolved)
                && formulas.stream().allMatch(DeclaredFormulaMethod::resolved)
                && constructors.stream().allMatch(methods::isResolved)
                && !AnnotationReader.mayResolve(type)
                && type.getSuperclass().getKind() != TypeKind.ERROR
                && type.getInterfaces().stream().noneMatch(one -> one.getKind() == TypeKind.ERROR);
    }

    private static boolean isOwnToString(ExecutableElement method) {
        return method.getSimpleName().contentEquals("toString")
                && method.getParameters().isEmpty()
                && !method.getModifiers().contains(Modifier.ABSTRACT)
                && !MethodReader.isObject(MethodReader.ownerOf(method));
    }
}
