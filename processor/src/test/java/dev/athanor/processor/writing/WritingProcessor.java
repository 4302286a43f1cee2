package dev.athanor.processor.writing;

import dev.athanor.processor.model.EntityMeta;
import dev.athanor.processor.naming.NamingStrategy;
import dev.athanor.processor.option.NamingStyle;
import dev.athanor.processor.source.EntityReader;
import dev.athanor.processor.source.MappingReader;
import dev.athanor.processor.source.Namings;
import dev.athanor.processor.type.RuntimeNames;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** Reads entities and writes them, right or wrong, without a check: what the writers do, and nothing else. */
public final class WritingProcessor extends AbstractProcessor {
    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return Set.of(RuntimeNames.ENTITY.canonicalName());
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        EntityReader reader = new EntityReader(
                processingEnv.getElementUtils(),
                processingEnv.getTypeUtils(),
                new Namings(processingEnv.getElementUtils(), NamingStrategy.of(NamingStyle.SNAKE_CASE), Set.of()));
        MappingReader mappings = new MappingReader(processingEnv.getElementUtils(), reader);
        for (TypeElement annotation : annotations) {
            for (TypeElement type : ElementFilter.typesIn(round.getElementsAnnotatedWith(annotation))) {
                write(mappings.read(reader.read(type)).entity());
            }
        }
        return false;
    }

    private void write(EntityMeta entity) {
        FileFacts facts = new FileFactsReader(processingEnv.getElementUtils()).read(entity.element());
        List<SourceFile> files =
                List.of(new QueryTypeWriter().write(entity, facts), new ModelWriter().write(entity, facts));
        try {
            for (SourceFile file : files) {
                file.writeTo(processingEnv.getFiler());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
