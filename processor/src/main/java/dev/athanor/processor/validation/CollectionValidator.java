package dev.athanor.processor.validation;

import com.palantir.javapoet.TypeName;
import dev.athanor.processor.diagnostic.CollectionProblem;
import dev.athanor.processor.diagnostic.Report;
import dev.athanor.processor.diagnostic.Suggestions;
import dev.athanor.processor.model.CollectionKind;
import dev.athanor.processor.model.DeclaredAttribute;
import dev.athanor.processor.model.DeclaredEmbedded;
import dev.athanor.processor.model.DeclaredEntity;
import dev.athanor.processor.model.DeclaredRelationship;
import dev.athanor.processor.model.MappingMeta;
import dev.athanor.processor.model.SideMeta;
import dev.athanor.processor.model.Stated;
import dev.athanor.processor.model.StatedNames;
import dev.athanor.processor.model.TypeText;
import dev.athanor.processor.model.ValueForm;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The order of a collection and the keys of a map: columns of the target. */
final class CollectionValidator implements Rule {

    @Override
    public void check(MappingMeta mapping, Report report) {
        for (SideMeta side : mapping.sides()) {
            DeclaredEntity target = side.target();
            if (side.attribute().resolved() && target != null) {
                String accessor = mapping.declared().displayName(side.attribute());
                checkOrder(side, accessor, target, report);
                checkMapKey(side, accessor, target, report);
            }
        }
    }

    private static void checkOrder(SideMeta side, String accessor, DeclaredEntity target, Report report) {
        StatedNames orderBy = side.declared().orderBy();
        if (!orderBy.isEmpty() && !side.declared().isToMany()) {
            report.add(CollectionProblem.ORDER_BY_ON_TO_ONE.at(orderBy.origin(), "accessor", accessor));
            return;
        }
        Set<String> seen = new HashSet<>();
        for (Stated<String> one : orderBy.all()) {
            checkOrder(one, accessor, target, seen, report);
        }
    }

    private static void checkOrder(
            Stated<String> one, String accessor, DeclaredEntity target, Set<String> seen, Report report) {
        List<String> words = List.of(one.value().trim().split("\\s+"));
        String name = words.get(0);
        boolean direction = words.size() == 1
                || words.size() == 2
                        && List.of("asc", "desc").contains(words.get(1).toLowerCase(Locale.ROOT));
        if (!direction || !name.matches("[\\w$]+(\\.[\\w$]+)*")) {
            report.add(CollectionProblem.ORDER_BY_MALFORMED.at(
                    one.origin(), "accessor", accessor, "text", one.value(), "example", example(name)));
            return;
        }
        Optional<DeclaredAttribute> attribute = target.attribute(name);
        List<String> columns = columns(target);
        if (columns.contains(name)) {
            if (!seen.add(name)) {
                report.add(CollectionProblem.ORDER_BY_TWICE.at(one.origin(), "accessor", accessor, "name", name));
            }
        } else if (attribute.isEmpty()) {
            report.add(CollectionProblem.ORDER_BY_UNKNOWN.at(
                    one.origin(),
                    "accessor",
                    accessor,
                    "name",
                    name,
                    "target",
                    target.displayName(),
                    "hint",
                    Suggestions.of(name, columns)));
        } else if (attribute.get().resolved()) {
            report.add(CollectionProblem.ORDER_BY_NO_COLUMN.at(
                    one.origin(),
                    "accessor",
                    accessor,
                    "name",
                    name,
                    "target",
                    target.displayName(),
                    "what",
                    what(attribute.get())));
        }
    }

    private static void checkMapKey(SideMeta side, String accessor, DeclaredEntity target, Report report) {
        DeclaredRelationship declared = side.declared();
        Stated<String> mapKey = declared.mapKey();
        TypeName keys = declared.mapKeyType();
        if (declared.collection() != CollectionKind.MAP) {
            if (!mapKey.value().isEmpty()) {
                report.add(CollectionProblem.MAP_KEY_MISPLACED.at(
                        mapKey.origin(), "accessor", accessor, "type", declared.typeText()));
            }
        } else if (mapKey.value().isEmpty()) {
            report.add(CollectionProblem.MAP_KEY_MISSING.at(
                    declared.origin(),
                    "accessor",
                    accessor,
                    "target",
                    target.displayName(),
                    "type",
                    keys == null ? "of its keys" : TypeText.of(keys)));
        } else {
            checkKeyColumn(side, accessor, target, keys, report);
        }
    }

    private static void checkKeyColumn(
            SideMeta side, String accessor, DeclaredEntity target, @Nullable TypeName keys, Report report) {
        Stated<String> mapKey = side.declared().mapKey();
        String name = mapKey.value();
        DeclaredAttribute column = target.attribute(name).orElse(null);
        if (column == null) {
            report.add(CollectionProblem.MAP_KEY_UNKNOWN.at(
                    mapKey.origin(),
                    "accessor",
                    accessor,
                    "name",
                    name,
                    "target",
                    target.displayName(),
                    "hint",
                    hint(name, target)));
        } else if (column.resolved() && (!column.isColumn() || column.isFormula())) {
            report.add(CollectionProblem.MAP_KEY_NO_COLUMN.at(
                    mapKey.origin(),
                    "accessor",
                    accessor,
                    "name",
                    name,
                    "target",
                    target.displayName(),
                    "what",
                    what(column)));
        } else if (column.isGenerated() || column.accessor().nullable()) {
            report.add(CollectionProblem.MAP_KEY_NULLABLE.at(
                    mapKey.origin(),
                    "accessor",
                    accessor,
                    "name",
                    name,
                    "target",
                    target.displayName(),
                    "why",
                    column.isGenerated() ? ", as the database makes it" : ""));
        } else if (column.value().form() != ValueForm.UNKNOWN
                && !column.value().boxed().equals(keys)) {
            report.add(CollectionProblem.MAP_KEY_TYPE_DIFFERS.at(
                    side.attribute().origin(),
                    "accessor",
                    accessor,
                    "found",
                    keys == null ? "?" : TypeText.of(keys),
                    "name",
                    name,
                    "type",
                    column.typeText(),
                    "expected",
                    TypeText.of(column.value().boxed()),
                    "target",
                    target.displayName()));
        }
    }

    private static String what(DeclaredAttribute attribute) {
        if (attribute.embedded() != null) {
            return "an embedded record";
        }
        if (attribute.isFormula()) {
            return "a formula";
        }
        return attribute.relationship() == null ? "@Transient" : "a relationship";
    }

    /** What a collection can be ordered by: accessors, and components of records by their paths. */
    private static List<String> columns(DeclaredEntity target) {
        List<String> columns = new ArrayList<>();
        for (DeclaredAttribute attribute : target.attributes()) {
            DeclaredEmbedded embedded = attribute.embedded();
            if (attribute.isColumn()) {
                columns.add(attribute.name());
            } else if (attribute.isEmbedded() && embedded != null) {
                embedded.paths().forEach(one -> columns.add(attribute.name() + "." + one));
            }
        }
        return columns;
    }

    private static String example(String name) {
        String first = name.replaceAll("[^\\w$].*", "");
        return (first.isEmpty() ? "name" : first) + " desc";
    }

    private static String hint(String name, DeclaredEntity target) {
        return Suggestions.of(
                name,
                target.attributes().stream()
                        .filter(one -> one.isColumn() && !one.isFormula())
                        .map(DeclaredAttribute::name)
                        .toList());
    }
}
