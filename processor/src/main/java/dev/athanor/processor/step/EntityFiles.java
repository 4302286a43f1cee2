package dev.athanor.processor.step;

import com.palantir.javapoet.ClassName;
import dev.athanor.processor.diagnostic.AccessorProblem;
import dev.athanor.processor.diagnostic.Report;
import dev.athanor.processor.model.DeclaredEntity;
import dev.athanor.processor.model.EntityMeta;
import dev.athanor.processor.naming.GeneratedNames;
import dev.athanor.processor.writing.FileFacts;
import dev.athanor.processor.writing.ModelWriter;
import dev.athanor.processor.writing.RoundMarkerWriter;
import dev.athanor.processor.writing.SourceFile;
import java.io.IOException;
import java.util.List;
import javax.annotation.processing.Filer;
import javax.annotation.processing.FilerException;

/** Writes the files of entities. Used by the entity step. */
final class EntityFiles {
    private final Filer filer;
    private final EjectFolder eject;

    EntityFiles(Filer filer, EjectFolder eject) {
        this.filer = filer;
        this.eject = eject;
    }

    /**
     * Writes what can be written for an entity, right or wrong; what fails is added to the report.
     *
     * @param kept whether it is to be ejected too, where nothing is wrong
     */
    void write(EntityMeta entity, FileFacts facts, List<EntityTexts.Text> texts, boolean kept, Report report) {
        GeneratedNames names = GeneratedNames.of(entity.type());
        boolean queryTypeTaken = false;
        for (EntityTexts.Text text : texts) {
            SourceFile file = text.file();
            if (file == null) {
                text.addFailure(entity, report);
            } else if (queryTypeTaken && file.type().equals(names.model())) {
                writeFile(entity, new ModelWriter().writeWithoutQueryType(entity, facts), kept, report);
            } else {
                boolean taken = !writeFile(entity, file, kept, report);
                queryTypeTaken |= taken && file.type().equals(names.queryType());
            }
        }
    }

    /** Writes a class that nothing uses, so that there is another round. */
    void writeRoundMarker(DeclaredEntity entity) {
        ClassName name = GeneratedNames.of(entity.type()).roundMarker();
        try {
            new RoundMarkerWriter()
                    .write(name, entity.displayName(), entity.element())
                    .writeTo(filer);
        } catch (IOException e) {
            // Without it the entity is written in the round that another processor brings about, or not at all.
        }
    }

    /** Writes a file, unless another class has its name. */
    private boolean writeFile(EntityMeta entity, SourceFile file, boolean kept, Report report) {
        try {
            file.writeTo(filer);
            if (kept && report.isClean()) {
                eject.write(file);
            }
        } catch (FilerException e) {
            addTaken(entity, file, report);
            return false;
        } catch (IOException | RuntimeException e) {
            Failures.add(e, entity.element(), entity.displayName(), report);
        }
        return true;
    }

    /** Two classes that clash have several files of the same names: the first is told. */
    private static void addTaken(EntityMeta entity, SourceFile file, Report report) {
        boolean told =
                report.findings().stream().anyMatch(one -> one.problem() == AccessorProblem.GENERATED_CLASS_EXISTS);
        if (!told) {
            report.add(AccessorProblem.GENERATED_CLASS_EXISTS.at(
                    entity.origin(),
                    "entity",
                    entity.displayName(),
                    "generated",
                    file.type().simpleName()));
        }
    }
}
