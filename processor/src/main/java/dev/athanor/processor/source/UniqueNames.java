package dev.athanor.processor.source;

import dev.athanor.processor.model.ColumnMeta;
import dev.athanor.processor.model.DeclaredAttribute;
import dev.athanor.processor.model.DeclaredEntity;
import dev.athanor.processor.model.DeclaredFormulaMethod;
import dev.athanor.processor.naming.GeneratedNames;
import dev.athanor.processor.naming.ReservedWords;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Element;

/**
 * Names of columns and relationships under which generated members do not meet. Where declared names do meet that is a problem,
 * but what is generated has to compile all the same. Used by the mapping reader.
 */
final class UniqueNames {
    private final Set<String> taken = new HashSet<>();
    private final Map<Element, String> byGetter = new HashMap<>();

    /** Names for an entity: those that accessors declare come before those of foreign keys that none exposes. */
    UniqueNames(DeclaredEntity entity) {
        taken.add(GeneratedNames.of(entity.type()).constant());
        for (DeclaredAttribute attribute : entity.attributes()) {
            byGetter.put(attribute.origin().element(), free(attribute.name()));
        }
    }

    /** The name of a column. */
    String of(ColumnMeta column) {
        return column.accessor() == null
                ? free(column.name())
                : byGetter.getOrDefault(column.origin().element(), column.name());
    }

    /** The name of a relationship. */
    String of(DeclaredAttribute relationship) {
        return byGetter.getOrDefault(relationship.origin().element(), relationship.name());
    }

    /** The name in queries of a method that a formula stands for; asked for once. */
    String of(DeclaredFormulaMethod method) {
        return free(method.name());
    }

    /** This name, or one like it that is not taken; it is now. */
    String free(String name) {
        String candidate = name;
        while (taken.contains(ReservedWords.variable(candidate)) || taken.contains(ReservedWords.method(candidate))) {
            candidate += "_";
        }
        taken.add(ReservedWords.variable(candidate));
        taken.add(ReservedWords.method(candidate));
        return candidate;
    }
}
