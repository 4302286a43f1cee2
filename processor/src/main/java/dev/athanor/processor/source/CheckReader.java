package dev.athanor.processor.source;

import dev.athanor.annotation.Database;
import dev.athanor.processor.model.CheckMeta;
import dev.athanor.processor.model.DeclaredAttribute;
import dev.athanor.processor.model.DeclaredEntity;
import dev.athanor.processor.model.DeclaredFeatures;
import dev.athanor.processor.model.SchemaSqlMeta;
import dev.athanor.processor.model.Stated;
import dev.athanor.processor.type.RuntimeNames;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.TypeElement;

/** Reads {@code @Check} on a class, alone or repeated, and collects the SQL of a table's definition. */
final class CheckReader {
    private final AnnotationReader annotations;

    CheckReader(AnnotationReader annotations) {
        this.annotations = annotations;
    }

    /** The conditions that a class states. */
    List<CheckMeta> read(TypeElement type) {
        List<CheckMeta> found = new ArrayList<>();
        AnnotationFacts one = annotations.find(type, RuntimeNames.CHECK);
        if (one != null) {
            found.add(check(type, one));
        }
        AnnotationFacts list = annotations.find(type, RuntimeNames.CHECK_LIST);
        if (list != null) {
            list.annotations("value").forEach(each -> found.add(check(type, each)));
        }
        return found;
    }

    /** The expressions of an entity's table: defaults, computed columns, conditions. */
    static List<SchemaSqlMeta> sqlOf(DeclaredEntity entity) {
        List<SchemaSqlMeta> all = new ArrayList<>();
        for (DeclaredAttribute attribute : entity.attributes()) {
            DeclaredFeatures features = attribute.features();
            String subject = entity.displayName(attribute);
            Stated<String> computed = features.computedSql();
            Stated<String> defaultSql = features.defaultSql();
            if (computed != null) {
                all.add(new SchemaSqlMeta(subject, "Computed", computed, features.computedDatabase()));
            } else if (defaultSql != null) {
                all.add(new SchemaSqlMeta(subject, "ServerDefault", defaultSql, features.defaultDatabase()));
            }
        }
        entity.checks().forEach(check -> all.add(check.sql()));
        return all;
    }

    private static CheckMeta check(TypeElement type, AnnotationFacts facts) {
        SchemaSqlMeta sql = new SchemaSqlMeta(
                type.getSimpleName().toString(),
                "Check",
                facts.string("value"),
                facts.constant("database", Database.class, Database.ANY).value());
        return new CheckMeta(facts.string("name"), sql, facts.origin());
    }
}
