package dev.athanor.processor.step;

import dev.athanor.processor.model.Comments;
import dev.athanor.processor.model.EntityMeta;
import dev.athanor.processor.model.ModelMeta;
import dev.athanor.processor.source.DocReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.tools.JavaFileManager.Location;
import javax.tools.StandardLocation;
import org.jspecify.annotations.Nullable;

/**
 * The documentation comments of entities, also of those that this compilation has as class files, which have none: a file for each
 * entity, beside the classes, keeps them for the next compilation of a part. Written by the entity step, read by the index step.
 */
final class KeptComments implements Comments {
    private static final String FOLDER = "META-INF/athanor/comments/";

    private final Filer filer;
    private final DocReader comments;
    private final Map<String, String> kept = new HashMap<>();

    /** The comments of a compilation. */
    KeptComments(ProcessingEnvironment environment) {
        this.filer = environment.getFiler();
        this.comments = new DocReader(environment.getElementUtils());
    }

    /** Keeps the comments of an entity, a line for each. */
    void keep(EntityMeta entity) throws IOException {
        Map<String, String> lines = new TreeMap<>();
        note(lines, entity.element());
        entity.columns().forEach(one -> note(lines, one.origin().element()));
        entity.relationships().forEach(one -> note(lines, one.origin().element()));
        StringBuilder text = new StringBuilder();
        lines.forEach((name, comment) -> text.append(name)
                .append('\t')
                .append(comment.replace("\\", "\\\\").replace("\n", "\\n"))
                .append('\n'));
        try (OutputStream out = filer.createResource(
                        StandardLocation.CLASS_OUTPUT, "", fileOf(entity), entity.element())
                .openOutputStream()) {
            out.write(text.toString().getBytes(StandardCharsets.UTF_8));
        }
    }

    /**
     * Reads what earlier compilations kept.
     *
     * @param compiled the qualified names of the entities that are compiled now, whose comments are in their sources
     */
    void recall(ModelMeta model, Set<String> compiled) {
        for (EntityMeta entity : model.entities()) {
            if (!compiled.contains(entity.element().getQualifiedName().toString())) {
                recall(fileOf(entity));
            }
        }
    }

    @Override
    public @Nullable String of(Element element) {
        String comment = comments.text(element);
        return comment == null ? kept.get(nameOf(element)) : comment;
    }

    private void note(Map<String, String> lines, Element element) {
        String comment = comments.text(element);
        if (comment != null) {
            lines.put(nameOf(element), comment);
        }
    }

    /** {@code shop.User} or {@code shop.User#getName}; a getter may be inherited, and is named with the class that has it. */
    private static String nameOf(Element element) {
        return element instanceof TypeElement type
                ? type.getQualifiedName().toString()
                : element.getEnclosingElement() + "#" + element.getSimpleName();
    }

    private static String fileOf(EntityMeta entity) {
        return FOLDER + entity.type().reflectionName() + ".txt";
    }

    private void recall(String path) {
        for (Location location : List.of(StandardLocation.CLASS_OUTPUT, StandardLocation.CLASS_PATH)) {
            try (InputStream in = filer.getResource(location, "", path).openInputStream()) {
                parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
                return;
            } catch (IOException | IllegalArgumentException | UnsupportedOperationException e) {
                // Compilers say in different ways that there is no such file, and some that they do not look there.
                // Then the other place is tried; an entity without a file has no comments.
            }
        }
    }

    private void parse(String text) {
        text.lines().forEach(line -> {
            int tab = line.indexOf('\t');
            if (tab > 0) {
                kept.put(line.substring(0, tab), unescaped(line.substring(tab + 1)));
            }
        });
    }

    private static String unescaped(String escaped) {
        StringBuilder comment = new StringBuilder();
        for (int i = 0; i < escaped.length(); i++) {
            char c = escaped.charAt(i);
            if (c == '\\' && i + 1 < escaped.length()) {
                i++;
                comment.append(escaped.charAt(i) == 'n' ? '\n' : escaped.charAt(i));
            } else {
                comment.append(c);
            }
        }
        return comment.toString();
    }
}
