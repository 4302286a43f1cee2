package dev.athanor.processor.source;

import com.palantir.javapoet.ClassName;
import dev.athanor.processor.model.ColumnMeta;
import dev.athanor.processor.model.DeclaredIndex;
import dev.athanor.processor.model.IndexMeta;
import dev.athanor.processor.model.Stated;
import dev.athanor.processor.type.RuntimeNames;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.TypeElement;

/** Reads {@code @Index} and {@code @Unique} on a class, alone or repeated. Used by the entity and mapping readers. */
final class IndexReader {
    private final AnnotationReader annotations;

    IndexReader(AnnotationReader annotations) {
        this.annotations = annotations;
    }

    /** The indexes and unique keys that a class states. */
    List<DeclaredIndex> read(TypeElement type) {
        List<DeclaredIndex> found = new ArrayList<>();
        add(type, RuntimeNames.INDEX, RuntimeNames.INDEX_LIST, false, found);
        add(type, RuntimeNames.UNIQUE, RuntimeNames.UNIQUE_LIST, true, found);
        return found;
    }

    /** The indexes over columns that exist. */
    static List<IndexMeta> resolve(List<DeclaredIndex> declared, List<ColumnMeta> columns) {
        List<IndexMeta> indexes = new ArrayList<>();
        for (DeclaredIndex index : declared) {
            List<String> names = index.attributes().stream()
                    .flatMap(one -> IndexMeta.columnsOf(one.value(), columns).stream())
                    .map(ColumnMeta::column)
                    .distinct()
                    .toList();
            if (!names.isEmpty()) {
                indexes.add(new IndexMeta(index.unique(), index.name().value(), names));
            }
        }
        return indexes;
    }

    private void add(TypeElement type, ClassName single, ClassName several, boolean unique, List<DeclaredIndex> found) {
        AnnotationFacts one = annotations.find(type, single);
        if (one != null) {
            found.add(index(one, unique));
        }
        AnnotationFacts list = annotations.find(type, several);
        if (list != null) {
            list.annotations("value").forEach(each -> found.add(index(each, unique)));
        }
    }

    private static DeclaredIndex index(AnnotationFacts facts, boolean unique) {
        List<Stated<String>> attributes = facts.strings("value").all();
        return new DeclaredIndex(unique, attributes, facts.string("name"), facts.origin());
    }
}
