package dev.athanor.processor.step;

import com.palantir.javapoet.ClassName;
import dev.athanor.processor.diagnostic.AccessorProblem;
import dev.athanor.processor.diagnostic.Report;
import dev.athanor.processor.model.BindMeta;
import dev.athanor.processor.model.ProjectionMeta;
import dev.athanor.processor.model.RecordMeta;
import dev.athanor.processor.model.StatementMeta;
import dev.athanor.processor.naming.GeneratedNames;
import dev.athanor.processor.sql.StatementBinds;
import dev.athanor.processor.writing.FileFacts;
import dev.athanor.processor.writing.FileFactsReader;
import dev.athanor.processor.writing.ProjectionWriter;
import dev.athanor.processor.writing.RoundMarkerWriter;
import dev.athanor.processor.writing.SourceFile;
import dev.athanor.processor.writing.SqlQueryWriter;
import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;
import javax.annotation.processing.Filer;
import javax.annotation.processing.FilerException;
import javax.lang.model.util.Elements;

/** Writes the files of records. Used by the record step. */
final class RecordFiles {
    private final Filer filer;
    private final EjectFolder eject;
    private final FileFactsReader fileFacts;

    RecordFiles(Filer filer, Elements elements, EjectFolder eject) {
        this.filer = filer;
        this.eject = eject;
        this.fileFacts = new FileFactsReader(elements);
    }

    /** Writes the class of a projection; what fails is added to the report. */
    void write(ProjectionMeta projection, Report report) {
        write(projection.record(), () -> new ProjectionWriter().write(projection, facts(projection.record())), report);
    }

    /** Writes the class of a statement; what fails is added to the report. */
    void write(StatementMeta statement, List<BindMeta> binds, Report report) {
        String sql = new StatementBinds(statement).withMarks();
        write(
                statement.record(),
                () -> new SqlQueryWriter().write(statement.record(), sql, binds, facts(statement.record())),
                report);
    }

    /** Writes a class that nothing uses, so that there is another round. */
    void writeRoundMarker(RecordMeta record) {
        ClassName name = GeneratedNames.of(record.type()).roundMarker();
        try {
            new RoundMarkerWriter()
                    .write(name, record.displayName(), record.element())
                    .writeTo(filer);
        } catch (IOException e) {
            // Without it the record is written in the round that another processor brings about, or not at all.
        }
    }

    private FileFacts facts(RecordMeta record) {
        return fileFacts.read(record.element());
    }

    private void write(RecordMeta record, Supplier<SourceFile> writer, Report report) {
        try {
            SourceFile file = writer.get();
            file.writeTo(filer);
            if (record.resolved() && report.isClean()) {
                eject.write(file);
            }
        } catch (FilerException e) {
            report.add(AccessorProblem.GENERATED_CLASS_EXISTS.at(
                    record.origin(),
                    "entity",
                    record.displayName(),
                    "generated",
                    GeneratedNames.of(record.type()).queryType().simpleName()));
        } catch (IOException | RuntimeException e) {
            Failures.add(e, record.element(), record.displayName(), report);
        }
    }
}
